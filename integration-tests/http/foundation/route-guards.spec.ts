import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { ROOT } from "../../../dev/paths"
import { send } from "../../support/client"
import { aGenerousNginx } from "../../support/nginx/generous-nginx"
import { describeWith } from "../../support/requirements"
import { aCustomerSession, anAdminSession } from "../../support/sessions"
import { aShop, type TestShop } from "../../support/shop"
import { shopper } from "../../support/storefront"
import { routeGuards, type Guard } from "./route-guards"

type Caller = "nobody" | "a storefront" | "a customer without key" | "a customer" | "staff"

const MAY_CALL: Record<Guard, Caller[]> = {
  public: ["nobody", "a storefront", "a customer without key", "a customer", "staff"],
  loopback: ["nobody", "a storefront", "a customer without key", "a customer", "staff"],
  staff: ["staff"],
  storefront: ["a storefront", "a customer"],
  customer: ["a customer"],
}

const API = join(ROOT, "src", "api")

/** Every method of every route file, as `GET /path`. */
function routesInSource(): string[] {
  const files = readdirSync(API, { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)route\.ts$/.test(file))
  return files.flatMap((file) => {
    const source = readFileSync(join(API, file), "utf8")
    const path = `/${relative(API, dirname(join(API, file)))}`
    return [...source.matchAll(/export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE)\b/g)].map(
      ([, method]) => `${method} ${path}`
    )
  })
}

describe("route guards", () => {
  let shop: TestShop
  let headersOf: Record<Caller, Record<string, string>>
  beforeAll(async () => {
    shop = await aShop()
    const [customer, admin] = [await aCustomerSession(shop), await anAdminSession(shop)]
    const token = { authorization: `Bearer ${customer.token}` }
    headersOf = {
      nobody: {},
      "a storefront": shopper(shop),
      "a customer without key": token,
      "a customer": { ...shopper(shop), ...token },
      staff: admin.headers,
    }
  })

  it("list every route there is, and no other", () => {
    const found = routesInSource()
    expect(found.length).toBeGreaterThan(0)
    expect(routeGuards.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(found.sort())
  })

  const cases = routeGuards.flatMap((route) =>
    (["nobody", "a storefront", "a customer without key", "a customer", "staff"] as const).map((caller) => ({
      ...route,
      caller,
      isAllowed: MAY_CALL[route.guard].includes(caller),
      outcome: MAY_CALL[route.guard].includes(caller) ? "serves" : "refuses",
    }))
  )

  const doors = [
    { door: "of the server alone", needs: [] as "nginx"[], open: async () => shop.url },
    { door: "behind nginx", needs: ["nginx" as const], open: () => aGenerousNginx(shop) },
  ]

  describe.each(doors)("$door", ({ needs, open }) => {
    describeWith(needs, "hold:", () => {
      let door: string
      beforeAll(async () => {
        door = await open()
      })

      it.each(cases)("$method $path $outcome $caller", async ({ method, path, caller, isAllowed }) => {
        const answer = await send<{ type?: string }>(`${door}${path.replace(/\[\w+\]/g, "none")}`, {
          method,
          headers: headersOf[caller],
        })
        const isMissingKey = answer.status === 400 && JSON.stringify(answer.body).includes("x-publishable-api-key")
        expect([401, 403].includes(answer.status) || isMissingKey).toBe(!isAllowed)
      })

      const OF_A_CUSTOMER = "/store/apparel/customers/me"

      it.each([
        OF_A_CUSTOMER,
        `${OF_A_CUSTOMER}/`,
        `${OF_A_CUSTOMER}/nothing-is-here`,
        `${OF_A_CUSTOMER}/fit-profiles/`,
        `${OF_A_CUSTOMER}/fit-profiles/none/nothing-is-here`,
        `${OF_A_CUSTOMER.toUpperCase()}/Fit-Profiles`,
      ])("let nobody but a customer ask for %s", async (path) => {
        for (const method of ["GET", "POST", "DELETE"])
          expect(await send(`${door}${path}`, { method, headers: headersOf["a storefront"] })).toMatchObject({ status: 401 })
        expect((await send(`${door}${path}`, { headers: headersOf["a customer"] })).status).not.toBe(401)
      })
    })
  })
})
