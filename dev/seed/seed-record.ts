import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import type { SeedContext } from "./context"
import { readRows } from "./read-rows"

/** Raise it when the catalog changes so much that a finished shop should be seeded again. */
export const SEED_VERSION = 3

export type SeedRecord = { version: number; completed_at: string }

type StoreState = { id: string; isBegun: boolean; record: SeedRecord | undefined }

/**
 * What the store remembers of the seed.
 *
 * `metadata.apparel_seed` is written when all is done and never before; `metadata.apparel_seed_begun` tells a run
 * that was interrupted from a shop that belongs to somebody else.
 */
export async function readSeedState(context: SeedContext): Promise<StoreState> {
  const [store] = await readRows<{ id: string; metadata: Record<string, unknown> | null }>(context, {
    entity: "store",
    fields: ["id", "metadata"],
  })
  if (!store) throw new Error("seed: the database holds no store; run the migrations and start the app once")
  const metadata = store.metadata ?? {}
  return { id: store.id, isBegun: "apparel_seed_begun" in metadata, record: parseRecord(metadata["apparel_seed"]) }
}

export async function markSeedBegun({ container }: SeedContext, state: StoreState): Promise<void> {
  if (state.isBegun) return
  await updateStoresWorkflow(container).run({
    input: { selector: { id: state.id }, update: { metadata: { apparel_seed_begun: SEED_VERSION } } },
  })
}

export async function markSeedCompleted({ container }: SeedContext, state: StoreState): Promise<void> {
  const record: SeedRecord = { version: SEED_VERSION, completed_at: new Date().toISOString() }
  await updateStoresWorkflow(container).run({
    input: { selector: { id: state.id }, update: { metadata: { apparel_seed_begun: SEED_VERSION, apparel_seed: record } } },
  })
}

function parseRecord(value: unknown): SeedRecord | undefined {
  if (typeof value !== "object" || value === null || !("version" in value) || !("completed_at" in value)) return undefined
  const { version, completed_at } = value
  return typeof version === "number" && typeof completed_at === "string" ? { version, completed_at } : undefined
}
