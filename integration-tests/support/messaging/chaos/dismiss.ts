import type { ChaosProcess } from "./chaos-process"

/** Ends relays in good order; they must not have died before. */
export async function dismiss(...relays: ChaosProcess[]): Promise<void> {
  for (const relay of relays) relay.signal("SIGTERM")
  expect(await Promise.all(relays.map(({ ended }) => ended))).toEqual(relays.map(() => 0))
}
