import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import type { RequestListener } from "node:http"
import { tmpdir } from "node:os"
import path from "node:path"
import { startNginx, type Nginx, type NginxOptions } from "./nginx"
import { startUpstream, type Upstream } from "./upstream"

export type EdgeOptions = {
  /** How the two servers answer; one listener serves both. (Default: 200.) */
  answer?: RequestListener
  /** Files under /static, by path. */
  files?: Readonly<Record<string, string>>
  overrides?: NginxOptions["overrides"]
}

export type Edge = { nginx: Nginx; servers: [Upstream, Upstream]; staticDir: string }

/**
 * nginx in front of two tiny servers, a new set for each call.
 *
 * Call it in a `describe`: it ends what a test started when that test is over.
 */
export function edges(): (options?: EdgeOptions) => Promise<Edge> {
  const stops: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const stop of stops.splice(0).reverse()) await stop()
  })
  return async ({ answer, files = {}, overrides } = {}) => {
    const home = await mkdtemp(path.join(tmpdir(), "edge-"))
    stops.push(() => rm(home, { recursive: true, force: true }))
    const staticDir = path.join(home, "uploads")
    await mkdir(staticDir)
    for (const [file, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(staticDir, file)), { recursive: true })
      await writeFile(path.join(staticDir, file), content)
    }
    const first = await startUpstream(answer)
    stops.push(first.stop)
    const second = await startUpstream(answer)
    stops.push(second.stop)
    const nginx = await startNginx({ servers: [first.address, second.address], staticDir, overrides })
    stops.push(nginx.stop)
    return { nginx, servers: [first, second], staticDir }
  }
}

/** Every request that reached a server behind nginx. */
export function arrived({ servers }: Edge): string[] {
  return servers.flatMap((server) => server.requests.map((request) => `${request.method} ${request.url}`))
}
