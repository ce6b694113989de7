import { once } from "node:events"
import { createServer, type AddressInfo, type Socket } from "node:net"
import { anEmail, aTransport, failureOfSend } from "./support/an-email"
import { aScriptedServer, isWhole } from "./support/scripted-server"

const SHORT = { connectionMs: 300, greetingMs: 300, socketMs: 300 }

describe("smtp transport and outages", () => {
  it("reports a connection dropped in the middle of the message: surely not delivered", async () => {
    const url = await aScriptedServer({ onMessage: (_received, socket) => socket.destroy() })
    // More than the buffers between the two take, so that the rest is still here when the line drops.
    const attachments = [{ filename: "big.bin", content: Buffer.alloc(24_000_000) }]
    const failure = await failureOfSend(aTransport({ url }).send(anEmail({ attachments })))
    expect(failure).toMatchObject({ fault: "temporary", code: "CONNECTION_LOST", mayBeDelivered: false })
  })

  it("reports a connection dropped between the final dot and the answer: perhaps delivered, sent once", async () => {
    let wholeCount = 0
    const onMessage = (received: string, socket: Socket) => {
      if (!isWhole(received)) return
      wholeCount++
      socket.destroy()
    }
    const failure = await failureOfSend(aTransport({ url: await aScriptedServer({ onMessage }) }).send(anEmail()))
    expect(failure).toMatchObject({ fault: "temporary", code: "CONNECTION_LOST", mayBeDelivered: true })
    expect(wholeCount).toBe(1)
  })

  it.each(["EHLO", "MAIL", "RCPT", "DATA"])("reports a connection dropped at %s", async (verb) => {
    const url = await aScriptedServer({
      replies: { [verb]: null },
      onLine: (line, socket) => void (line.startsWith(verb) && socket.destroy()),
    })
    const failure = await failureOfSend(aTransport({ url }).send(anEmail()))
    expect(failure).toMatchObject({ fault: "temporary", code: "CONNECTION_LOST", mayBeDelivered: false })
  })

  it.each([
    ["[timeouts.greetingMs] never greets", { greeting: null }, { greetingMs: 300 }, "Greeting never received", false],
    ["[timeouts.socketMs] never answers a command", { replies: { MAIL: null } }, { socketMs: 300 }, "Timeout", false],
    ["[timeouts.socketMs] never answers the message", { onMessage: () => undefined }, { socketMs: 300 }, "Timeout", true],
  ])("gives up on a server that %s", async (_title, script, timeouts, reason, mayBeDelivered) => {
    const failure = await failureOfSend(aTransport({ url: await aScriptedServer(script), timeouts }).send(anEmail()))
    expect(failure).toMatchObject({ fault: "temporary", code: "TIMED_OUT", reason, mayBeDelivered })
  })

  it.each(["send", "verify"] as const)("gives up on a server that is never silent and never done: %s", async (work) => {
    const url = await aScriptedServer({ replies: { EHLO: null }, onLine: trickle })
    const transport = aTransport({ url, timeouts: SHORT })
    const failure = await failureOfSend(work === "send" ? transport.send(anEmail()) : transport.verify())
    expect(failure).toMatchObject({ code: "TIMED_OUT", reason: "not done within 900 ms" })
  })

  it("gives up waiting for a connection when all hang", async () => {
    const url = await aScriptedServer({ replies: { EHLO: null }, onLine: trickle })
    const transport = aTransport({ url, timeouts: SHORT, pool: { maxConnections: 1 } })
    const failures = await Promise.all([1, 2, 3].map(() => failureOfSend(transport.send(anEmail()))))
    expect(failures.map(({ code }) => code)).toEqual(["TIMED_OUT", "TIMED_OUT", "TIMED_OUT"])
  })

  it("reports a server that is not there, and one that turns us away", async () => {
    const nobody = createServer().listen(0, "127.0.0.1")
    await once(nobody, "listening")
    const { port } = nobody.address() as AddressInfo // it listens on a port, never on a path
    await new Promise((resolve) => nobody.close(resolve))
    const away = await failureOfSend(aTransport({ url: `smtp://127.0.0.1:${port}` }).send(anEmail()))
    expect(away).toMatchObject({ fault: "temporary", code: "CONNECTION_LOST" })
    const busy = await failureOfSend(aTransport({ url: await aScriptedServer({ greeting: "421 Too busy" }) }).send(anEmail()))
    expect(busy).toMatchObject({ fault: "temporary", code: "SERVER_BUSY", smtpCode: 421 })
    const banned = await failureOfSend(aTransport({ url: await aScriptedServer({ greeting: "554 Listed" }) }).send(anEmail()))
    expect(banned).toMatchObject({ fault: "shop", code: "SHOP_REFUSED", smtpCode: 554 })
  })

  it("reports a host whose name does not resolve", async () => {
    const failure = await failureOfSend(aTransport({ url: "smtp://mail.invalid", timeouts: SHORT }).send(anEmail()))
    expect(failure.fault).toBe("temporary")
    expect(["SERVER_NOT_FOUND", "TIMED_OUT"]).toContain(failure.code)
  })

  it("sends over a new connection when the server ended the idle one", async () => {
    let wholeCount = 0
    const onMessage = (received: string, socket: Socket) => {
      if (!isWhole(received)) return
      wholeCount++
      socket.end("250 2.0.0 ok\r\n")
    }
    const transport = aTransport({ url: await aScriptedServer({ onMessage }), pool: { maxConnections: 1 } })
    await transport.send(anEmail())
    await transport.send(anEmail())
    expect(wholeCount).toBe(2)
  })
})

/** Answers for ever, a line at a time. */
function trickle(_line: string, socket: Socket): void {
  const timer = setInterval(() => socket.write("250-wait\r\n"), 30)
  socket.on("close", () => clearInterval(timer))
}
