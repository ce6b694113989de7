import type { Writable } from "node:stream"

/**
 * Lets everything that is written to `stream` in one turn of the event loop leave together.
 *
 * The driver writes each frame by itself, which costs a system call for every message and every acknowledgement. What
 * waits is bounded by the stream's high-water mark, at which the driver stops writing until it has drained.
 */
export function gatherWrites(stream: Writable): void {
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean // its overloads, passed on as they come
  let isGathering = false
  const release = () => {
    isGathering = false
    stream.uncork()
  }
  stream.write = (...args: unknown[]): boolean => {
    if (!isGathering) {
      isGathering = true
      stream.cork()
      process.nextTick(release)
    }
    return write(...args)
  }
}
