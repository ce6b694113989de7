import { randomInt } from "node:crypto"
import { createServer } from "node:net"

/** Whether nothing listens on `port` of the loopback address. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", () => resolve(false))
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** Below the ports that systems give to outgoing connections, which would take one between our look and its use. */
const QUIET_PORTS = { first: 20_000, last: 31_999 }

/**
 * A port nobody listens on now, at random: several processes that ask at once and use their ports a little later would
 * be given the same one by the operating system.
 *
 * @throws Error when none of 100 tries is free.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(QUIET_PORTS.first, QUIET_PORTS.last + 1)
    if (await isPortFree(port)) return port
  }
  throw new Error(`No free port from ${QUIET_PORTS.first} to ${QUIET_PORTS.last}`)
}

/** The first free port from `preferred` upwards, within the next 50. */
export async function nextFreePort(preferred: number): Promise<number | undefined> {
  for (let port = preferred; port < preferred + 50; port++) {
    if (await isPortFree(port)) return port
  }
  return undefined
}
