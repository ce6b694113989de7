import { posix } from "node:path"
import { FileRefusal } from "../file-refusal"
import { parseXml } from "./parse-xml"
import type { ZipParts } from "./zip-parts"

/** Names of the parts that the first sheet is made of. */
export type WorkbookParts = {
  sheet: string
  sharedTexts: string | undefined
  styles: string | undefined
  /** Days are counted from 1904, as Excel for the Mac once did. */
  isFrom1904: boolean
}

type Relation = { type: string; target: string }

/** Most relations of one part that are kept. */
const MAX_RELATIONS = 1_000

/** Finds the way from the file to its first sheet, as the file's own relations say. @throws FileRefusal */
export async function findParts(zip: ZipParts): Promise<WorkbookParts> {
  const workbook = [...(await readRelations(zip, "")).values()].find(({ type }) => type === "officeDocument")?.target
  const name = workbook ?? "xl/workbook.xml"
  const relations = await readRelations(zip, name)
  const part = await zip.read(name)
  if (!part) throw new FileRefusal("FILE_UNREADABLE")
  let first: string | undefined
  let isFrom1904 = false
  await parseXml(part, {
    open(element, { date1904, id }) {
      if (element === "workbookPr") isFrom1904 = date1904 === "1" || date1904 === "true"
      if (element === "sheet") first ??= id
    },
  })
  const sheet = relations.get(first ?? "")?.target
  if (sheet === undefined) throw new FileRefusal("FILE_UNREADABLE")
  const targetOf = (wanted: string) => [...relations.values()].find(({ type }) => type === wanted)?.target
  return { sheet, isFrom1904, sharedTexts: targetOf("sharedStrings"), styles: targetOf("styles") }
}

/** Relations of a part by their ids; their targets are names of parts. */
async function readRelations(zip: ZipParts, name: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(name)
  const relations = new Map<string, Relation>()
  const part = await zip.read(posix.join(folder, "_rels", `${posix.basename(name)}.rels`))
  if (!part) return relations
  await parseXml(part, {
    open(element, { Id: id, Type: type = "", Target: target }) {
      if (element !== "Relationship" || id === undefined || target === undefined || relations.size >= MAX_RELATIONS) return
      relations.set(id, {
        type: posix.basename(type),
        target: posix.join("/", target.startsWith("/") ? "" : folder, target).slice(1),
      })
    },
  })
  return relations
}
