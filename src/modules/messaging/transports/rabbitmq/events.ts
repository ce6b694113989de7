/**
 * What a metric can count.
 *
 *   name           | value
 *   published      | messages confirmed by one batch
 *   unrouted       | events of it that nobody had bound; they are not kept
 *   returned       | messages of it that no queue took, though one should have
 *   nacked         | messages of it that the broker refused
 *   confirm_ms     | duration of one confirmed batch, in milliseconds
 *   failed         | messages of a batch that ended without an answer
 *   reconnected    | 1 for every connection that was lost and stands again
 *   blocked        | 1 when the broker begins to take no messages
 *   blocked_ms     | how long it took none, in milliseconds, when it does again
 *   resubscribed   | 1 for every consumer that lost its queue or channel and goes on
 */
export type TransportEvent =
  | "published"
  | "unrouted"
  | "returned"
  | "nacked"
  | "confirm_ms"
  | "failed"
  | "reconnected"
  | "blocked"
  | "blocked_ms"
  | "resubscribed"

export type OnTransportEvent = (name: TransportEvent, value: number) => void
