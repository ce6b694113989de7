/** Times are ISO 8601 in UTC, ids are decimal texts. */

export type DeadLetterStatus = "open" | "retrying" | "retried" | "discarded"
export type DeadLetterDirection = "outgoing" | "incoming"

/** A message that could not be delivered or applied and waits for a person. Its body is not part of a list. */
export type AdminDeadLetter = {
  id: string
  direction: DeadLetterDirection
  consumer: string | null
  queue: string | null
  source: string | null
  message_id: string | null
  name: string | null
  routing_key: string | null
  /** What the message belongs to, such as the id of an order; its later messages wait behind an outgoing one. */
  ordering_key: string | null
  reason_code: string
  reason: string
  attempts: number
  died_at: string
  status: DeadLetterStatus
  resolved_at: string | null
  resolved_by: string | null
  resolution: string | null
}

/** A body that staff look at; `masked` tells whether personal data is hidden in it. */
export type AdminMessageBody = { body: unknown; is_masked: boolean }

export type AdminDeadLetterFilter = {
  status?: DeadLetterStatus[]
  direction?: DeadLetterDirection
  consumer?: string
  name?: string
  reason_code?: string
  /** Order number, order id, message id, or a part of the reason. */
  q?: string
}

/** `GET /admin/apparel/messages/dead-letters`. */
export type AdminDeadLettersResponse = {
  dead_letters: AdminDeadLetter[]
  /** The `cursor` of the next page; null on the last one. */
  next_cursor: string | null
}

/** `GET /admin/apparel/messages/dead-letters/:id`. */
export type AdminDeadLetterResponse = {
  dead_letter: AdminDeadLetter & AdminMessageBody & { headers: Record<string, unknown> }
}

/** `POST .../dead-letters/retry` and `POST .../dead-letters/discard`: how many were taken. */
export type AdminDeadLettersTakenResponse = { count: number }

/** Number of open dead letters of one kind. */
export type DeadLetterGroup = {
  direction: DeadLetterDirection
  consumer: string | null
  name: string | null
  reason_code: string
  count: number
}

export type AdminDeadLetterCounts = Record<DeadLetterStatus, number> & { groups: DeadLetterGroup[] }

export type AdminMessagingProcess = {
  id: string
  mode: "shared" | "worker"
  transport: {
    kind: "rabbitmq" | "postgres"
    status: "connected" | "connecting" | "blocked" | "stopped"
    since: string
    detail: string | null
  }
  consumers: string[]
  published_per_minute: number
  seen_at: string
}

/** How the queue of an integrator stands. */
export type AdminIntegratorQueue = {
  integrator: string
  queue: string
  /** Messages that wait for it; null when the queue does not exist. */
  depth: number | null
  /** Messages that it put away, in the queue beside. */
  dead_letters: number
  /** Age of the oldest one that waits, in seconds; null when it is not known. */
  oldest_seconds: number | null
}

/** `GET /admin/apparel/messages/overview`. */
export type AdminMessagesOverviewResponse = {
  overview: {
    outbox: {
      total: number
      /** May be sent now. */
      ready: number
      /** Of orders whose checkout has not ended yet. */
      settling: number
      /** Stuck themselves, or behind a stuck message of the same order or stock. */
      held_back: number
      /** When the oldest message that may be sent happened. */
      oldest_at: string | null
    }
    /** Null when counting took too long. */
    published: {
      /** The last 60 minutes, oldest first. */
      per_minute: { minute: string; count: number }[]
      /** The last 24 hours, most first. */
      by_name: { name: string; count: number }[]
    } | null
    /** Workers that reported in the last 30 seconds. */
    processes: AdminMessagingProcess[]
    queues: { name: string; depth: number }[]
    /** Those of `messaging.integrators`, as a worker saw them last. */
    integrators: AdminIntegratorQueue[]
    dead_letters: AdminDeadLetterCounts
    /** The last 7 days. */
    repairs: { kind: string; count: number }[]
    /** Names of all messages the shop sends, for filters and forms. */
    names: string[]
    /** What a snapshot can tell of. */
    snapshots: string[]
  }
}

export type TimelineStatus = "settling" | "waiting" | "published" | "parked" | "not_applied"

export type AdminTimelineEntry = {
  /** Position in the outbox, also `sequence` of the message; null for an incoming one. */
  id: string | null
  message_id: string | null
  name: string | null
  ordering_key: string | null
  occurred_at: string
  published_at: string | null
  status: TimelineStatus
  dead_letter_id: string | null
}

/** `GET /admin/apparel/messages/search?q=`. */
export type AdminMessageSearchResponse = {
  search: {
    /** What `q` names, when it names something, such as an order; `label` is for staff. */
    subject: { type: string; id: string; label: string } | null
    /** Oldest first, at most 200, the newest ones when there are more. */
    messages: AdminTimelineEntry[]
  }
}

/** `GET /admin/apparel/messages/published/:id`: a published message, by its position. */
export type AdminLoggedMessageResponse = {
  message: AdminMessageBody & {
    id: string
    message_id: string
    name: string
    version: number
    ordering_key: string
    occurred_at: string
    published_at: string
  }
}

export type ReplayStatus = "waiting" | "running" | "done" | "failed" | "canceled"

/** Messages that are sent to one queue on request, and how far that is. */
export type AdminReplay = {
  id: string
  queue: string
  status: ReplayStatus
  /** An estimate for a snapshot: what comes or goes meanwhile is not in it. */
  total: number
  sent: number
  /** Of a snapshot, those that could not be told; `failure` says why. */
  left_out: number
  /** On average since it began; null before. */
  per_second: number | null
  failure: string | null
  requested_by: string
  requested_at: string
  finished_at: string | null
} & (
  | { kind: "log"; filter: AdminLogFilter }
  /** How things stand, whatever was published of them. */
  | { kind: "snapshot"; filter: AdminSnapshotFilter }
)

/** Messages that were published before. */
export type AdminLogFilter = { ordering_keys: string[] | null; names: string[] | null; from: string; to: string }

/** `of` names what is told, such as `orders`; `since` leaves out what was made earlier, where age says something. */
export type AdminSnapshotFilter = { of: string[]; since: string | null; until: string }

/** `GET /admin/apparel/messages/replays`: the newest 50, snapshots too. */
export type AdminReplaysResponse = { replays: AdminReplay[] }

/** `POST .../replays`, `POST .../snapshots` and `POST .../replays/:id/cancel`. */
export type AdminReplayResponse = { replay: AdminReplay }
