import { readFileSync, readdirSync, readlinkSync } from "node:fs"

/** Milliseconds of a clock tick of /proc; 100 ticks a second on every Linux that Node runs on. */
const TICK_MS = 10

/** CPU that the process used so far, user and system, in milliseconds. Linux only. */
export function cpuMsOf(pid: number): number {
  // The second field is the program's name in brackets and may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? []
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** The process that listens at `port` of this machine. @throws Error when there is none. */
export function processIdAt(port: number): number {
  const hex = port.toString(16).toUpperCase().padStart(4, "0")
  const listening = ["tcp", "tcp6"]
    .flatMap((table) => readFileSync(`/proc/net/${table}`, "utf8").split("\n"))
    .map((line) => line.trim().split(/\s+/))
    .find((fields) => fields[1]?.endsWith(`:${hex}`) && fields[3] === "0A")
  const inode = listening?.[9]
  const pid = readdirSync("/proc").find((entry) => /^\d+$/.test(entry) && holds(entry, `socket:[${inode}]`))
  if (inode === undefined || pid === undefined) throw new Error(`No process listens at port ${port}`)
  return Number(pid)
}

function holds(pid: string, socket: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === socket)
  } catch {
    return false // it ended meanwhile, or is another user's
  }
}
