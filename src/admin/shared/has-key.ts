/** Whether a text is one of the keys of a table of names. */
export const isKeyOf = <Names extends object>(names: Names, text: string): text is Extract<keyof Names, string> =>
  Object.hasOwn(names, text)
