/** What stands in the log in place of a body that was erased. */
export const ERASED_BODY = `{"is_erased": true}`
