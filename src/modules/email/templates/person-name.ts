/** Longest name that an email shows, in characters as readers count them. */
const LONGEST = 50

/** What is looked at of a name; nobody's is longer, and the patterns below need a bound. */
const LONGEST_READ = 200

/** A word that an email client could make a link of, or that leads somewhere: `evil.com`, `www.`, `http:`, `a@b`, `x/y`. */
const LEADS_SOMEWHERE = /[/\\@]|:[^\s]|www\.|[.。][\p{L}\p{N}_-]{2}/iu

/** Names are letters with their marks, and the few signs between them. */
const NO_PART_OF_A_NAME = /[^\p{L}\p{M}'’.·-]/gu

/** More than three marks on one letter climb over the lines around. */
const PILED_UP_MARKS = /(?<=\p{M}{3})\p{M}+/gu

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })

/**
 * A person's name as emails show it; undefined where nothing of it is left.
 *
 * Whoever registers or fills a cart types what they like, next to somebody else's address. So a name is at most 50
 * characters of letters on one line, and no word of it leads anywhere.
 *
 *   given                         | shown
 *   Jean-Luc, O'Neill, 李小龙      | as given
 *   Robin http://evil.com         | Robin
 *   Robin\r\nBcc: a@b.example     | Robin Bcc
 *   www.evil.com                  | nothing: the email greets without a name
 */
export function personName(text: string | null | undefined): string | undefined {
  const words = (text ?? "")
    .slice(0, LONGEST_READ)
    .normalize("NFKC") // one spelling of look-alikes such as ｅｖｉｌ．ｃｏｍ
    .replace(/\s+/g, " ") // before controls go: a line break parts words
    .replace(/\p{C}/gu, "") // controls, direction overrides, invisible joiners, half characters
    .split(" ")
    .filter((word) => !LEADS_SOMEWHERE.test(word))
    .map((word) => word.replace(NO_PART_OF_A_NAME, "").replace(PILED_UP_MARKS, ""))
    .filter((word) => /\p{L}/u.test(word))
  return cut(words.join(" ")) || undefined
}

/** The first characters of `text`, without half a word where there is a whole one. */
function cut(text: string): string {
  const characters = [...graphemes.segment(text)].map(({ segment }) => segment)
  if (characters.length <= LONGEST) return text
  const start = characters.slice(0, LONGEST).join("")
  return characters[LONGEST] === " " ? start : start.replace(/ [^ ]*$/, "")
}
