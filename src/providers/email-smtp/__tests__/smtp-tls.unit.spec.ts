import { aCertificate } from "./support/certificate"
import { anEmail, aTransport, failureOfSend } from "./support/an-email"
import { aMailServer } from "./support/mail-server"

describe("smtp transport and encryption", () => {
  const { key, cert } = aCertificate()
  const withStartTls = () => aMailServer({ key, cert, disabledCommands: [] })
  const withImplicitTls = () => aMailServer({ key, cert, secure: true })

  it.each([
    ["STARTTLS", withStartTls],
    ["TLS from the first byte", withImplicitTls],
  ])("[tls.ca] encrypts by %s with a certificate it was told to trust", async (_name, aServer) => {
    const server = await aServer()
    const transport = aTransport({ url: server.url, requireTls: true, tls: { ca: cert } })
    await transport.verify()
    await transport.send(anEmail())
    expect(server.emails).toMatchObject([{ isEncrypted: true }])
  })

  it.each([
    ["STARTTLS", withStartTls],
    ["TLS from the first byte", withImplicitTls],
  ])("sends nothing by %s to a server whose certificate is not trusted", async (_name, aServer) => {
    const server = await aServer()
    const transport = aTransport({ url: server.url, requireTls: true })
    expect(await failureOfSend(transport.send(anEmail()))).toMatchObject({ fault: "temporary", code: "TLS_FAILED" })
    expect(await failureOfSend(transport.verify())).toMatchObject({ fault: "temporary", code: "TLS_FAILED" })
    expect(server.emails).toEqual([])
  })

  it("[requireTls] refuses a server without STARTTLS before it says login or email", async () => {
    const heard: string[] = []
    const server = await aMailServer({
      onAuth: ({ username = "" }, _session, done) => {
        heard.push(username)
        done(null, { user: username })
      },
    })
    const url = server.url.replace("//", "//shop:secret@")
    const failure = await failureOfSend(aTransport({ url, requireTls: true }).send(anEmail()))
    expect(failure).toMatchObject({ fault: "shop", code: "TLS_NOT_OFFERED", mayBeDelivered: false })
    expect([heard, server.emails]).toEqual([[], []])
  })
})
