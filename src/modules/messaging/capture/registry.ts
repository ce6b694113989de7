import { messagingErrors } from "../errors"
import type { Capture } from "./define-capture"

const registered = new Map<string, Capture>()

/** Where slices, hosts and other plugins say which tables they capture, while their files load. */
export const captures = {
  /** @throws CAPTURE_DEFINED_TWICE when another capture has the name. */
  register(...added: readonly Capture[]): void {
    for (const capture of added) {
      const known = registered.get(capture.name)
      if (known !== undefined && known !== capture) throw messagingErrors.CAPTURE_DEFINED_TWICE({ name: capture.name })
      registered.set(capture.name, capture)
    }
  },
}

/** All captures, in the order of registration. */
export const registeredCaptures = (): Capture[] => [...registered.values()]
