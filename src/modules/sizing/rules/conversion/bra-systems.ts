/** How a country writes a bra: its band from the EU's, and its letters for the cups AA to H of EN 13402. */
export type BraSystem = { band: (eu: number) => number; eu: (band: number) => number; step: number; cups: readonly string[] }

const EU_CUPS = ["AA", "A", "B", "C", "D", "E", "F", "G", "H"] as const
const UK_CUPS = ["AA", "A", "B", "C", "D", "DD", "E", "F", "FF"] as const
const US_CUPS = ["AA", "A", "B", "C", "D", "DD", "DDD", "G", "H"] as const

const inches = { band: (eu: number) => ((eu - 65) / 5) * 2 + 30, eu: (band: number) => ((band - 30) / 2) * 5 + 65, step: 2 }

/** By code of system. Bands as EN 13402's neighbors publish them; cups part after D, and letters are a convention there. */
export const BRA_SYSTEMS = {
  eu: { band: (eu) => eu, eu: (band) => band, step: 5, cups: EU_CUPS },
  uk: { ...inches, cups: UK_CUPS },
  us: { ...inches, cups: US_CUPS },
  fr: { band: (eu) => eu + 15, eu: (band) => band - 15, step: 5, cups: EU_CUPS },
  it: { band: (eu) => (eu - 60) / 5, eu: (band) => band * 5 + 60, step: 1, cups: EU_CUPS },
  au: { band: (eu) => ((eu - 60) / 5) * 2 + 4, eu: (band) => ((band - 4) / 2) * 5 + 60, step: 2, cups: UK_CUPS },
} as const satisfies Record<string, BraSystem>

export type BraSystemCode = keyof typeof BRA_SYSTEMS
export const BRA_SYSTEM_CODES = ["eu", "uk", "us", "fr", "it", "au"] as const satisfies readonly BraSystemCode[]

/** Bands of the EU that are made, in centimeters. */
export const EU_BANDS = { min: 60, max: 120 } as const
