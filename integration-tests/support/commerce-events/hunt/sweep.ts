import type { Random } from "./random"

/** Which write of an action is refused next: one after another, so that in the end each was. */
export class Sweep {
  private readonly nextOf = new Map<string, number>()

  constructor(private readonly random: Random) {}

  /** How many writes of the action `name` are let through before one is refused. */
  writesBefore(name: string): number {
    const known = this.nextOf.get(name)
    if (known !== undefined) return known
    const first = this.random.below(8)
    this.nextOf.set(name, first)
    return first
  }

  /** Notes whether a write was refused: where none was, the action has no more, and the sweep begins anew. */
  note(name: string, isRefused: boolean): void {
    this.nextOf.set(name, isRefused ? this.writesBefore(name) + 1 : 0)
  }
}
