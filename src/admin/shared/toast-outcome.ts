/** What to tell staff about a request that failed: the server's words, else `otherwise`. */
export const reasonOf = (error: unknown, otherwise: string): string =>
  error instanceof Error && error.message !== "" ? error.message : otherwise
