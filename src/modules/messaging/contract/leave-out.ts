/** Largest list of a body, in bytes of JSON: three quarters of the default of `messaging.maxBodyBytes`. */
const LARGEST_LIST_BYTES = 196_608

/**
 * As many of the first `elements` as fit in `largestBytes` of JSON. For lists of which a receiver can read the rest
 * elsewhere: a body that is too large would park its stream, and nobody could send it. The message says beside the list how
 * many there are.
 */
export function leaveOutWhatDoesNotFit<Element>(elements: Element[], largestBytes = LARGEST_LIST_BYTES): Element[] {
  let bytes = 2
  const end = elements.findIndex((element) => {
    bytes += Buffer.byteLength(JSON.stringify(element)) + 1
    return bytes > largestBytes
  })
  return end === -1 ? elements : elements.slice(0, end)
}
