import type { Check } from "../../../shared/checks"
import { deadLetters, messageBacklog } from "./backlog"
import { broker } from "./broker"
import { messageCapture } from "./capture"
import { integratorQueues } from "./integrators"
import { messageTopology } from "./topology"

/** The messaging module's checks, from the capture of a fact to its receiver. */
export const messagingChecks: Check[] = [messageCapture, messageBacklog, broker, messageTopology, deadLetters, integratorQueues]
