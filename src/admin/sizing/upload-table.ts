import { base64Of } from "./encode-base64"

type Sent = { file: Blob; isDryRun: boolean }

/**
 * Sends a CSV or XLSX file to an import. The client of our pages keeps only the message of a refusal; here its cells matter,
 * so an answer that lists faults is an answer and no error.
 */
export async function sendTable<Answer extends { faults: unknown[] }>(path: string, { file, isDryRun }: Sent): Promise<Answer> {
  const response = await fetch(path, {
    method: "POST",
    credentials: "include",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ file: await base64Of(file), dry_run: isDryRun }),
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (isAnswer<Answer>(answer)) return answer
  throw new Error(messageOf(answer) ?? `The server answered ${response.status}`)
}

// What our own routes answer is typed where they are; whether it is such an answer is told by its faults.
const isAnswer = <Answer extends { faults: unknown[] }>(answer: unknown): answer is Answer =>
  typeof answer === "object" && answer !== null && "faults" in answer && Array.isArray(answer.faults)

const messageOf = (answer: unknown): string | undefined =>
  typeof answer === "object" && answer !== null && "message" in answer && typeof answer.message === "string"
    ? answer.message
    : undefined
