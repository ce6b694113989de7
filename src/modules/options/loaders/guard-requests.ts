import { guardEngine } from "../../../shared/request-guard/engine-seams"

/** Modules load before the engine registers a route and before its server listens. */
export async function guardRequests(): Promise<void> {
  guardEngine()
}
