const { spawnSync } = require("node:child_process")
const { existsSync, readFileSync } = require("node:fs")

/** Command line of process `pid`, or "" when it does not run. Small systems have no `ps`; Linux always has /proc. */
exports.commandOf = function commandOf(pid) {
  if (!existsSync("/proc/self/cmdline"))
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? ""
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
  } catch {
    return ""
  }
}
