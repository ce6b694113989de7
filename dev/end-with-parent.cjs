// Preloaded, by NODE_OPTIONS, into child processes and theirs: when the parent is gone its end of the channel closes,
// and so do we. A process that was started without a channel is left alone.
const PATIENCE_MS = 5_000

if (process.channel) {
  process.channel.unref()
  process.once("disconnect", () => {
    // The database may have ended with the parent, and an orderly end can wait for it for ever.
    setTimeout(() => process.kill(process.pid, "SIGKILL"), PATIENCE_MS)
    process.kill(process.pid, "SIGTERM")
  })
  // Our output went to the parent. Unheard, a failed write is an exception, which Medusa logs, which fails to be written:
  // the process would spin for ever instead of shutting down.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined)
}
