/** Codes of the API with what each is called. */
export type Names<Code extends string> = Record<Code, string>

/** Whether a text is one of the codes of a table. */
export const hasKey = <Table extends object>(table: Table, text: string | undefined): text is Extract<keyof Table, string> =>
  text !== undefined && Object.hasOwn(table, text)

/** `order_created`, `order-created` → `Order created`: what a code without a name of ours is called. */
export const titleFromCode = (code: string): string =>
  (code.charAt(0).toUpperCase() + code.slice(1).toLowerCase()).replaceAll(/[_-]/g, " ")

/** Entries of a table of names or badges as options of a choice. */
export const toOptions = (table: Record<string, string | { label: string }>) =>
  Object.entries(table).map(([value, named]) => ({ value, label: typeof named === "string" ? named : named.label }))
