/** Does one thing that a child may do to the process it runs in. */
const DEEDS: Record<string, () => unknown> = {
  answer: () => ["answer", new Uint8Array([1, 2])],
  // eslint-disable-next-line no-restricted-syntax -- what the child was given is the question
  environment: () => ({ ...process.env }),
  throw: () => {
    throw new Error("a fault of ours")
  },
  "for ever": () => {
    for (;;);
  },
  "many arrays": () => {
    const rows: number[][] = []
    for (;;) rows.push(Array.from({ length: 1_000 }, () => rows.length + 0.5))
  },
  "one array": () => {
    const numbers: number[] = []
    for (;;) numbers.push(numbers.length)
  },
  "one map": () => {
    const map = new Map<number, number>()
    for (let index = 0; ; index++) map.set(index, index)
  },
  "one object": () => {
    const object: Record<string, number> = {}
    for (let index = 0; ; index++) object[`k${index}`] = index
  },
}

process.once("message", (task: string) => {
  process.send?.(DEEDS[task]?.())
})
