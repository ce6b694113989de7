import { createServer, type AddressInfo, type Socket } from "node:net"
import { atEnd } from "./at-end"

export type Script = {
  /** First line. `null` keeps silent. (Default: a proper one) */
  greeting?: string | null
  /** Replies by verb; `null` keeps silent. (Default: what a plain server says) */
  replies?: Record<string, string | null>
  /** Sees every command. */
  onLine?: (line: string, socket: Socket) => void
  /** Called with all of the message that has arrived, at each piece. (Default: accepts at the final dot) */
  onMessage?: (received: string, socket: Socket) => void
}

const PLAIN: Record<string, string> = {
  EHLO: "250 scripted.example",
  MAIL: "250 2.1.0 ok",
  RCPT: "250 2.1.5 ok",
  DATA: "354 go on",
  RSET: "250 2.0.0 ok",
  QUIT: "221 bye",
}

export const isWhole = (received: string): boolean => received.endsWith("\r\n.\r\n")

/** A server that misbehaves as told; what `smtp-server` is too well-behaved for. */
export async function aScriptedServer(script: Script): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket))
    if (script.greeting !== null) socket.write(`${script.greeting ?? "220 scripted.example ESMTP"}\r\n`)
    converse(socket, script)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  atEnd(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens on a port, never on a path
}

function converse(socket: Socket, { replies, onLine, onMessage = acceptWhole }: Script): void {
  let message: string | undefined
  const answer = (line: string) => {
    onLine?.(line, socket)
    const verb = line.split(" ")[0]?.toUpperCase() ?? ""
    const reply = { ...PLAIN, ...replies }[verb]
    if (reply !== null) socket.write(`${reply ?? "502 5.5.1 unknown"}\r\n`)
    if (reply?.startsWith("354")) message = ""
  }
  socket.on("data", (piece) => {
    if (message === undefined) return piece.toString("latin1").split("\r\n").filter(Boolean).forEach(answer)
    message += piece.toString("latin1")
    onMessage(message, socket)
    if (isWhole(message)) message = undefined
  })
}

function acceptWhole(received: string, socket: Socket): void {
  if (isWhole(received)) socket.write("250 2.0.0 ok\r\n")
}
