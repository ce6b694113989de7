import { backOffMs, pause } from "../../../../shared/back-off"
import type { BrokerConnection } from "./client"
import { checkTopology, declareTopology, type TopologyFindings } from "./declare"
import type { Topology } from "./topology"
import { unavailable } from "./driver-words"
import { RECONNECT } from "./supervisor"

/** Sees to it that the topology stands, on every new connection and for as long as something is wrong. */
export class TopologyKeeper {
  private findings: TopologyFindings = { absent: [], different: [] }
  private turn: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly topology: Topology,
    private readonly isDeclaring: boolean
  ) {}

  /** What is absent or different, in words for staff; undefined when all is well. */
  problem(): string | undefined {
    return [...this.findings.absent, ...this.findings.different].join("; ") || undefined
  }

  /**
   * Resolves when everything exists. Until then nobody may publish: what a missing queue should have got would be lost to
   * it. Things with other arguments than ours work well enough to go on; they are looked at again until somebody mends them.
   *
   * @throws TRANSPORT_UNAVAILABLE when the connection ends first.
   */
  async prepare(connection: BrokerConnection, report: (detail: string) => void, signal: AbortSignal): Promise<void> {
    for (let failures = 1; !(await this.isComplete(connection)); failures++) {
      report(this.problem() ?? "")
      await Promise.race([pause(backOffMs(failures, RECONNECT), signal), connection.closed])
      if (!connection.isOpen() || signal.aborted) throw unavailable("the connection was closed")
    }
    if (this.findings.different.length > 0) void this.watchDifferences(connection, signal)
  }

  /** Declares or checks once. Resolves with whether everything exists. One at a time: the broker dislikes races. */
  isComplete(connection: BrokerConnection): Promise<boolean> {
    const look = this.isDeclaring ? declareTopology : checkTopology
    const result = this.turn.then(() => look(connection, this.topology))
    this.turn = result.catch(() => undefined)
    return result.then((findings) => {
      this.findings = findings
      return findings.absent.length === 0
    })
  }

  private async watchDifferences(connection: BrokerConnection, signal: AbortSignal): Promise<void> {
    for (let failures = 1; this.findings.different.length > 0; failures++) {
      await Promise.race([pause(backOffMs(failures, RECONNECT), signal), connection.closed])
      if (!connection.isOpen() || signal.aborted) return
      await this.isComplete(connection).catch(() => undefined) // the connection's owner hears of its end
    }
  }
}
