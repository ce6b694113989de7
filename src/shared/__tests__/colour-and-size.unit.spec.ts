import { colourAndSize } from "../colour-and-size"

describe("colour and size of a variant", () => {
  it.each([
    [
      { Color: "White", Size: "M" },
      { colour: "White", size: "M" },
    ],
    [
      { COLOUR: "Navy", "Shoe size": "42.5" },
      { colour: "Navy", size: "42.5" },
    ],
    [
      { " Farbe ": "Blau", Größe: "38" },
      { colour: "Blau", size: "38" },
    ],
    [
      { Material: "Wool", Size: "One size" },
      { colour: null, size: "One size" },
    ],
    [
      { Colourway: "Red", "Size system": "eu" },
      { colour: null, size: null },
    ],
    [{}, { colour: null, size: null }],
  ])("finds them in %j", (options, expected) => {
    expect(colourAndSize(options as Record<string, string>)).toEqual(expected)
  })
})
