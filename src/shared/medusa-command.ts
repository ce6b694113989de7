/** Commands of Medusa that serve for as long as they run; the others load the whole app for a moment. */
const SERVING = ["start", "develop"]

/** Options of Medusa's command line that take no value; any other takes the word behind it, unless that is an option. */
const FLAGS = ["--verbose", "--json", "--help", "-h", "--version", "-v"]

/** Whether this process goes on until it is stopped; false for commands such as `db:migrate`, `exec` and `user`. */
export function isServing(argv: readonly string[]): boolean {
  const command = medusaCommand(argv)
  return command === undefined || SERVING.includes(command)
}

/** Whether this process migrates, or runs the scripts that go with it: the moment at which a release is changed on purpose. */
export const isMigrating = (argv: readonly string[]): boolean => medusaCommand(argv)?.startsWith("db:migrate") ?? false

/** The command that Medusa's command line runs, such as `exec`; undefined in any other program. */
export function medusaCommand([, program = "", ...words]: readonly string[]): string | undefined {
  if (!/(^|[\\/])(medusa|@medusajs[\\/]cli[\\/]\w+)(\.\w+)?$/.test(program)) return undefined
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ""
    if (word === "--") return words[index + 1]
    if (!word.startsWith("-")) return word
    const takesNoValue = word.includes("=") || word.startsWith("--no-") || FLAGS.includes(word)
    if (!takesNoValue && words[index + 1]?.startsWith("-") === false) index++
  }
  return undefined
}
