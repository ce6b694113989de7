import { LRUCache } from "lru-cache"

/** Values by key. When it is full, the value that nobody asked for the longest makes room for a new one. */
export type Cache<Value> = LRUCache<string, { value: Value }>

export const createCache = <Value>(maxEntries = 1_000): Cache<Value> => new LRUCache({ max: maxEntries })

/** What `make` returns, made once for each `key` of `cache`. Only for what the key decides alone. */
export function memoize<Value>(cache: Cache<Value>, key: string, make: () => Value): Value {
  const entry = cache.get(key)
  return entry ? entry.value : remember(cache, key, make())
}

/** The same for what belongs to an object that never changes, for as long as somebody holds it. */
export function memoizeByObject<Key extends object, Value>(cache: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const known = cache.get(key)
  if (known !== undefined) return known
  const value = make()
  cache.set(key, value)
  return value
}

/** Puts `value` into `cache` and returns it; for values that `memoize` cannot make at once. */
export function remember<Value>(cache: Cache<Value>, key: string, value: Value): Value {
  cache.set(key, { value })
  return value
}

export type Parsed<Value> = { text: string; value: Value }

/** JSON text of `key`, parsed: while it stays the same, the very object of last time, which nobody may change. */
export function memoizeParsed<Value>(cache: Cache<Parsed<Value>>, key: string, text: string): Value {
  const known = cache.get(key)?.value
  if (known?.text === text) return known.value
  const value = JSON.parse(text) as Value // whoever wrote the statement behind `text` says what it is
  remember(cache, key, { text, value })
  return value
}
