import { createHash, createVerify, type KeyObject } from "node:crypto"

/** Whether the DKIM signature of a message (RFC 6376, relaxed/relaxed) is of this key and covers body and headers. */
export function isSignedBy(publicKey: KeyObject, source: string): boolean {
  const [head = "", ...bodyParts] = source.split("\r\n\r\n")
  const headers = head.split(/\r\n(?![ \t])/)
  const signature = headers.find((header) => /^dkim-signature:/i.test(header)) ?? ""
  const tags = new Map(
    signature
      .replace(/^[^:]*:/, "")
      .split(";")
      .map((tag) => tag.trim().split(/=(.*)/s))
      .map(([name = "", value = ""]) => [name, value.replace(/\s+/g, "")])
  )
  const body = `${bodyParts
    .join("\r\n\r\n")
    .replace(/[ \t]+/g, " ")
    .replace(/ \r\n/g, "\r\n")
    .replace(/(\r\n)*$/, "")}\r\n`
  if (createHash("sha256").update(body).digest("base64") !== tags.get("bh")) return false
  const signed = (tags.get("h") ?? "").split(":").map((name) => headers.find((header) => nameOf(header) === name.toLowerCase()))
  const input = [
    ...signed.filter((header) => header !== undefined).map(relaxed),
    relaxed(signature).replace(/([;:]\s*b=)[^;]*/, "$1"),
  ]
  return createVerify("sha256")
    .update(input.join("\r\n"))
    .verify(publicKey, tags.get("b") ?? "", "base64")
}

const nameOf = (header: string) => header.split(":")[0]?.toLowerCase() ?? ""

const relaxed = (header: string) =>
  `${nameOf(header)}:${header
    .replace(/^[^:]*:/, "")
    .replace(/\s+/g, " ")
    .trim()}`
