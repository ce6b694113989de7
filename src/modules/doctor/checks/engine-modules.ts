import { failInProduction, pass, type Check, type EngineModule } from "../../../shared/checks"

/** What is lost or doubled when a module keeps its state in one process. */
const CONSEQUENCES = {
  eventBus: "the event bus forgets its events when a process ends",
  workflowEngine: "the workflow engine forgets running workflows and runs each job once a process",
  locking: "locks do not hold between processes, and the last unit can be sold twice",
} as const

export const engineModules: Check = {
  name: "engine_modules",
  kind: "configuration",
  run(deployment) {
    const inMemory = (Object.entries(deployment.engine) as [keyof typeof CONSEQUENCES, EngineModule][])
      .filter(([, implementation]) => implementation === "in-memory")
      .map(([module]) => CONSEQUENCES[module])
    if (inMemory.length === 0) return pass("Event bus, workflow engine and locking are shared between processes")
    const remedy =
      "Add event-bus-redis, workflow-engine-redis and locking-redis to `modules` of medusa-config.ts, as the README's configuration does (the reference shop: REDIS_URL)"
    return failInProduction(deployment, `In memory: ${inMemory.join("; ")}`, remedy)
  },
}
