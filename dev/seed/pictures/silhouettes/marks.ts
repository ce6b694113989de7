/** Drawing marks the silhouettes share; every mark is an SVG string. */

export const seam = (path: string, color: string, width = 3): string =>
  `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

export const stitch = (path: string, color: string): string =>
  `<path d="${path}" fill="none" stroke="${color}" stroke-width="2.4" stroke-dasharray="8 5" stroke-linecap="round"/>`

export const fill = (path: string, color: string, opacity = 1): string =>
  `<path d="${path}" fill="${color}" opacity="${opacity}"/>`

export const button = (x: number, y: number, color: string, edge: string): string =>
  `<circle cx="${x}" cy="${y}" r="7" fill="${color}" stroke="${edge}" stroke-width="1.6"/><circle cx="${x - 2}" cy="${y}" r="1.2" fill="${edge}"/><circle cx="${x + 2}" cy="${y}" r="1.2" fill="${edge}"/>`

/** The same marks on the other side of the garment. */
export const mirrored = (marks: string): string => `${marks}<g transform="translate(800 0) scale(-1 1)">${marks}</g>`

/** A closed path and its mirror image across the middle of the canvas. */
export const bothSides = (path: string): string[] => [path, mirrorPath(path)]

/** Absolute M, L, C, Q, Z path mirrored at x = 400. */
export function mirrorPath(path: string): string {
  return path.replace(/(-?\d+(?:\.\d+)?)[ ,](-?\d+(?:\.\d+)?)/g, (_, x: string, y: string) => `${800 - Number(x)} ${y}`)
}
