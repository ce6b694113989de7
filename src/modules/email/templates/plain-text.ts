import { compile } from "html-to-text"

const MAX_LENGTH = 200

/** Line breaks, other control characters, and those that turn the direction of writing. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu

/**
 * `text` as the subject of an email: one line, at most 200 characters. Names and titles come from strangers; a line
 * break among them must not begin a header of its own.
 */
export function subjectLine(text: string): string {
  const line = [...text.replace(UNFIT, " ").replace(/ {2,}/g, " ").trim()]
  return line.length <= MAX_LENGTH ? line.join("") : `${line.slice(0, MAX_LENGTH - 1).join("")}…`
}

const ownLine = { leadingLineBreaks: 1, trailingLineBreaks: 1 }
const ownParagraph = { leadingLineBreaks: 2, trailingLineBreaks: 2 }

/** Made once: making it costs as much as one email. */
const convert = compile({
  wordwrap: false,
  selectors: [
    { selector: "img", format: "skip" },
    // What email clients show beside the subject.
    { selector: "[data-skip-in-text=true]", format: "skip" },
    { selector: "a", options: { linkBrackets: false, hideLinkHrefIfSameAsText: true } },
    { selector: "h1", options: { ...ownParagraph, uppercase: false } },
    { selector: "h2", options: { ...ownParagraph, uppercase: false } },
    { selector: "p", options: ownLine },
    { selector: "p.ink", format: "paragraph", options: ownParagraph },
    { selector: "p.ink.name", format: "paragraph", options: ownLine },
    { selector: "table", format: "block", options: ownLine },
    { selector: "td", format: "inline" },
    { selector: "hr", format: "block", options: ownParagraph },
  ],
})

/**
 * An email for readers without HTML. Rows of tables stand on lines of their own, links are followed by their address,
 * headings stay as written. The classes are those of `parts/text` and `parts/sku-lines`.
 */
export const toPlainText = (html: string): string => convert(html).replace(/\n{3,}/g, "\n\n")
