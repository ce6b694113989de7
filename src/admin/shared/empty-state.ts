/**
 * What a table of data says instead of rows. It tells “empty” and “filtered” apart by filters of its own; ours have none,
 * what narrows them stands above them.
 */
export const emptyState = (heading: string, description: string) => ({
  empty: { heading, description },
  filtered: { heading, description },
})
