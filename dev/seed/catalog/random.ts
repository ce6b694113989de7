/** A number in [0, 1) that is always the same for the same `key`: the catalog must not change between runs. */
export function stableRandom(key: string): number {
  let hash = 2_166_136_261
  for (const character of key) hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296
}
