/** The tones one garment is drawn in, all made from its color. */
export type Shades = { base: string; light: string; dark: string; deep: string; seam: string; accent: string }

type Rgb = [number, number, number]

/** Tones of a hex color; on nearly black cloth the seams are lighter than the cloth, elsewhere darker. */
export function shadesOf(hex: string): Shades {
  const isDark = luminance(hex) < 0.16
  return {
    base: hex,
    light: mix(hex, "#ffffff", isDark ? 0.16 : 0.3),
    dark: mix(hex, "#14151a", isDark ? 0.35 : 0.16),
    deep: mix(hex, "#0c0d12", isDark ? 0.6 : 0.38),
    seam: isDark ? mix(hex, "#ffffff", 0.26) : mix(hex, "#14151a", 0.3),
    accent: luminance(hex) > 0.62 ? mix(hex, "#23324d", 0.72) : mix(hex, "#fbf7ee", 0.82),
  }
}

/** Color between two, `share` of the way to `other`. */
export function mix(hex: string, other: string, share: number): string {
  const [from, to] = [rgb(hex), rgb(other)]
  return `#${from
    .map((channel, i) =>
      Math.round(channel + ((to[i] ?? 0) - channel) * share)
        .toString(16)
        .padStart(2, "0")
    )
    .join("")}`
}

function luminance(hex: string): number {
  const [r, g, b] = rgb(hex)
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255
}

function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
