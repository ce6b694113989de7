import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { aMail, aTransport, failureOfSend } from "./support/a-mail"
import { atEnd } from "./support/at-end"
import { aMailServer } from "./support/mail-server"

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "mails-"))
  atEnd(() => rm(folder, { recursive: true, force: true }))
  return folder
}

describe("file transport", () => {
  it("[folder] writes one file a mail, for this user alone, and leaves nothing else", async () => {
    const folder = path.join(await aFolder(), "not", "yet", "there")
    const transport = aTransport({ transport: "file", folder })
    await transport.verify()
    const mail = aMail({ messageId: "<em_1@shop.example>" })
    expect(await transport.send(mail)).toEqual({ messageId: mail.messageId, response: "written to a file" })
    expect(await readdir(folder)).toEqual(["em_1%40shop.example.eml"])
    const file = path.join(folder, "em_1%40shop.example.eml")
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readFile(file, "utf8")).toMatch(/Message-ID: <em_1@shop\.example>\r\n[^]*It is on its way\./)
  })

  it("replaces the file of a mail sent again", async () => {
    const folder = await aFolder()
    const transport = aTransport({ transport: "file", folder })
    const mail = aMail()
    await transport.send(mail)
    await transport.send({ ...mail, text: "Sent again" })
    const names = await readdir(folder)
    expect(names).toHaveLength(1)
    expect(await readFile(path.join(folder, names[0] ?? ""), "utf8")).toContain("Sent again")
  })

  it("writes nowhere else, whatever the Message-ID", async () => {
    const folder = await aFolder()
    await aTransport({ transport: "file", folder: path.join(folder, "mails") }).send(aMail({ messageId: "../../up@x" }))
    expect(await readdir(folder)).toEqual(["mails"])
  })

  it("leaves no half file behind when it cannot finish", async () => {
    const folder = await aFolder()
    const mail = aMail({ messageId: "one@shop.example" })
    const transport = aTransport({ transport: "file", folder })
    await rm(folder, { recursive: true })
    await writeFile(folder, "a file where the folder should be")
    expect(await failureOfSend(transport.send(mail))).toMatchObject({ fault: "shop", code: "FOLDER_REFUSED" })
    expect(await failureOfSend(transport.verify())).toMatchObject({ fault: "shop", code: "FOLDER_REFUSED" })
  })
})

describe("capture transport", () => {
  it("accepts a mail and delivers nothing", async () => {
    const transport = aTransport({})
    const mail = aMail()
    await transport.verify()
    expect(transport.kind).toBe("capture")
    expect(await transport.send(mail)).toEqual({ messageId: mail.messageId, response: "captured, not delivered" })
  })
})

describe("every transport", () => {
  const aTransportOf = {
    smtp: async () => aTransport({ url: (await aMailServer()).url }),
    file: async () => aTransport({ transport: "file", folder: await aFolder() }),
    capture: async () => aTransport({}),
  }
  const kinds = ["smtp", "file", "capture"] as const

  it.each(kinds)("%s refuses a mail that could say more than it should", async (kind) => {
    const transport = await aTransportOf[kind]()
    expect(transport.kind).toBe(kind)
    const failure = await failureOfSend(transport.send(aMail({ to: "buyer@home.example\r\nBcc: all@home.example" })))
    expect(failure).toMatchObject({ fault: "message", code: "MESSAGE_INVALID", reason: "to is not one address" })
  })

  it.each(kinds)("%s sends nothing for a signal that has ended", async (kind) => {
    const transport = await aTransportOf[kind]()
    expect(await failureOfSend(transport.send(aMail(), AbortSignal.abort()))).toMatchObject({ code: "ABORTED" })
  })
})
