/** Filter families of a color; the name is what a buyer reads, the family is what a facet groups by. */
export type ColorFamily =
  "black" | "gray" | "white" | "beige" | "brown" | "red" | "orange" | "yellow" | "green" | "blue" | "purple" | "pink"

export type Color = { code: string; hex: string; family: ColorFamily }

export const colors = {
  Black: { code: "BLK", hex: "#1d1e20", family: "black" },
  Graphite: { code: "GRA", hex: "#4a4d52", family: "gray" },
  "Gray Melange": { code: "GRM", hex: "#a9acb0", family: "gray" },
  White: { code: "WHT", hex: "#f6f5f1", family: "white" },
  Ecru: { code: "ECR", hex: "#eadfc9", family: "beige" },
  Sand: { code: "SND", hex: "#cfb995", family: "beige" },
  Camel: { code: "CAM", hex: "#b58455", family: "brown" },
  Chocolate: { code: "CHO", hex: "#54392c", family: "brown" },
  Nude: { code: "NUD", hex: "#dcb8a0", family: "beige" },
  Navy: { code: "NVY", hex: "#1f2f52", family: "blue" },
  Indigo: { code: "IND", hex: "#2c3f66", family: "blue" },
  "Mid Blue": { code: "MBL", hex: "#4c6d99", family: "blue" },
  "Light Wash": { code: "LWS", hex: "#9db7d3", family: "blue" },
  "Sky Blue": { code: "SKY", hex: "#a4c8e4", family: "blue" },
  Cobalt: { code: "COB", hex: "#2450b8", family: "blue" },
  Teal: { code: "TEA", hex: "#1f7077", family: "green" },
  Forest: { code: "FOR", hex: "#27493a", family: "green" },
  Olive: { code: "OLV", hex: "#66683f", family: "green" },
  Sage: { code: "SAG", hex: "#a3b39a", family: "green" },
  Mint: { code: "MNT", hex: "#b9dccb", family: "green" },
  Lemon: { code: "LEM", hex: "#f3de7a", family: "yellow" },
  Mustard: { code: "MUS", hex: "#cf9a2f", family: "yellow" },
  Apricot: { code: "APR", hex: "#eeb083", family: "orange" },
  Rust: { code: "RST", hex: "#a9512d", family: "orange" },
  Red: { code: "RED", hex: "#b92b32", family: "red" },
  Burgundy: { code: "BUR", hex: "#63202f", family: "red" },
  Rose: { code: "ROS", hex: "#d99aa5", family: "pink" },
  Blush: { code: "BLS", hex: "#efd0cd", family: "pink" },
  Lilac: { code: "LIL", hex: "#bfaed6", family: "purple" },
  Plum: { code: "PLM", hex: "#5a3556", family: "purple" },
} as const satisfies Record<string, Color>

export type ColorName = keyof typeof colors

export const colorNames = Object.keys(colors) as ColorName[] // the keys of a const table are its names
