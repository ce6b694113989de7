import { FileRefusal } from "../file-refusal"
import { FILE_LIMITS } from "../limits"
import { parseXml } from "./parse-xml"
import { TextCollector } from "./text-collector"
import type { ZipParts } from "./zip-parts"

/** The texts that cells point to by number. @throws FileRefusal */
export async function readSharedTexts(zip: ZipParts, name: string | undefined): Promise<string[]> {
  const part = name === undefined ? undefined : await zip.read(name)
  const texts: string[] = []
  if (!part) return texts
  const collector = new TextCollector()
  await parseXml(part, {
    open(element) {
      if (element === "si") collector.clear()
      collector.open(element)
    },
    close(element) {
      collector.close(element)
      if (element !== "si") return
      if (texts.length >= FILE_LIMITS.sharedTexts) throw new FileRefusal("FILE_HAS_TOO_MUCH_TEXT")
      texts.push(collector.value)
    },
    text: (text) => collector.add(text),
  })
  return texts
}
