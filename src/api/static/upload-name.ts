/** Longest name that file systems take, in bytes. */
const LONGEST_NAME = 255

/** Pictures within a page; opened by itself, one can run scripts, so that it is saved. */
const SVG = "image/svg+xml"

/** Type of what a page may show, by extension; of any other kind nobody may say what it is. nginx has the same list. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["png", "image/png"],
  ["webp", "image/webp"],
  ["avif", "image/avif"],
  ["gif", "image/gif"],
  ["svg", SVG],
  ["mp4", "video/mp4"],
  ["webm", "video/webm"],
  ["pdf", "application/pdf"],
])

export type UploadName = {
  /** Stands in the upload folder itself. */
  name: string
  /** An export for staff: it holds customers' data. */
  isPrivate: boolean
  /** Of the answer. */
  contentType: string
  /** Whether a browser may show it, rather than save it. */
  isShown: boolean
}

/**
 * The file of the upload folder that a decoded part of an address names; undefined for whatever is not a plain name: another
 * folder's, a hidden file's, or one in which something is still encoded. Whether a file is private is decided here and on
 * nothing else: `.%2Fprivate-1.csv` and `PRIVATE-1.csv` may be the same file as `private-1.csv`.
 */
export function parseUploadName(name: string): UploadName | undefined {
  if (name === "" || Buffer.byteLength(name) > LONGEST_NAME) return undefined
  if (name.startsWith(".") || /[/\\\u0000-\u001f\u007f]|%[0-9a-f]{2}/i.test(name)) return undefined
  const contentType = TYPES.get(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "")
  return {
    name,
    isPrivate: /^private-/i.test(name),
    contentType: contentType ?? "application/octet-stream",
    isShown: contentType !== undefined && contentType !== SVG,
  }
}
