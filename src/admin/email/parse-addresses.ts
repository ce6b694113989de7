/** The addresses in a text that somebody typed or pasted: apart by lines, commas, semicolons or blanks, each once. */
export const parseAddresses = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter((address) => address !== "")
  ),
]
