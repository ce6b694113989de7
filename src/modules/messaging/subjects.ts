import type { Sql } from "../../shared/database"

/** What staff mean by a text, and under which ordering keys its messages stand. */
export type Subject = {
  /** Such as `order`. */
  type: string
  id: string
  /** In the words of staff, such as `order #1001`. */
  label: string
  orderingKeys: string[]
}

/** Finds the subject that `text` names, by an index; undefined when it names none of this kind. */
export type FindSubject = (text: string, sql: Sql) => Promise<Subject | undefined>

const finders = new Map<string, FindSubject>()

/** Where slices say how staff name what their messages are about, for search and replays. */
export const subjects = {
  /** Registering a type again replaces it, as a reload of a file does. */
  register(type: string, find: FindSubject): void {
    finders.set(type, find)
  },
}

/** The first registered kind of subject that `text` names. */
export async function findSubject(text: string, sql: Sql): Promise<Subject | undefined> {
  for (const find of finders.values()) {
    const subject = await find(text.trim(), sql)
    if (subject) return subject
  }
  return undefined
}
