/** `24/11/2026, 12:05` as the browser's country writes it. */
export const shortTime = (time: string): string => new Date(time).toLocaleString([], { dateStyle: "short", timeStyle: "short" })

/** `24 Nov 2026, 12:05:09` as the browser's country writes it. */
export const exactTime = (time: string): string => new Date(time).toLocaleString([], { dateStyle: "medium", timeStyle: "medium" })
