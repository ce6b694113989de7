import { createRequire } from "node:module"
import { GracefulShutdownServer } from "@medusajs/framework/utils"
import { boundRouteMemory, type RoutesFinderClass } from "./bound-route-memory"
import { guardServer } from "./guard-server"

/**
 * The two places of the engine at which we stand in front of it. A plugin's own middlewares come too late: the engine's
 * for locales hangs, and its finders of routes remember, before any of them is asked; and no option leads to its server.
 *
 *   place                          | why here
 *   GracefulShutdownServer.create  | gets the HTTP server after all listen to it and before the first request
 *   RoutesFinder                   | the only hold of its memory; the engine does not export it
 *
 * The check `request_guard` says when an update of the engine took one of them away; `request-guard.spec.ts` when it
 * goes around them.
 */
export function guardEngine(): void {
  if (guarded.has(GracefulShutdownServer)) return
  guarded.add(GracefulShutdownServer)
  if (hasCreate()) {
    const create = GracefulShutdownServer.create.bind(GracefulShutdownServer)
    GracefulShutdownServer.create = (server, waitingResponseTime) => {
      guardServer(server)
      return create(server, waitingResponseTime)
    }
  }
  const Finder = findRoutesFinder()
  if (Finder) boundRouteMemory(Finder)
}

/** Once, however often a reload of the module asks. */
const guarded = new WeakSet<object>()

/** What is missing of the engine's places, by name. */
export function missingSeams(): string[] {
  return [...(hasCreate() ? [] : ["GracefulShutdownServer.create"]), ...(findRoutesFinder() ? [] : ["RoutesFinder"])]
}

const hasCreate = (): boolean => typeof Reflect.get(GracefulShutdownServer, "create") === "function"

function findRoutesFinder(): RoutesFinderClass | undefined {
  const http = require.resolve("@medusajs/framework/http")
  try {
    const { RoutesFinder } = createRequire(http)("./routes-finder") as { RoutesFinder?: RoutesFinderClass }
    const { add, find } = RoutesFinder?.prototype ?? {}
    return typeof add === "function" && typeof find === "function" ? RoutesFinder : undefined
  } catch {
    return undefined // another release keeps it elsewhere
  }
}
