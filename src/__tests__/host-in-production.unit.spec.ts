import type { LoaderOptions } from "@medusajs/framework/types"
import "../modules/email"
import "../modules/messaging"
import { refuseUnsafeBoot } from "../modules/doctor/loaders/refuse-unsafe-boot"
import "../modules/doctor"

jest.mock("@medusajs/framework/utils", (): object => ({
  ...jest.requireActual<object>("@medusajs/framework/utils"),
  isProduction: () => true,
}))

/** Boots the modules of a host that is fit for production but for what `options` of the plugin lack. */
function boot(options: Record<string, unknown>): Promise<void> {
  const redis = (name: string) => ({ resolve: `@medusajs/medusa/${name}-redis` })
  const config = {
    projectConfig: {
      http: {
        storeCors: "https://shop.example",
        adminCors: "https://shop.example",
        authCors: "https://shop.example",
        jwtSecret: "6f1d0c5a9b7e43328f5d0c1e2b3a4958",
        cookieSecret: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
      },
    },
    modules: {
      event_bus: redis("event-bus"),
      workflows: redis("workflow-engine"),
      locking: { options: { providers: [redis("locking")] } },
      ...Object.fromEntries(["messaging", "email", "doctor"].map((slice) => [`apparel_${slice}`, { options }])),
    },
  }
  return refuseUnsafeBoot({ container: { resolve: () => config }, options } as unknown as LoaderOptions) // all it reads
}

describe("a host in production", () => {
  it("starts with a broker and a mail server and no word to the doctor", async () => {
    const options = {
      messaging: { brokerUrl: "amqps://shop:geheim@broker.example" },
      email: { transport: { url: "smtps://shop:geheim@mail.example" } },
    }
    await expect(boot(options)).resolves.toBeUndefined()
  })

  it("is refused without a mail server, by name and with what to do", async () => {
    const refused = boot({ messaging: { brokerUrl: "amqps://broker.example" } })
    await expect(refused).rejects.toMatchObject({ code: "UNSAFE_CONFIGURATION" })
    await expect(refused).rejects.toThrow(/mail_server: No mail server.*email\.transport\.url/)
    await expect(boot({ doctor: { accept: ["mail_server"] } })).resolves.toBeUndefined()
  })
})
