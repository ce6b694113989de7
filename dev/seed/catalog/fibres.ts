import type { Fibre } from "./types"

/** Reads a composition label: `cotton 95, elastane 5`. */
export function fibres(label: string): Fibre[] {
  return label.split(",").map((part) => {
    const [, name, percent] = /^\s*(.+?)\s+(\d+)\s*$/.exec(part) ?? []
    if (!name || !percent) throw new Error(`"${part}" is not a fibre with a percentage`)
    return { name, percent: Number(percent) }
  })
}

/** The label as a buyer reads it: `95% cotton, 5% elastane`. */
export function fibreLabel(list: readonly Fibre[]): string {
  return list.map(({ name, percent }) => `${percent}% ${name}`).join(", ")
}
