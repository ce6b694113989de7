import { randomUUID } from "node:crypto"
import { access, constants, mkdir, rename, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { checkEmail } from "./check-email"
import { EmailError } from "./email-error"
import type { EmailTransport } from "./email-transport"
import { composeEmail } from "./nodemailer-client"
import type { EmailSmtpOptions } from "./options"

/** Writes every email to `<folder>/<messageId>.eml`, readable by this user alone; an email sent again replaces its file. */
export function fileTransport({ folder }: EmailSmtpOptions): EmailTransport {
  if (folder === undefined) throw refused("none is set")
  return {
    kind: "file",
    async send(email, signal) {
      const source = await composeEmail(checkEmail(email))
      if (signal?.aborted) throw new EmailError({ fault: "temporary", code: "ABORTED", reason: "sending was aborted" })
      await inFolder(folder, () => writeWhole(path.join(folder, buildFileName(email.messageId)), source))
      return { messageId: email.messageId, response: "written to a file" }
    },
    verify: () => inFolder(folder, () => access(folder, constants.W_OK)),
    close: () => Promise.resolve(),
  }
}

/** Encoded, so that no id leaves the folder. */
const buildFileName = (messageId: string): string => `${encodeURIComponent(messageId.replace(/^<|>$/g, ""))}.eml`

/** Under its own name only once it is whole. */
async function writeWhole(file: string, source: Buffer): Promise<void> {
  const unfinished = path.join(path.dirname(file), `.${randomUUID()}.tmp`)
  try {
    await writeFile(unfinished, source, { mode: 0o600, flag: "wx" })
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function inFolder(folder: string, work: () => Promise<void>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await work()
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown"
    throw refused(code)
  }
}

const refused = (why: string) =>
  new EmailError({ fault: "shop", code: "FOLDER_REFUSED", reason: `the folder of emails cannot be written (${why})` })
