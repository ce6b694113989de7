import { createRequire } from "node:module"
import makeExpress5Router from "router"
import middlewares from "../middlewares"

type Next = (error?: unknown) => void
type Handler = (req: object, res: object, next: Next) => void
type Method = "get" | "post" | "put" | "patch" | "delete"
type Register = (matcher: string | RegExp, handler: Handler) => unknown
type Router = Record<Method | "use", Register> & { handle: Handler }

const METHODS: readonly Method[] = ["get", "post", "put", "patch", "delete"]
const routes = middlewares.routes ?? []

// The engine of today stands on Express 4; that of 2.23 on Express 5, whose router is a package of its own.
const engine = createRequire(require.resolve("@medusajs/framework/http"))
const express4 = () => (engine("express") as { Router(): Router }).Router()
const express5 = () => makeExpress5Router() as unknown as Router // it types the matchers it has heard of
const routers = [
  { name: "Express 4", make: express4 },
  { name: "Express 5", make: express5 },
]

/** Registers every matcher as the engine does. The answer says which of them a request meets, or "refused". */
function withMatchers(make: () => Router) {
  const router = make()
  let met: string[] = []
  for (const { matcher, methods } of routes) {
    const note: Handler = (_req, _res, next) => {
      met.push(`${String(methods ?? "all")} ${String(matcher)}`)
      next()
    }
    if (!methods) router.use(matcher, note)
    else for (const method of [methods].flat()) router[method.toLowerCase() as Method](matcher, note)
  }
  return (method: Method, url: string): string[] | "refused" => {
    met = []
    let refusal: unknown
    router.handle({ method: method.toUpperCase(), url, originalUrl: url }, {}, (error) => (refusal = error))
    return refusal ? "refused" : met
  }
}

/** One address in every spelling that a stranger may try. */
const spellings = (path: string): string[] => [
  path,
  `${path}/`,
  `${path}//`,
  `/${path}`,
  `${path}?page=2`,
  `${path}/more`,
  `${path}/more/and/more`,
  `${path}more`,
  `${path}.json`,
  `${path}%2Fmore`,
  `${path}%ff`,
  path.toUpperCase(),
  path.replace("e", "%65"),
  path.slice(0, path.lastIndexOf("/")),
]

const paths = routes.map(({ matcher }) => (typeof matcher === "string" ? matcher.replace(/:\w+/g, "a%20b") : "/"))
const urls = [...new Set(["/", "/health", "/store/carts/cart_1", "/admin/orders", ...paths].flatMap(spellings))].filter(Boolean)

describe("matchers of middlewares", () => {
  it.each(routers)("are accepted by $name", ({ make }) => {
    expect(routes.length).toBeGreaterThan(20)
    expect(() => withMatchers(make)).not.toThrow()
  })

  it("meet the same requests under Express 5 as under Express 4", () => {
    const [now, next] = [withMatchers(express4), withMatchers(express5)]
    const requests = urls.flatMap((url) => METHODS.map((method) => ({ method, url })))
    expect(requests.filter(({ method, url }) => String(now(method, url)) !== String(next(method, url)))).toEqual([])
  })

  describe.each(routers)("under $name", ({ make }) => {
    const GUARD = "all /store/apparel/customers/me"

    it.each([
      "/store/apparel/customers/me",
      "/store/apparel/customers/me/",
      "/store/apparel/customers/me?x=1",
      "/store/apparel/customers/me/email-consent",
      "/store/apparel/customers/me/fit-profiles",
      "/store/apparel/customers/me/fit-profiles/",
      "/store/apparel/customers/me/fit-profiles/prof_1",
      "/store/apparel/customers/me/fit-profiles/export?x=1",
      "/store/apparel/customers/me/fit-profiles/a%2Fb",
      "/STORE/Apparel/customers/ME/fit-profiles",
    ])("guard a customer's %s", (url) => {
      const meets = withMatchers(make)
      for (const method of METHODS) expect(meets(method, url)).toContain(GUARD)
    })

    it.each(["/store/apparel/customers", "/store/apparel/customers/you", "/store/customers/me", "/store/apparel/products/me"])(
      "leave %s, which is nobody's, alone",
      (url) => {
        const meets = withMatchers(make)
        for (const method of METHODS) expect(meets(method, url)).not.toContain(GUARD)
      }
    )

    it.each(["/", "/store/carts", "/admin/apparel/emails/1/resend"])(
      "wake the relays after a change at %s, not after a look",
      (url) => {
        const meets = withMatchers(make)
        const wakes = (method: Method) => String(meets(method, url)).includes(String(/^\//))
        expect(METHODS.filter(wakes)).toEqual(["post", "put", "patch", "delete"])
      }
    )
  })
})
