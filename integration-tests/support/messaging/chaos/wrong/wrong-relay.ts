/** A relay that breaks a promise on purpose, to show that the suite sees it. */
export type WrongRelay = {
  /** Resolves when its last batch has ended. */
  stop(): Promise<void>
}
