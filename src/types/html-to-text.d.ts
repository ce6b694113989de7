/** The part that is used; the package brings no types. */
declare module "html-to-text" {
  type Selector = { selector: string; format?: string; options?: Record<string, unknown> }

  /** Makes a converter of HTML to text, which keeps nothing between two texts. */
  export function compile(options: { wordwrap: number | false; selectors: Selector[] }): (html: string) => string
}
