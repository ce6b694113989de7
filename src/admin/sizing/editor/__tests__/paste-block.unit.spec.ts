import { parseBlock } from "../paste-block"

describe("parseBlock", () => {
  it.each([
    [
      "tabs and lines of any system",
      "a\tb\r\nc\td\re\tf\n",
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
      ],
    ],
    [
      "cells in quotes, with a line or a quote in them",
      '"a\nb"\t"say ""x"""\n1\t2',
      [
        ["a b", 'say "x"'],
        ["1", "2"],
      ],
    ],
    ["inches: a quote behind a number is no quote round a cell", '34"\t36½"', [['34"', '36½"']]],
    ["a quote that is never closed", '"34\t36', [['"34', "36"]]],
    ["blanks of all kinds", " 86 – 94 \t\u00a090", [["86 – 94", "90"]]],
    ["empty cells, but no empty lines at the end", "a\t\t\n\t\t\n\n", [["a", "", ""]]],
    ["nothing", "", []],
  ])("reads %s", (_, text, cells) => {
    expect(parseBlock(text)).toEqual(cells)
  })
})
