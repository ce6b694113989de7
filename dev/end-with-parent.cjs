// Preloaded into child processes: when the parent is gone its end of the channel closes, and so do we.
if (process.channel) {
  process.channel.unref()
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"))
  // Our output went to the parent. Unheard, a failed write is an exception, which Medusa logs, which fails to be written:
  // the process would spin for ever instead of shutting down.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined)
}
