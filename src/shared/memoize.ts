/** A memory larger than this is emptied, which costs some work to be done again. */
const MOST_ENTRIES = 1_000

/** What `make` returns, made once for each `key` of `memory`. Only for what the key decides alone. */
export function memoize<Value>(memory: Map<string, Value>, key: string, make: () => Value): Value {
  const kept = memory.get(key)
  if (kept !== undefined) return kept
  const value = make()
  remember(memory, key, value)
  return value
}

/** The same for what belongs to an object that never changes, for as long as somebody holds it. */
export function memoizeByObject<Key extends object, Value>(memory: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const kept = memory.get(key)
  if (kept !== undefined) return kept
  const value = make()
  memory.set(key, value)
  return value
}

/** Remembers `value`; for values that `memoize` cannot make at once. */
export function remember<Value>(memory: Map<string, Value>, key: string, value: Value): void {
  if (memory.size >= MOST_ENTRIES) memory.clear()
  memory.set(key, value)
}

export type Parsed<Value> = { text: string; value: Value }

/** JSON text of `key`, parsed: while it stays the same, the very object of last time, which nobody may change. */
export function memoizeParsed<Value>(memory: Map<string, Parsed<Value>>, key: string, text: string): Value {
  const kept = memory.get(key)
  if (kept?.text === text) return kept.value
  const value = JSON.parse(text) as Value // whoever wrote the statement behind `text` says what it is
  remember(memory, key, { text, value })
  return value
}
