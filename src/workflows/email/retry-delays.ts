const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000]

/** Waits between attempts at an email, in milliseconds: a mail server may be away for a day before staff have to decide. */
export const emailRetryDelaysMs = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  8 * HOUR,
]
