export type StopRequests = ReturnType<typeof stopRequests>

/** Ctrl-C and SIGTERM as requests: the first asks for an orderly end, the second for an immediate one. */
export function stopRequests() {
  let requests = 0
  const listeners: ((isUrgent: boolean) => void)[] = []
  const request = () => {
    requests++
    if (requests === 1) console.log("\nStopping ... (again to force)")
    for (const listener of listeners) listener(requests > 1)
  }
  process.on("SIGINT", request)
  process.on("SIGTERM", request)
  process.on("SIGHUP", request)
  return {
    isRequested: () => requests > 0,
    /** Calls `listener` at each request, at once when one was made before. */
    onRequest(listener: (isUrgent: boolean) => void) {
      listeners.push(listener)
      if (requests > 0) listener(requests > 1)
    },
  }
}
