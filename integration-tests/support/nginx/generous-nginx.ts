import { atEnd } from "../at-end"
import { aTemporaryFolder } from "../temporary-folder"
import { startNginx } from "./nginx"

/** No limit of nginx's may answer in place of the shop; they are tested with production's own. */
export const GENEROUS = {
  EDGE_RATE_AUTH: "10000r/s",
  EDGE_RATE_CUSTOMERS: "10000r/s",
  EDGE_RATE_CARTS: "10000r/s",
  EDGE_RATE_HOOKS: "10000r/s",
  EDGE_RATE_READY: "10000r/s",
  EDGE_RATE_APPAREL: "10000r/s",
  EDGE_RATE_PAGES: "10000r/s",
  EDGE_RATE_IMPORTS: "10000r/s",
  EDGE_CONNECTIONS: "1000",
} as const

/** Address of an nginx in front of one shop; ended with the spec file. */
export async function aGenerousNginx({ port }: { port: number }): Promise<string> {
  const server = `127.0.0.1:${port}`
  const staticDir = aTemporaryFolder("apparel-uploads-")
  const nginx = await startNginx({ servers: [server, server], staticDir, overrides: GENEROUS })
  atEnd(() => nginx.stop())
  return nginx.url
}
