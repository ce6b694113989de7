import { REQUIRED_BY_COMPOSE, SET_BY_COMPOSE } from "../../../dev/deployment-variables"
import { readSettings, settingsSchema } from "../../../src/settings"
import { declaredOptions, hasVariable } from "../../../src/shared/declared-options"
import { readCompose, repositoryFile, resolveEnvironment, type ComposeService } from "../../support/compose"

const compose = readCompose()
const services = Object.entries(compose.services)
const oneOff = ["migrate", "seed"]
const running = services.filter(([name]) => !oneOff.includes(name))
const service = (name: string): ComposeService => {
  const found = compose.services[name]
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`)
  return found
}
const networksOf = ({ networks = [] }: ComposeService) => (Array.isArray(networks) ? networks : Object.keys(networks)).sort()
const seconds = (text = "") => Number(/^(\d+)s$/.exec(text)?.[1])

describe("docker-compose.yml", () => {
  it("runs a proxy, two servers, a worker, migrations and every store", () => {
    const names = ["mailpit", "migrate", "nginx", "postgres", "rabbitmq", "redis", "seed", "server-1", "server-2", "worker"]
    expect(services.map(([name]) => name).sort()).toEqual(names)
    expect(compose.services).toMatchObject({
      nginx: { image: expect.stringMatching(/^nginx:1\.\d+/) as string },
      postgres: { image: expect.stringMatching(/^postgres:17/) as string },
      redis: { image: expect.stringMatching(/^redis:7/) as string },
      rabbitmq: { image: expect.stringMatching(/^rabbitmq:4-management/) as string },
      mailpit: { image: expect.stringMatching(/^axllent\/mailpit:v\d/) as string },
    })
  })

  describe("secrets", () => {
    const text = repositoryFile("docker-compose.yml")
    const variables = [...text.matchAll(/(?<!\$)\$\{(\w+)([^}]*)\}/g)].map(([, name = "", rest = ""]) => ({ name, rest }))
    const required = new Set(variables.filter(({ rest }) => rest.startsWith(":?")).map(({ name }) => name))

    it("have no default: the shop does not start without the operator's own", () => {
      const secrets = variables.filter(({ name }) => /SECRET|PASSWORD|KEY|TOKEN/.test(name))
      const optional = secrets.filter(({ rest }) => !rest.startsWith(":?"))
      expect(secrets.length).toBeGreaterThan(5)
      expect(new Set(optional.map(({ name, rest }) => name + rest))).toEqual(
        new Set([
          "AMQP_KEY_FILE:-",
          "EMAIL_SECRETS_PER_HOUR:-",
          "EMAIL_SECRET_KEY:-",
          "METRICS_TOKEN:-",
          "SIZING_SECRET_KEY:-",
          "SMTP_DKIM_KEY_FILE:-",
          "STRIPE_API_KEY:-",
          "STRIPE_WEBHOOK_SECRET:-",
        ])
      )
    })

    it.each(services)("are never written into %s itself", (_, { environment = {} }) => {
      for (const [name, value] of Object.entries(environment)) {
        const isSecret = /SECRET|PASS|_KEY|TOKEN/.test(name)
        expect([name, isSecret && !/^\$\{\w+:[-?][^}]*\}$/.test(value)]).toEqual([name, false])
        expect(value).not.toMatch(/:\/\/[^/${]*:[^${/][^/]*@/)
      }
    })

    it("and every other value the shop needs stand in .env.template, all empty", () => {
      const lines = repositoryFile(".env.template").split("\n")
      expect(
        lines
          .filter((line) => /^\w+=$/.test(line))
          .map((line) => line.slice(0, -1))
          .sort()
      ).toEqual([...required].sort())
      expect(lines.filter((line) => /^\w+=./.test(line))).toEqual([])
    })

    it.each(["server-1", "server-2", "worker", "migrate"])(
      "and the rest of the environment satisfy the settings of %s",
      (name) => {
        const values = Object.fromEntries(
          [...required].map((variable) => [variable, `${variable.toLowerCase()}-0123456789abcdef0123456789`])
        )
        const urls = {
          SMTP_URL: "smtp://mailpit:1025",
          MEDUSA_BACKEND_URL: "https://shop.example",
          STOREFRONT_URL: "https://www.shop.example",
          EMAIL_FROM: "Shop <orders@shop.example>",
          SUPPORT_EMAIL: "help@shop.example",
        }
        const settings = readSettings(resolveEnvironment(service(name), { ...values, ...urls }))
        expect(settings.runtime).toEqual({ environment: "production", workerMode: name === "worker" ? "worker" : "server" })
        expect(settings.plugin.messaging?.brokerUrl).toMatch(/^amqp:\/\/shop:.+@rabbitmq:5672$/)
      }
    )
  })

  describe("settings", () => {
    const shop = ["server-1", "server-2", "worker", "migrate", "seed"]
    const declared = declaredOptions(settingsSchema)
      .filter(hasVariable)
      .map(({ declaration }) => declaration.variable)
    const template = repositoryFile(".env.template")

    it.each(shop)("are passed through to %s, every one that this file does not set itself", (name) => {
      const { environment = {} } = service(name)
      const dropped = declared.filter((variable) => !environment[variable]?.startsWith(`\${${variable}:`))
      // A worker serves no admin, whatever the operator says.
      const own = name === "worker" ? [...SET_BY_COMPOSE, "ADMIN_DISABLED"] : SET_BY_COMPOSE
      expect(dropped.sort()).toEqual([...own].sort())
    })

    it("stand in .env.template: what is needed to be filled in, the rest to be chosen from", () => {
      for (const variable of declared.filter((name) => !SET_BY_COMPOSE.includes(name))) {
        const line = REQUIRED_BY_COMPOSE.includes(variable) ? `${variable}=` : `#${variable}=`
        expect(template.split("\n")).toContain(line)
      }
    })

    it("reach the shop as the operator wrote them in .env", () => {
      const given = { MESSAGING_LOG_DAYS: "30", SHOP_NAME: "Mine", SIZING_SURVEY_DAYS: "10", DOCTOR_ACCEPT: "stripe_webhook" }
      const secrets = { JWT_SECRET: "6f1d0c5a9b7e43328f5d0c1e2b3a4958", COOKIE_SECRET: "0a1b2c3d4e5f60718293a4b5c6d7e8f9" }
      const needed = { STORE_CORS: "https://a.example", ADMIN_CORS: "https://a.example", AUTH_CORS: "https://a.example" }
      const addresses = {
        SMTP_URL: "smtp://mailpit:1025",
        MEDUSA_BACKEND_URL: "https://shop.example",
        STOREFRONT_URL: "https://www.shop.example",
        EMAIL_FROM: "Shop <orders@shop.example>",
        SUPPORT_EMAIL: "help@shop.example",
      }
      const environment = resolveEnvironment(service("worker"), { ...secrets, ...needed, ...addresses, ...given })
      expect(readSettings(environment).plugin).toMatchObject({
        messaging: { logDays: 30 },
        email: { shopName: "Mine" },
        sizing: { surveyDays: 10 },
        doctor: { accept: ["stripe_webhook"] },
      })
    })
  })

  it.each(running)("notices when %s is not well, restarts it when it ends, and gives it time to finish", (_, settings) => {
    expect(settings.healthcheck?.test.length).toBeGreaterThan(1)
    expect(settings.restart).toBe("unless-stopped")
    expect(seconds(settings.stop_grace_period)).toBeGreaterThanOrEqual(35)
  })

  it.each(services)("gives %s no privilege it does not need and a log that cannot fill the disk", (name, settings) => {
    expect(settings.security_opt).toEqual(["no-new-privileges:true"])
    expect(settings.cap_drop).toEqual(["ALL"])
    expect(settings.logging?.options).toMatchObject({ "max-size": "10m", "max-file": "5" })
    // The images of these two prepare their folders as root before they give the rights up.
    expect(settings.read_only ?? false).toBe(!["postgres", "rabbitmq"].includes(name))
  })

  it.each(oneOff)("runs %s once", (name) => {
    expect(service(name).restart).toBe("no")
  })

  it("fills the demo shop and keeps emails from their recipients only when asked to", () => {
    expect(services.filter(([, { profiles }]) => profiles).map(([name, { profiles }]) => [name, profiles])).toEqual([
      ["seed", ["demo"]],
      ["mailpit", ["trial"]],
    ])
  })

  it("publishes nothing but nginx beyond this machine", () => {
    const inner = services.filter(([name]) => name !== "nginx").flatMap(([, { ports = [] }]) => ports)
    expect(inner.filter((port) => !port.startsWith("127.0.0.1:"))).toEqual([])
    expect(service("nginx").ports).toHaveLength(2)
  })

  it("keeps the stores in a network without a way in or out, which nginx does not share", () => {
    expect(compose.networks["data"]).toEqual({ internal: true })
    for (const name of ["postgres", "redis"]) expect(networksOf(service(name))).toEqual(["data"])
    expect(networksOf(service("nginx"))).toEqual(["edge"])
  })

  it("starts servers and worker only after the migrations have succeeded, and nginx after the servers", () => {
    for (const name of ["server-1", "server-2", "worker", "seed"]) {
      expect(service(name).depends_on?.["migrate"]).toEqual({ condition: "service_completed_successfully" })
    }
    for (const store of ["postgres", "redis", "rabbitmq"]) {
      expect(service("migrate").depends_on?.[store]).toEqual({ condition: "service_healthy" })
    }
    expect(Object.values(service("nginx").depends_on ?? {})).toEqual([
      { condition: "service_healthy" },
      { condition: "service_healthy" },
    ])
  })

  it("lets Redis lose no waiting job: written to disk, never evicted", () => {
    const command = service("redis").command?.join(" ")
    for (const flag of ["--appendonly yes", "--maxmemory-policy noeviction"]) expect(command).toContain(flag)
    expect(service("redis").volumes).toContain("redis:/data")
  })

  it("gives the shop's login at the broker its own names only, and no administrator's tag", () => {
    expect(service("rabbitmq").volumes).toContain("./rabbitmq/shop.conf:/etc/rabbitmq/conf.d/20-shop.conf:ro")
    const lines = repositoryFile("rabbitmq/shop.conf").split("\n")
    expect(lines).toContain("default_permissions.configure = ^apparel[.]")
    expect(lines).toContain("default_user_tags.administrator = false")
  })

  it("lets servers and worker write uploads and nginx only read them", () => {
    for (const name of ["server-1", "server-2", "worker"]) expect(service(name).volumes).toContain("static:/srv/shop/uploads")
    expect(service("nginx").volumes).toContain("static:/srv/static:ro")
    expect(repositoryFile("nginx/edge.env")).toContain("EDGE_STATIC_DIR=/srv/static\n")
  })

  it.each(["1", "2"])("has nginx look for server %s by its name, again and again, in the network they share", (number) => {
    expect(networksOf(service(`server-${number}`))).toContain("edge")
    expect(repositoryFile("nginx/edge.env")).toContain(`EDGE_SERVER_${number}=server-${number}:9000 resolve\n`)
    expect(repositoryFile("nginx/templates/upstream.conf.template")).toContain("resolver ${EDGE_RESOLVER}")
  })

  it("asks for no addresses of its own, which the host may have given away", () => {
    expect(repositoryFile("docker-compose.yml")).not.toMatch(/subnet|ip_range|ipv4_address/)
  })
})

