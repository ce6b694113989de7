/** Runs something that makes choices once for every combination of them. The same key is always answered the same. */
export class Choices {
  private made: { key: unknown; options: readonly string[]; at: number }[] = []

  static every(run: (choices: Choices) => string): string[] {
    const choices = new Choices()
    const results = new Set<string>()
    do results.add(run(choices))
    while (choices.advance())
    return [...results]
  }

  pick(key: unknown, options: readonly string[]): string {
    let choice = this.made.find((made) => made.key === key)
    if (!choice) this.made.push((choice = { key, options, at: 0 }))
    return choice.options[choice.at] ?? ""
  }

  /** To the next combination; false when there is none. */
  private advance(): boolean {
    while (this.made.length > 0) {
      const last = this.made[this.made.length - 1]
      if (last && ++last.at < last.options.length) return true
      this.made.pop()
    }
    return false
  }
}
