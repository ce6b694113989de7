import type { ReceivedEmail } from "./mail-sink"

/** The plain part of a received email, decoded. */
export function textOf({ source }: ReceivedEmail): string {
  const part = source.split(/\r?\n--[^\r\n]+\r?\n/).find((candidate) => /content-type: text\/plain/i.test(candidate)) ?? source
  const [head = "", ...body] = part.split(/\r?\n\r?\n/)
  const text = body.join("\n\n")
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(text, "base64").toString("utf8")
  return /content-transfer-encoding: quoted-printable/i.test(head) ? fromQuotedPrintable(text) : text
}

/** A header of a received email, unfolded, or undefined. */
export const headerOf = ({ source }: ReceivedEmail, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, "im")
    .exec(source)?.[1]
    ?.replace(/\r?\n[ \t]/g, " ")
    .trim()

/** The first link in the text that has `path` in it. @throws Error when there is none. */
export function linkIn(email: ReceivedEmail, path: string): URL {
  const link = textOf(email)
    .match(/https?:\/\/\S+/g)
    ?.find((candidate) => candidate.includes(path))
  if (!link) throw new Error(`The email has no link to ${path}:\n${textOf(email)}`)
  return new URL(link.replace(/[)\].,]+$/, ""))
}

function fromQuotedPrintable(text: string): string {
  const joined = text.replace(/=\r?\n/g, "")
  const bytes = joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, "latin1").toString("utf8")
}
