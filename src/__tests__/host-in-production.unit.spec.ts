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

/** Where its customers find it. */
const addresses = {
  storefrontUrl: "https://www.shop.example",
  backendUrl: "https://api.shop.example",
  adminUrl: "https://api.shop.example/app",
  supportEmail: "help@shop.example",
}

describe("a host in production", () => {
  it("starts with a broker and a mail server and no word to the doctor", async () => {
    const options = {
      messaging: { brokerUrl: "amqps://shop:geheim@broker.example" },
      email: { ...addresses, transport: { url: "smtps://shop:geheim@mail.example" } },
    }
    await expect(boot(options)).resolves.toBeUndefined()
  })

  it("is refused without a mail server, by name and with what to do", async () => {
    const refused = boot({ messaging: { brokerUrl: "amqps://broker.example" }, email: addresses })
    await expect(refused).rejects.toMatchObject({ code: "UNSAFE_CONFIGURATION" })
    await expect(refused).rejects.toThrow(/mail_server: No mail server.*email\.transport\.url/)
    await expect(boot({ doctor: { accept: ["mail_server"] }, email: addresses })).resolves.toBeUndefined()
  })
  it.each([
    [{ storefrontUrl: "http://localhost:8000" }, "email.storefrontUrl (STOREFRONT_URL)"],
    [{ backendUrl: "http://127.0.0.1:9000" }, "email.backendUrl (MEDUSA_BACKEND_URL)"],
    [{ adminUrl: "http://[::1]:9000/app" }, "email.adminUrl (ADMIN_URL)"],
    [{ supportEmail: undefined }, "email.transport.from (EMAIL_FROM), the option email.supportEmail (SUPPORT_EMAIL)"],
    [{ transport: { url: "smtp://mail.example", from: "Hypex <shop@hypex.example>" } }, "email.transport.from (EMAIL_FROM)"],
  ])("is refused with emails that lead or come from nowhere: %j", async (email, option) => {
    const transport = { url: "smtps://mail.example" }
    const refused = boot({ email: { ...addresses, transport, ...email } })
    await expect(refused).rejects.toThrow(`Set the option ${option}`)
  })
})
