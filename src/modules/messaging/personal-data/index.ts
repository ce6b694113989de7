import { personalData } from "../../../shared/personal-data"
import { emptiedRows } from "../../../shared/personal-rows"
import { messagingOptions } from "../options"
import { ERASED_BODY } from "./erased-body"
import { IS_ABOUT } from "./is-about"
import { namesByWhatTheyHold } from "./named-by-what-they-hold"
import { outboxRows } from "./outbox-rows"
import { queueRows } from "./queue-rows"

const { logDays, inboxDays, deadLetterDays } = messagingOptions.parse(undefined)

const FOREVER = "as long as the shop"
const NOBODY = "nothing: it holds ids of messages and numbers, nothing of a person"

personalData.register("messaging", {
  tables: {
    apparel_outbox: {
      personal: ["facts", "data", "aggregate_id", "ordering_key"],
      other: [
        "id",
        "event_id",
        "name",
        "version",
        "aggregate_type",
        "partition",
        "traceparent",
        "is_ready",
        "confirmed_at",
        "occurred_at",
        "attempts",
        "last_error",
        "sequence",
      ],
      retention: "until it is published, mostly less than a second",
      erasure: "published first; emails to the person are dropped; what staff must decide on loses its body",
      rows: outboxRows,
    },
    apparel_log: {
      personal: ["data", "aggregate_id", "ordering_key"],
      other: ["id", "event_id", "name", "version", "aggregate_type", "traceparent", "occurred_at", "published_at", "sequence"],
      retention: `${logDays} days (option \`messaging.logDays\`)`,
      erasure: "bodies are emptied and never replayed; name, id and time stay, so that no event is sent a second time",
      rows: emptiedRows({
        table: "apparel_log",
        key: ["id"],
        where: "ordering_key = any(:keys) and occurred_at <= :until and not name = any(:plain)",
        shown: ["event_id", "name", "aggregate_type", "aggregate_id", "data", "occurred_at", "published_at"],
        values: namesByWhatTheyHold,
        set: `data = '${ERASED_BODY}'`,
        isEmpty: `data = '${ERASED_BODY}'`,
      }),
    },
    apparel_dead_letter: {
      personal: ["headers", "body", "reason", "ordering_key"],
      other: [
        "id",
        "direction",
        "consumer",
        "queue",
        "source",
        "message_id",
        "name",
        "routing_key",
        "outbox_id",
        "reason_code",
        "attempts",
        "died_at",
        "status",
        "resolved_at",
        "resolved_by",
        "resolution",
        "user_name",
      ],
      retention: `open ones until staff decide; emptied when discarded; decided ones ${deadLetterDays} days (option \`messaging.deadLetterDays\`)`,
      erasure: "emptied; open incoming ones are discarded, open outgoing ones still wait for staff, who send a body made anew",
      rows: emptiedRows({
        table: "apparel_dead_letter",
        key: ["id"],
        where: `ordering_key = any(:keys) or ${IS_ABOUT}`,
        shown: ["direction", "consumer", "name", "headers", "body", "reason_code", "reason", "died_at", "status"],
        set: `body = '', headers = '{}',
          reason = case direction when 'incoming' then 'Erased with the person it was about' else reason end,
          resolved_at = case when direction = 'incoming' and status in ('open', 'retrying') then now() else resolved_at end,
          resolved_by = case when direction = 'incoming' and status in ('open', 'retrying') then 'erasure' else resolved_by end,
          status = case when direction = 'incoming' and status in ('open', 'retrying') then 'discarded' else status end`,
        isEmpty: `body = '' and headers = '{}'`,
      }),
    },
    apparel_queue_message: {
      personal: ["headers", "body"],
      other: [
        "id",
        "queue",
        "message_id",
        "type",
        "routing_key",
        "user_name",
        "correlation_id",
        "sent_at",
        "attempt",
        "available_at",
        "claimed_until",
        "claim_token",
        "deliveries",
      ],
      retention: "until a consumer took it, mostly less than a second",
      erasure: "the erasure waits until consumers took it; emails to the person are dropped",
      rows: queueRows,
    },
    apparel_partition: { personal: [], other: ["partition", "not_before"], retention: FOREVER, erasure: NOBODY },
    apparel_inbox: {
      personal: [],
      other: ["source", "message_id", "consumer", "outcome", "processed_at"],
      retention: `${inboxDays} days (option \`messaging.inboxDays\`)`,
      erasure: NOBODY,
    },
    apparel_stream_position: {
      personal: [],
      other: ["consumer", "source", "aggregate", "last_version"],
      retention: FOREVER,
      erasure: NOBODY,
    },
    apparel_replay: {
      personal: [],
      other: [
        "id",
        "queue",
        "filter",
        "status",
        "total",
        "sent",
        "last_log_id",
        "failure",
        "requested_by",
        "requested_at",
        "finished_at",
        "advanced_at",
        "kind",
        "progress",
        "left_out",
        "started_at",
      ],
      retention: FOREVER,
      erasure: "nothing: which member of staff sent which messages again, by ids",
    },
    apparel_snapshot_message: {
      personal: [],
      other: ["replay_id", "position", "event_id", "snapshot", "key", "aggregate_id", "partition", "horizon"],
      retention: "until it is sent; its body is made then",
      erasure: NOBODY,
    },
    apparel_repair: {
      personal: [],
      other: ["id", "kind", "subject", "detail", "repaired_at"],
      retention: FOREVER,
      erasure: NOBODY,
    },
    apparel_messaging_state: { personal: [], other: ["key", "value", "updated_at"], retention: FOREVER, erasure: NOBODY },
  },
})
