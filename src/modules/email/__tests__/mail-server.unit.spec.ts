import { aDeployment } from "../../../shared/__tests__/a-deployment"
import { mailServer } from "../checks/mail-server"

const found = (transport: object, isProduction = true) =>
  mailServer.run(
    aDeployment({ isProduction, optionsOf: (module) => (module === "apparel_email" ? { email: { transport } } : undefined) })
  )

describe("mail_server", () => {
  it.each([[{ url: "smtp://mail.example" }], [{ transport: "file", folder: "emails" }]])(
    "passes the transport %j",
    (transport) => {
      expect(found(transport)).toMatchObject({ verdict: "pass" })
    }
  )

  it.each([[{}], [{ transport: "capture" }], [{ from: "Shop <shop@example.com>" }]])(
    "fails the transport %j in production and warns of it elsewhere",
    (transport) => {
      expect(found(transport)).toMatchObject({
        verdict: "fail",
        message: "No mail server: customers get no mail",
        remedy: expect.stringContaining("email.transport.url") as string,
      })
      expect(found(transport, false)).toMatchObject({ verdict: "warn" })
    }
  )

  it("fails a host that gives the email slice nothing", () => {
    expect(mailServer.name).toBe("mail_server")
    expect(mailServer.run(aDeployment())).toMatchObject({ verdict: "fail" })
  })
})
