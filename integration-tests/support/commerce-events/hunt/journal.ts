/** What was done in a hunt, so that a fault can be told from its beginning. */
export class Journal {
  private readonly lines: string[] = []
  readonly done = { actions: 0, succeeded: 0, refused: 0, failures: 0, kills: 0 }

  constructor(readonly seed: number) {}

  write(line: string): void {
    this.lines.push(`${new Date().toISOString().slice(11, 23)} ${line}`)
  }

  /** Lines that name one of `ids`, and what was killed. */
  about(ids: string[]): string[] {
    return this.lines.filter((line) => line.endsWith("killed") || ids.some((id) => line.includes(id)))
  }

  summary(): string {
    const { actions, succeeded, refused, failures, kills } = this.done
    return (
      `hunt: seed ${this.seed}, ${actions} actions, ${succeeded} succeeded, ${refused} refused, ` +
      `${failures} failures injected, ${kills} kills`
    )
  }
}
