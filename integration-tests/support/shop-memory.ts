import { join } from "node:path"
import { freePort } from "../../dev/ports"
import { ask } from "./client"

/** What a process holds after all garbage is gone, in MiB. */
export type HeldMemory = { heapMib: number; residentMib: number }

const MIB = 1_048_576

/** An environment in which a shop says what it holds, and the question. */
export async function aMemoryReport(): Promise<{ environment: Record<string, string>; held: () => Promise<HeldMemory> }> {
  const port = await freePort()
  return {
    environment: {
      NODE_OPTIONS: `--require ${join(__dirname, "scripts", "report-memory.js")}`,
      REPORT_MEMORY_PORT: String(port),
    },
    held: async () => {
      const { heapUsed, rss } = await ask<{ heapUsed: number; rss: number }>(`http://127.0.0.1:${port}/`)
      return { heapMib: heapUsed / MIB, residentMib: rss / MIB }
    },
  }
}
