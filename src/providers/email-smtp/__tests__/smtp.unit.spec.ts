import { generateKeyPairSync } from "node:crypto"
import { once } from "node:events"
import type { Socket } from "node:net"
import { atEnd } from "./support/at-end"
import { anEmail, aTransport, failureOfSend } from "./support/an-email"
import { aMailServer } from "./support/mail-server"
import { aMoment } from "./support/moment"
import { aScriptedServer, isWhole } from "./support/scripted-server"
import { isSignedBy } from "./support/signed-by"

describe("smtp transport", () => {
  it("delivers both parts, headers and the Message-ID as given", async () => {
    const server = await aMailServer()
    const email = anEmail({ replyTo: "help@shop.example", headers: { "X-Order": "1042" } })
    const receipt = await aTransport({ url: server.url }).send(email)
    const source = server.emails[0]?.source ?? ""
    expect(server.emails).toMatchObject([{ from: "orders@shop.example", to: ["buyer@home.example"] }])
    expect(source).toContain(`Message-ID: <${email.messageId}>`)
    expect(source).toContain("From: Hypex <orders@shop.example>")
    expect(source).toContain("Reply-To: help@shop.example")
    expect(source).toContain("X-Order: 1042")
    expect(source).toMatch(/text\/plain[^]*It is on its way\.[^]*text\/html[^]*<p>It is on its way\.<\/p>/)
    expect(receipt).toMatchObject({ messageId: email.messageId, response: expect.stringMatching(/^250 /) as string })
  })

  it("tells nobody which program sent it", async () => {
    const server = await aMailServer()
    await aTransport({ url: server.url }).send(anEmail())
    expect(server.emails[0]?.source).not.toMatch(/nodemailer/i)
  })

  it("[dkim] signs body and headers", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 })
    const dkim = {
      domainName: "shop.example",
      keySelector: "key1",
      privateKey: privateKey.export({ type: "pkcs8", format: "pem" }),
    }
    const server = await aMailServer()
    await aTransport({ url: server.url, dkim }).send(anEmail({ subject: "Zwölf Boxkämpfer", text: "Jagten\n\nViktor  \n" }))
    const source = server.emails[0]?.source ?? ""
    expect(source).toMatch(/DKIM-Signature: .*d=shop\.example;\s+q=dns\/txt;\s+s=key1/)
    expect(isSignedBy(publicKey, source)).toBe(true)
    expect(isSignedBy(publicKey, source.replace("Jagten", "Jagden"))).toBe(false)
    expect(isSignedBy(publicKey, source.replace("To: buyer", "To: byuer"))).toBe(false)
  })

  it("keeps an attachment's bytes, and shows it in the HTML by its content id", async () => {
    const server = await aMailServer()
    const content = Buffer.from([0, 255, 13, 10, 46, 13, 10])
    const attachments = [{ filename: "label.pdf", content, contentType: "application/pdf", cid: "label" }]
    await aTransport({ url: server.url }).send(anEmail({ attachments }))
    expect(server.emails[0]?.source).toContain("Content-ID: <label>")
    expect(server.emails[0]?.source).toContain(content.toString("base64"))
  })

  it("[pool.maxConnections] sends fifty emails over two connections, each once", async () => {
    const server = await aMailServer()
    const transport = aTransport({ url: server.url, pool: { maxConnections: 2 } })
    const emails = Array.from({ length: 50 }, (_, index) => anEmail({ to: `buyer${index}@home.example` }))
    await Promise.all(emails.map((email) => transport.send(email)))
    expect(server.emails.flatMap(({ to }) => to).sort()).toEqual(emails.map(({ to }) => to).sort())
    expect(server.mostAtOnce).toBe(2)
  })

  it("[pool.maxMessages] replaces a connection after so many emails", async () => {
    const server = await aMailServer()
    let opened = 0
    server.events.on("open", () => opened++)
    const transport = aTransport({ url: server.url, pool: { maxConnections: 1, maxMessages: 2 } })
    for (let index = 0; index < 4; index++) await transport.send(anEmail())
    expect([opened, server.emails.length]).toEqual([2, 4])
  })

  it("ends idle connections on close and refuses emails from then on", async () => {
    const server = await aMailServer()
    const transport = aTransport({ url: server.url, timeouts: { socketMs: 600_000 } })
    await transport.send(anEmail())
    const closed = once(server.events, "closed")
    await transport.close()
    await closed
    expect(await failureOfSend(transport.send(anEmail()))).toMatchObject({ fault: "temporary", code: "CLOSED" })
  }, 10_000)

  it("lets an email under way arrive before it closes, and refuses those that wait", async () => {
    const whole = aMoment<Socket>()
    const onMessage = (received: string, socket: Socket) => {
      if (isWhole(received)) whole.comes(socket)
    }
    const transport = aTransport({ url: await aScriptedServer({ onMessage }), pool: { maxConnections: 1 } })
    const underWay = transport.send(anEmail())
    const waits = failureOfSend(transport.send(anEmail()))
    const socket = await whole.come
    let isClosed = false
    const closed = transport.close().then(() => (isClosed = true))
    expect(await waits).toMatchObject({ code: "CLOSED", mayBeDelivered: false })
    await new Promise(setImmediate)
    expect(isClosed).toBe(false)
    socket.write("250 2.0.0 ok\r\n")
    expect(await underWay).toMatchObject({ response: "250 2.0.0 ok" })
    await closed
  })

  it("is aborted before the message went", async () => {
    const abort = new AbortController()
    const onLine = (line: string) => void (line.startsWith("RCPT") && abort.abort())
    const url = await aScriptedServer({ replies: { RCPT: null }, onLine })
    const failure = await failureOfSend(aTransport({ url }).send(anEmail(), abort.signal))
    expect(failure).toMatchObject({ fault: "temporary", code: "ABORTED", mayBeDelivered: false })
  })

  it("is aborted after the whole message went, and may be delivered", async () => {
    const abort = new AbortController()
    const onMessage = (received: string) => void (isWhole(received) && abort.abort())
    const url = await aScriptedServer({ onMessage })
    const failure = await failureOfSend(aTransport({ url }).send(anEmail(), abort.signal))
    expect(failure).toMatchObject({ fault: "temporary", code: "ABORTED", mayBeDelivered: true })
  })

  it("is aborted while it waits for a connection, and does not take one from the next", async () => {
    const server = await aMailServer({ onData: () => undefined })
    const transport = aTransport({ url: server.url, pool: { maxConnections: 1 } })
    const first = new AbortController()
    const second = new AbortController()
    const ends = [failureOfSend(transport.send(anEmail(), first.signal)), failureOfSend(transport.send(anEmail(), second.signal))]
    atEnd(() => first.abort())
    second.abort()
    expect(await ends[1]).toMatchObject({ code: "ABORTED", mayBeDelivered: false })
    first.abort()
    expect(await ends[0]).toMatchObject({ code: "ABORTED" })
  })

  it("sends nothing for a signal that had ended before", async () => {
    const server = await aMailServer()
    expect(await failureOfSend(aTransport({ url: server.url }).send(anEmail(), AbortSignal.abort()))).toMatchObject({
      code: "ABORTED",
    })
    expect(server.emails).toEqual([])
  })
})
