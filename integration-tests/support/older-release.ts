import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { aPluginPackage } from "./plugin-package"
import { aTemporaryFolder } from "./temporary-folder"

/** What it lacks: `sequence`, which the code of now needs, and snapshots. */
const NEWER_MIGRATIONS = ["Migration20261130093417.js", "Migration20261130121500.js"]

/** As it once was: without the time of the fact, so with other arguments. */
const OLDER_EMIT = `
exports.EMIT = { name: "apparel_emit", signature: "apparel_emit(text, text, text, text, jsonb, boolean)" }
exports.emitFunction = () => \`
  create or replace function apparel_emit(name text, aggregate_type text, aggregate_id text, ordering_key text, facts jsonb,
    is_ready boolean) returns void language sql as $emit$
    insert into SCHEMA.apparel_outbox (event_id, name, version, aggregate_type, aggregate_id, ordering_key, partition, facts,
      is_ready, traceparent)
    values (gen_random_uuid(), $1, 1, $2, $3, $4, SCHEMA.apparel_partition_of($4), $5, $6,
      nullif(current_setting('apparel.traceparent', true), '')) $emit$\`
`

/**
 * Folder of an unpacked release older than the one that this checkout packs, for want of a published one.
 *
 * It is this release with what an upgrade has to do away with: a schema without the newest migrations, `apparel_emit` with
 * fewer arguments, and the trigger of orders by another name. So it migrates and captures, and its server cannot run. It tells
 * whether schema, functions, triggers, rows and data pass over into this release; not whether this release understands every
 * fact that another one wrote. Once there is a published release, its tarball takes this one's place.
 */
export async function anOlderRelease(): Promise<string> {
  const release = aTemporaryFolder("apparel-older-release-")
  cpSync((await aPluginPackage()).unpacked, release, { recursive: true })
  const file = (path: string) => join(release, ".medusa", "server", "src", path)
  for (const name of NEWER_MIGRATIONS) rmSync(file(`modules/messaging/migrations/${name}`))
  writeFileSync(file("modules/messaging/capture/emit-function.js"), OLDER_EMIT)
  replaceIn(file("workflows/commerce-events/captures/order.js"), 'table: "order",', 'table: "order", name: "placed_order",')
  replaceIn(join(release, "package.json"), /"version": "[^"]+"/, '"version": "0.0.1"')
  return release
}

function replaceIn(path: string, found: string | RegExp, replacement: string): void {
  const text = readFileSync(path, "utf8")
  const replaced = text.replace(found, replacement)
  if (replaced === text) throw new Error(`${path} has no ${String(found)}`)
  writeFileSync(path, replaced)
}
