const ENTRY = 0x02014b50
const ENTRY_BYTES = 46

/** Bytes a zip file unpacks to by its own directory; undefined for what is no zip. Keeps a small file from filling the memory. */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total: number | undefined
  for (let at = 0; at + ENTRY_BYTES <= view.byteLength; at++) {
    if (view.getUint8(at) !== 0x50 || view.getUint32(at, true) !== ENTRY) continue
    total = (total ?? 0) + view.getUint32(at + 24, true)
  }
  return total
}
