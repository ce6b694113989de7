/** Something a test waits for: whoever sees it calls `comes`. */
export function aMoment<T = void>(): { come: Promise<T>; comes(value: T): void } {
  let comes: (value: T) => void = () => undefined
  const come = new Promise<T>((resolve) => (comes = resolve))
  return { come, comes: (value) => comes(value) }
}
