type Upload = { file: Blob; isDryRun: boolean }

/**
 * Sends a CSV or XLSX file to an import. The client of our pages keeps only the message of a refusal; here its cells matter,
 * so an answer that lists faults is an answer and no error. Of a refusal staff see what to do, without the name of the field.
 */
export async function uploadTable<Answer extends { faults: unknown[] }>(
  path: string,
  { file, isDryRun }: Upload
): Promise<Answer> {
  const response = await fetch(path, {
    method: "POST",
    credentials: "include",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ file: await encodeBase64(file), dry_run: isDryRun }),
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (isAnswer<Answer>(answer)) return answer
  throw new Error(readMessage(answer)?.replace(/^'file': /, "") ?? `The server answered ${response.status}`)
}

// What our own routes answer is typed where they are; whether it is such an answer is told by its faults.
const isAnswer = <Answer extends { faults: unknown[] }>(answer: unknown): answer is Answer =>
  typeof answer === "object" && answer !== null && "faults" in answer && Array.isArray(answer.faults)

const readMessage = (answer: unknown): string | undefined =>
  typeof answer === "object" && answer !== null && "message" in answer && typeof answer.message === "string"
    ? answer.message
    : undefined

/** Content of a file as the API takes it. */
async function encodeBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ""
  // In pieces: one call with every byte of a file as an argument overflows the stack.
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(text)
}
