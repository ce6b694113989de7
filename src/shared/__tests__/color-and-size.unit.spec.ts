import { colorAndSize } from "../color-and-size"

describe("color and size of a variant", () => {
  it.each([
    [
      { Color: "White", Size: "M" },
      { color: "White", size: "M" },
    ],
    [
      { COLOUR: "Navy", "Shoe size": "42.5" },
      { color: "Navy", size: "42.5" },
    ],
    [
      { " Farbe ": "Blau", Größe: "38" },
      { color: "Blau", size: "38" },
    ],
    [
      { Material: "Wool", Size: "One size" },
      { color: null, size: "One size" },
    ],
    [
      { Colourway: "Red", "Size system": "eu" },
      { color: null, size: null },
    ],
    [{}, { color: null, size: null }],
  ])("finds them in %j", (options, expected) => {
    expect(colorAndSize(options as Record<string, string>)).toEqual(expected)
  })
})
