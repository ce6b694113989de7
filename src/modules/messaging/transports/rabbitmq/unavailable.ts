import { MedusaError } from "@medusajs/framework/utils"
import { messagingErrors } from "../../errors"
import { wordsOf } from "./driver-words"

/** Whatever went wrong with the broker as TRANSPORT_UNAVAILABLE in words; our own errors stay what they are. */
export const unavailable = (error: unknown): MedusaError =>
  error instanceof MedusaError ? error : messagingErrors.TRANSPORT_UNAVAILABLE({ detail: wordsOf(error) })

/** @throws TRANSPORT_UNAVAILABLE when `work` takes longer than `timeoutMs` or fails. */
export async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    const fail = () => reject(messagingErrors.TRANSPORT_UNAVAILABLE({ detail: "the broker does not answer in time" }))
    timer = setTimeout(fail, Math.max(1, timeoutMs))
  })
  try {
    return await Promise.race([work, late])
  } catch (error) {
    throw unavailable(error)
  } finally {
    clearTimeout(timer)
  }
}
