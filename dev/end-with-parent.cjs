// Preloaded into child processes: when the parent is gone its end of the channel closes, and so do we.
if (process.channel) {
  process.channel.unref()
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"))
}
