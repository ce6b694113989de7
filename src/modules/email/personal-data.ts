import type { Sql } from "../../shared/database"
import type { PersonalData, PersonalRows } from "../../shared/personal-data"
import { aboutPerson, deletedRows, emptiedRows } from "../../shared/personal-rows"
import type { ErasedAddresses } from "./erased-addresses"
import { emailOptions } from "./options"

/** Stands in place of a recipient who was erased. */
export const ERASED = "erased"

const { keepCopiesDays } = emailOptions.parse(undefined)

const UNTIL_ERASED = "until the person is erased"

/** What this slice holds about people. */
export const emailPersonalData = (erased: ErasedAddresses): PersonalData => ({
  tables: {
    apparel_email: {
      personal: ["recipient", "data", "secret", "subject", "html", "plain", "last_error", "idempotency_key"],
      other: [
        "id",
        "template",
        "locale",
        "status",
        "source",
        "about_type",
        "about_id",
        "order_id",
        "resend_of",
        "expires_at",
        "attempts",
        "sending_since",
        "message_id",
        "last_error_code",
        "created_at",
        "updated_at",
        "sent_at",
      ],
      retention: `what it showed ${keepCopiesDays} days (option \`email.keepCopiesDays\`); the row ${UNTIL_ERASED}`,
      erasure: "emptied, recipient included, also what staff got about the person's orders; what waited is not sent",
      rows: emails,
    },
    apparel_email_attempt: {
      personal: ["response"],
      other: ["email_id", "number", "outcome", "smtp_code", "ms", "ended_at"],
      retention: "as its email",
      erasure: "what the mail server said is emptied",
      rows: emptiedRows({
        table: "apparel_email_attempt",
        key: ["email_id", "number"],
        where: "email_id = any(:keys)",
        shown: ["email_id", "number", "outcome", "response", "ended_at"],
        set: "response = null",
        isEmpty: "response is null",
      }),
    },
    apparel_email_suppression: {
      personal: ["address", "reason"],
      other: ["refusals", "suppressed_at", "created_at", "updated_at"],
      retention: "until staff lift it",
      erasure: "deleted; that the address gets no more emails stays as a keyed hash",
      rows: suppressions(erased),
    },
    apparel_email_preference: {
      personal: ["address", "source"],
      other: ["has_consent", "updated_at", "confirmation_hash", "confirmation_expires_at"],
      retention: UNTIL_ERASED,
      erasure: "deleted; a withdrawal stays as a keyed hash",
      rows: preferences(erased),
    },
    apparel_email_erased_address: {
      personal: [],
      other: ["hash", "is_suppressed", "has_withdrawn", "erased_at"],
      retention: "as long as the shop",
      erasure: "stays: it keeps the shop from writing to an address that it does not know any more",
    },
    apparel_email_request_count: {
      personal: [],
      other: ["scope", "who", "requests", "started_at"],
      retention: "at most a day",
      erasure: "nothing: who asked is a keyed hash, forgotten within a day",
    },
    apparel_email_staff: {
      personal: [],
      other: ["template", "address", "created_at"],
      retention: "until staff take the address out",
      erasure: "nothing: these are addresses of the shop's own team, and stay those",
    },
  },
  findAddresses: findWelcomedAddresses,
  findKeys: findEmailIds,
})

const emails = emptiedRows({
  table: "apparel_email",
  key: ["id"],
  where: "id = any(:keys)",
  shown: [
    "id",
    "template",
    "recipient",
    "locale",
    "status",
    "about_type",
    "about_id",
    "order_id",
    "data",
    "subject",
    "plain",
    "html",
    "last_error",
    "created_at",
    "sent_at",
  ],
  set: `recipient = '${ERASED}', data = '{}', secret = null, subject = null, html = null, plain = null, last_error = null,
    idempotency_key = '${ERASED}:' || id, sending_since = null,
    last_error_code = case when status in ('queued', 'sending') then 'ERASED' else last_error_code end,
    status = case when status in ('queued', 'sending') then 'suppressed' else status end`,
  isEmpty: `recipient = '${ERASED}'`,
})

/** Deletes rows by address, and keeps what `remember` makes of each. */
function byAddress(table: string, shown: string[], remember: (sql: Sql, row: Row) => Promise<void>): PersonalRows {
  const where = "address = any(:addresses) and updated_at <= :until"
  return {
    read: deletedRows({ table, key: ["address"], where, shown }).read,
    async erase(sql, person) {
      const rows = await sql<Row>(...aboutPerson(`delete from ${table} where ${where} returning *`, person))
      for (const row of rows) await remember(sql, row)
      return rows.length
    },
  }
}

type Row = { address: string; suppressed_at?: Date | null; has_consent?: boolean }

const suppressions = (erased: ErasedAddresses): PersonalRows =>
  byAddress(
    "apparel_email_suppression",
    ["address", "refusals", "reason", "suppressed_at", "created_at"],
    async (sql, { address, suppressed_at }) => {
      if (suppressed_at) await erased.remember(sql, address, { isSuppressed: true })
    }
  )

const preferences = (erased: ErasedAddresses): PersonalRows =>
  byAddress(
    "apparel_email_preference",
    ["address", "has_consent", "source", "updated_at"],
    async (sql, { address, has_consent }) => {
      if (has_consent === false) await erased.remember(sql, address, { hasWithdrawn: true })
    }
  )

/** Addresses under which the customer was written to as a customer: theirs before they changed it. */
const findWelcomedAddresses: PersonalData["findAddresses"] = async (sql, { customerIds }) => {
  const rows = await sql<{ address: string }>(
    `select distinct lower(recipient) as address from apparel_email
      where about_type = 'customer' and about_id = any($1) and recipient <> '${ERASED}'`,
    [customerIds]
  )
  return rows.map(({ address }) => address)
}

/** What was sent to them, to whomever about their orders, and to a customer of an address that they have left. */
const findEmailIds: PersonalData["findKeys"] = async (sql, { addresses, orderIds, customerIds, until }) => {
  const rows = await sql<{ id: string }>(
    `select id from apparel_email where lower(recipient) = any($1) and created_at <= $2
     union select id from apparel_email where order_id = any($3)
     union select id from apparel_email where about_type = 'customer' and about_id = any($4)`,
    [addresses, until, orderIds, customerIds]
  )
  return rows.map(({ id }) => id)
}
