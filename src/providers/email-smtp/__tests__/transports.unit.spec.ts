import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { anEmail, aTransport, failureOfSend } from "./support/an-email"
import { atEnd } from "./support/at-end"
import { aMailServer } from "./support/mail-server"

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "emails-"))
  atEnd(() => rm(folder, { recursive: true, force: true }))
  return folder
}

describe("file transport", () => {
  it("[folder] writes one file an email, for this user alone, and leaves nothing else", async () => {
    const folder = path.join(await aFolder(), "not", "yet", "there")
    const transport = aTransport({ transport: "file", folder })
    await transport.verify()
    const email = anEmail({ messageId: "<em_1@shop.example>" })
    expect(await transport.send(email)).toEqual({ messageId: email.messageId, response: "written to a file" })
    expect(await readdir(folder)).toEqual(["em_1%40shop.example.eml"])
    const file = path.join(folder, "em_1%40shop.example.eml")
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readFile(file, "utf8")).toMatch(/Message-ID: <em_1@shop\.example>\r\n[^]*It is on its way\./)
  })

  it("replaces the file of an email sent again", async () => {
    const folder = await aFolder()
    const transport = aTransport({ transport: "file", folder })
    const email = anEmail()
    await transport.send(email)
    await transport.send({ ...email, text: "Sent again" })
    const names = await readdir(folder)
    expect(names).toHaveLength(1)
    expect(await readFile(path.join(folder, names[0] ?? ""), "utf8")).toContain("Sent again")
  })

  it("writes nowhere else, whatever the Message-ID", async () => {
    const folder = await aFolder()
    await aTransport({ transport: "file", folder: path.join(folder, "emails") }).send(anEmail({ messageId: "../../up@x" }))
    expect(await readdir(folder)).toEqual(["emails"])
  })

  it("leaves no half file behind when it cannot finish", async () => {
    const folder = await aFolder()
    const email = anEmail({ messageId: "one@shop.example" })
    const transport = aTransport({ transport: "file", folder })
    await rm(folder, { recursive: true })
    await writeFile(folder, "a file where the folder should be")
    expect(await failureOfSend(transport.send(email))).toMatchObject({ fault: "shop", code: "FOLDER_REFUSED" })
    expect(await failureOfSend(transport.verify())).toMatchObject({ fault: "shop", code: "FOLDER_REFUSED" })
  })
})

describe("capture transport", () => {
  it("accepts an email and delivers nothing", async () => {
    const transport = aTransport({})
    const email = anEmail()
    await transport.verify()
    expect(transport.kind).toBe("capture")
    expect(await transport.send(email)).toEqual({ messageId: email.messageId, response: "captured, not delivered" })
  })
})

describe("every transport", () => {
  const aTransportOf = {
    smtp: async () => aTransport({ url: (await aMailServer()).url }),
    file: async () => aTransport({ transport: "file", folder: await aFolder() }),
    capture: async () => aTransport({}),
  }
  const kinds = ["smtp", "file", "capture"] as const

  it.each(kinds)("%s refuses an email that could say more than it should", async (kind) => {
    const transport = await aTransportOf[kind]()
    expect(transport.kind).toBe(kind)
    const failure = await failureOfSend(transport.send(anEmail({ to: "buyer@home.example\r\nBcc: all@home.example" })))
    expect(failure).toMatchObject({ fault: "message", code: "MESSAGE_INVALID", reason: "to is not one address" })
  })

  it.each(kinds)("%s sends nothing for a signal that has ended", async (kind) => {
    const transport = await aTransportOf[kind]()
    expect(await failureOfSend(transport.send(anEmail(), AbortSignal.abort()))).toMatchObject({ code: "ABORTED" })
  })
})
