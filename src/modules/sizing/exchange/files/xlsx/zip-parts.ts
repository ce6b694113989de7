import type { Readable } from "node:stream"
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl"
import { FileRefusal } from "../file-refusal"
import { FILE_LIMITS } from "../limits"

/** The parts of a zip file. What they unpack to is bounded by what the file says, and unpacking ends where that is a lie. */
export class ZipParts {
  private unpackedBytes = 0

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>
  ) {}

  /** @throws FileRefusal */
  static async open(bytes: Buffer): Promise<ZipParts> {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
    if (zip.entryCount > FILE_LIMITS.parts) throw new FileRefusal("FILE_HAS_TOO_MANY_PARTS")
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase()
      // Which of the two a spreadsheet would show nobody can say.
      if (entries.has(name)) throw new FileRefusal("FILE_UNREADABLE")
      entries.set(name, entry)
    }
    return new ZipParts(zip, entries)
  }

  /** Undefined where there is no such part; its name is looked for without case. @throws FileRefusal */
  async read(name: string): Promise<Readable | undefined> {
    const entry = this.entries.get(name.toLowerCase())
    if (!entry) return undefined
    if (entry.isEncrypted()) throw new FileRefusal("FILE_PROTECTED")
    const { compressedSize, uncompressedSize } = entry
    this.unpackedBytes += uncompressedSize
    const isDense = uncompressedSize > FILE_LIMITS.ratioFromBytes && uncompressedSize > compressedSize * FILE_LIMITS.ratio
    if (this.unpackedBytes > FILE_LIMITS.unpackedBytes || isDense) throw new FileRefusal("FILE_UNPACKS_TOO_LARGE")
    return this.zip.openReadStreamPromise(entry)
  }
}
