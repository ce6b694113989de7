import type { OpenDeadLetters } from "../../modules/email"
import type { MessagingModuleService } from "../../modules/messaging"

/** The dead letters that wait for a person, as the email module wants to know of them. */
export async function openDeadLetters(deadLetters: MessagingModuleService["deadLetters"]): Promise<OpenDeadLetters> {
  const { dead_letters: newest } = await deadLetters.list({ status: ["open"] }, { limit: 1 })
  const { groups } = await deadLetters.counts()
  return { newestId: newest[0]?.id, groups }
}
