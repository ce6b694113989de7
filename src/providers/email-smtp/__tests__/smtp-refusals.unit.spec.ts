import { anEmail, aTransport, failureOfSend } from "./support/an-email"
import { aMailServer, refusal, type TestServer } from "./support/mail-server"

const PASSWORD = "h+nter/2 correct"

const withLogin = ({ url }: TestServer, pass = PASSWORD) => url.replace("//", `//postbox:${encodeURIComponent(pass)}@`)

const aServerWithLogin = () =>
  aMailServer({
    authOptional: false,
    onAuth: ({ username = "", password }, _session, done) =>
      username === "postbox" && password === PASSWORD
        ? done(null, { user: username })
        : done(refusal(535, `5.7.8 Bad password ${password} of ${username}`)),
  })

describe("smtp transport and refusals", () => {
  it("logs in with a percent-encoded password", async () => {
    const server = await aServerWithLogin()
    const transport = aTransport({ url: withLogin(server) })
    await transport.verify()
    await transport.send(anEmail())
    expect(server.emails).toHaveLength(1)
  })

  it("blames the shop for a wrong login, and repeats no password even when the server does", async () => {
    const transport = aTransport({ url: withLogin(await aServerWithLogin(), "wr+ng") })
    const failure = await failureOfSend(transport.send(anEmail()))
    expect(failure).toMatchObject({ fault: "shop", code: "LOGIN_REFUSED", smtpCode: 535 })
    expect(failure.reason).toMatch(/Bad password ••• of •••/)
    expect(JSON.stringify([failure, failure.message, failure.stack])).not.toMatch(/wr\+ng|wr%2Bng|postbox/)
    expect(await failureOfSend(transport.verify())).toMatchObject({ code: "LOGIN_REFUSED" })
  })

  it("blames the shop when a login was given and the server wants none", async () => {
    const server = await aMailServer({ disabledCommands: ["STARTTLS", "AUTH"] })
    const failure = await failureOfSend(aTransport({ url: withLogin(server) }).send(anEmail()))
    expect(failure).toMatchObject({ fault: "shop", code: "LOGIN_REFUSED" })
  })

  it.each([
    ["a busy login", 454, "4.7.0 Later", "temporary", "SERVER_BUSY"],
    ["a closed login", 534, "5.7.9 Application password required", "shop", "LOGIN_REFUSED"],
  ])("tells %s", async (_title, code, words, fault, errorCode) => {
    const server = await aMailServer({ onAuth: (_auth, _session, done) => done(refusal(code, words)) })
    const failure = await failureOfSend(aTransport({ url: withLogin(server) }).send(anEmail()))
    expect(failure).toMatchObject({ fault, code: errorCode, smtpCode: code })
  })

  it.each([
    [550, "5.1.1 <buyer@home.example> unknown", "recipient", "RECIPIENT_REFUSED"],
    [550, "No such user", "recipient", "RECIPIENT_REFUSED"],
    [550, "5.7.1 Blocked by policy", "shop", "SHOP_REFUSED"],
    [451, "4.7.1 Greylisted, come back later", "temporary", "SERVER_BUSY"],
  ])("tells %i %s at the recipient", async (code, words, fault, errorCode) => {
    const server = await aMailServer({ onRcptTo: (_address, _session, done) => done(refusal(code, words)) })
    const failure = await failureOfSend(aTransport({ url: server.url }).send(anEmail()))
    expect(failure).toMatchObject({ fault, code: errorCode, smtpCode: code, mayBeDelivered: false })
    expect(failure.reason).not.toContain("buyer")
  })

  it("shows the server's words with the mailbox hidden", async () => {
    const words = "5.1.1 <buyer@home.example>: unknown"
    const server = await aMailServer({ onRcptTo: (_address, _session, done) => done(refusal(550, words)) })
    const failure = await failureOfSend(aTransport({ url: server.url }).send(anEmail()))
    expect(failure.reason).toBe("550 5.1.1 <•••@home.example>: unknown")
  })

  it("blames the shop when its sender is refused", async () => {
    const server = await aMailServer({ onMailFrom: (_address, _session, done) => done(refusal(550, "5.1.0 Not yours")) })
    const failure = await failureOfSend(aTransport({ url: server.url }).send(anEmail()))
    expect(failure).toMatchObject({ fault: "shop", code: "SHOP_REFUSED" })
  })

  it.each([
    [552, "5.3.4 Message too big", "message", "MESSAGE_REFUSED"],
    [550, "5.1.1 Mailbox gone", "recipient", "RECIPIENT_REFUSED"],
    [554, "5.7.1 Looks like spam", "shop", "SHOP_REFUSED"],
    [452, "4.3.1 Disk full", "temporary", "SERVER_BUSY"],
  ])("tells %i %s after the message", async (code, words, fault, errorCode) => {
    const server = await aMailServer({
      onData: (stream, _session, done) => stream.on("end", () => done(refusal(code, words))).resume(),
    })
    const failure = await failureOfSend(aTransport({ url: server.url }).send(anEmail()))
    expect(failure).toMatchObject({ fault, code: errorCode, smtpCode: code, mayBeDelivered: false })
  })

  it("sends the next email over the same connection after a refusal", async () => {
    const server = await aMailServer({
      onRcptTo: ({ address }, _session, done) => done(address.startsWith("gone") ? refusal(550, "5.1.1 gone") : null),
    })
    let opened = 0
    server.events.on("open", () => opened++)
    const transport = aTransport({ url: server.url, pool: { maxConnections: 1 } })
    expect(await failureOfSend(transport.send(anEmail({ to: "gone@home.example" })))).toMatchObject({ fault: "recipient" })
    await transport.send(anEmail())
    expect([opened, server.emails.length]).toEqual([1, 1])
  })
})