describe("the image", () => {
  const dockerfile = repositoryFile("Dockerfile")
  const [, shop = ""] = dockerfile.split(/^FROM app AS shop$/m)

  it("runs as an ordinary user and holds production packages only", () => {
    expect(shop).toContain("USER node")
    expect(shop).toContain("--from=production-packages")
    expect(shop).not.toContain("development-packages")
  })

  it("keeps no secret in its environment", () => {
    const kept = [...dockerfile.matchAll(/^(?:ENV|ARG) (?:.*\\\n)*.*$/gm)].join("\n")
    expect(kept).not.toMatch(/SECRET|PASSWORD|DATABASE_URL/)
  })

  it("takes in only what it names, so that no .env slips in", () => {
    const lines = repositoryFile(".dockerignore")
      .split("\n")
      .filter((line) => line && !line.startsWith("#"))
    expect(lines[0]).toBe("*")
    expect(lines.filter((line) => line.startsWith("!"))).toEqual(
      ["package.json", "package-lock.json", "tsconfig.json", "medusa-config.ts", "src", "dev/seed"].map((name) => `!${name}`)
    )
  })

  it("lets SIGTERM reach the shop: no shell and no npm in between", () => {
    expect(dockerfile).toContain('ENTRYPOINT ["tini", "--"]')
    expect(dockerfile).toMatch(/^CMD \["node", /m)
  })
})
