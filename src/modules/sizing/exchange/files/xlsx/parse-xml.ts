import type { Readable } from "node:stream"
import { parser as createParser } from "sax"
import { FileRefusal } from "../file-refusal"

/** Deepest nesting; a workbook has about ten. */
const MAX_DEPTH = 100

export type XmlHandlers = {
  /** Names come without their prefix: which one a program writes is its own affair. */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  /** May come in pieces. */
  text?(text: string): void
}

/** Calls `handlers` while the text arrives. Entities of the document's own are refused, and so never expand. @throws FileRefusal */
export async function parseXml(part: Readable, handlers: XmlHandlers): Promise<void> {
  const parser = createParser(true)
  let depth = 0
  parser.onerror = () => {
    throw new FileRefusal("FILE_UNREADABLE")
  }
  parser.onopentag = ({ name, attributes }) => {
    if (++depth > MAX_DEPTH) throw new FileRefusal("FILE_UNREADABLE")
    // sax gives objects only where it knows namespaces.
    handlers.open(withoutPrefix(name), withoutPrefixes(attributes as Record<string, string>))
  }
  parser.onclosetag = (name) => {
    depth--
    handlers.close?.(withoutPrefix(name))
  }
  parser.ontext = (text) => handlers.text?.(text)
  parser.oncdata = (text) => handlers.text?.(text)

  let decoder: TextDecoder | undefined
  for await (const chunk of part as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(encodingOf(chunk))
    parser.write(decoder.decode(chunk, { stream: true }))
  }
  parser.write(decoder?.decode() ?? "").close()
}

function encodingOf([first, second]: Buffer): string {
  if (first === 0xff && second === 0xfe) return "utf-16le"
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8"
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(":") + 1)

function withoutPrefixes(attributes: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(attributes)) if (name.includes(":")) attributes[withoutPrefix(name)] = value
  return attributes
}
