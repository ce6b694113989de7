import { abortReason, EmailError } from "./email-error"

export type Semaphore = {
  /** Waits for a free place, first come first served; give it back with what this returns. Rejects when `ending` ends. */
  acquire(ending: AbortSignal): Promise<() => void>
  /** Refuses everyone who waits or comes later; resolves once all places are free. */
  close(): Promise<void>
}

type Waiting = { enter(): void; refuse(): void }

/** `count` places for conversations with the server, so that an email's time starts with its turn to speak. */
export function createSemaphore(count: number): Semaphore {
  let free = count
  let isClosed = false
  const queue: Waiting[] = []
  const onIdle: (() => void)[] = []

  const release = () => {
    free++
    if (free === count) for (const tell of onIdle.splice(0)) tell()
    queue.shift()?.enter()
  }
  const enter = () => {
    free--
    return release
  }
  return {
    acquire(ending) {
      if (ending.aborted) return Promise.reject(abortReason(ending))
      if (isClosed) return Promise.reject(closed())
      if (free > 0) return Promise.resolve(enter())
      return new Promise((resolve, reject) => {
        const waiting: Waiting = {
          enter() {
            ending.removeEventListener("abort", onEnd)
            resolve(enter())
          },
          refuse: () => reject(closed()),
        }
        const onEnd = () => {
          queue.splice(queue.indexOf(waiting), 1)
          reject(abortReason(ending))
        }
        ending.addEventListener("abort", onEnd, { once: true })
        queue.push(waiting)
      })
    },
    async close() {
      isClosed = true
      for (const waiting of queue.splice(0)) waiting.refuse()
      if (free < count) await new Promise<void>((resolve) => void onIdle.push(resolve))
    },
  }
}

const closed = () => new EmailError({ fault: "temporary", code: "CLOSED", reason: "the transport was closed" })
