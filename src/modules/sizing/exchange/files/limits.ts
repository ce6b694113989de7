/**
 * What a file of an import may be. The largest chart is 600 rows, a shop's scales are a few hundred: larger files are something else,
 * or meant to fill the memory. Counted while the file is read, before anything is built of it.
 */
export const FILE_LIMITS = {
  bytes: 5 * 1024 * 1024,
  rows: 10_000,
  columns: 1_000,
  /** Blank ones count up to the last of their row. */
  cells: 200_000,
  /** Characters of one cell. */
  cellLength: 10_000,
  /** Characters of all cells; a workbook's text may stand in many cells and be stored once. */
  characters: 5_000_000,
  /** Texts that a workbook stores for its sheets, whether a cell shows them or not. */
  sharedTexts: 500_000,
  /** Bytes that the parts of a workbook which are read may unpack to. */
  unpackedBytes: 32 * 1024 * 1024,
  /** How many times its packed size a part may unpack to, once it is larger than `ratioFromBytes`; tables make 10 to 40. */
  ratio: 100,
  ratioFromBytes: 1024 * 1024,
  /** Parts of a workbook, pictures and other sheets too. */
  parts: 1_000,
  /** Of the process that reads, apart from the file and what it unpacks to. */
  memoryMb: 256,
  timeMs: 30_000,
} as const
