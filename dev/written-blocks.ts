/**
 * `text` with `body` between the lines that mark block `name`, which `npm run docs` writes; the rest of the file is written by hand.
 *
 *   <!-- options: written by npm run docs -->    # options: written by npm run docs
 *   ...                                          ...
 *   <!-- end -->                                 # end
 *
 * @throws Error when the file has no such block.
 */
export function withBlock(text: string, name: string, body: string): string {
  const block = new RegExp(`^(.*\\b${name}: written by npm run docs\\b.*\\n)[^]*?^([ ]*(?:<!-- end -->|# end)$)`, "m")
  if (!block.test(text)) throw new Error(`No block ${name} to write`)
  return text.replace(block, (_, begin: string, end: string) => `${begin}${body}\n${end}`)
}
