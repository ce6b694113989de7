/** Whether `error` carries `code`; errors are told apart by it, never by their class. */
export const hasCode = (error: unknown, code: string): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === code
