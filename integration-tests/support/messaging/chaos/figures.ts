/** Prints what a case did, past jest's buffering of the console, so that a reader sees that it did something. */
export function report(title: string, figures: Record<string, number>): void {
  const words = Object.entries(figures).map(([name, value]) => `${value} ${name}`)
  process.stdout.write(`chaos: ${title}: ${words.join(", ")}\n`)
}
