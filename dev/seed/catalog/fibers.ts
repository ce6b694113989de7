import type { Fiber } from "./types"

/** Reads a composition label: `cotton 95, elastane 5`. */
export function fibers(label: string): Fiber[] {
  return label.split(",").map((part) => {
    const [, name, percent] = /^\s*(.+?)\s+(\d+)\s*$/.exec(part) ?? []
    if (!name || !percent) throw new Error(`"${part}" is not a fiber with a percentage`)
    return { name, percent: Number(percent) }
  })
}

/** The label as a buyer reads it: `95% cotton, 5% elastane`. */
export function fiberLabel(list: readonly Fiber[]): string {
  return list.map(({ name, percent }) => `${percent}% ${name}`).join(", ")
}
