const ends: (() => unknown)[] = []

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** Runs `end` after the test, the last registered first. */
export const atEnd = (end: () => unknown): void => void ends.push(end)
