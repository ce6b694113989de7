// Preloaded into child processes: when the parent is gone its end of the channel closes, and so do we.
const PATIENCE_MS = 5_000

if (process.channel) {
  process.channel.unref()
  process.once("disconnect", () => {
    // The database may have ended with the parent, and an orderly end can wait for it for ever.
    setTimeout(() => process.kill(process.pid, "SIGKILL"), PATIENCE_MS)
    process.kill(process.pid, "SIGTERM")
  })
}
