import { pass, warn, type Check } from "../../../shared/checks"
import { queryDatabase } from "../../../shared/query-database"

/** Above it, customers begin to ask where their confirmation is. */
const LATE_MINUTES = 15

// Ids grow with time, so the newest emails stand at the end of both indexes, however many there are.
const DELIVERY = `
  select count(*)::int as late, coalesce(extract(epoch from now() - min(created_at)) / 60, 0)::int as "oldestMinutes",
    coalesce((select bool_and(outcome = 'shop') from (
      select distinct on (email_id) outcome from apparel_email_attempt order by email_id desc, number desc limit 10
    ) latest), false) as "isShopRefused"
  from apparel_email
  where status in ('queued', 'sending') and created_at < now() - make_interval(mins => $1)`

type Delivery = { late: number; oldestMinutes: number; isShopRefused: boolean }

/** Emails that wait are safe, so this warns: a shop that stops taking orders would help nobody. */
export const emailDelivery: Check = {
  name: "email_delivery",
  kind: "connection",
  dependsOn: "database_migrated",
  async run(deployment) {
    const [delivery] = await queryDatabase<Delivery>(deployment, DELIVERY, [LATE_MINUTES])
    const { late = 0, oldestMinutes = 0, isShopRefused = false } = delivery ?? {}
    if (isShopRefused) {
      return warn(
        "The mail server refused the shop at each of the latest emails",
        "Open one of them in the admin to read what it said; correct the account in email.transport.url (SMTP_URL), or ask whoever runs the server"
      )
    }
    if (late === 0) return pass(`No email has waited for more than ${LATE_MINUTES} minutes`)
    const waiting =
      late === 1
        ? `1 email has waited for ${oldestMinutes} minutes`
        : `${late} emails have waited for more than ${LATE_MINUTES} minutes, the oldest for ${oldestMinutes}`
    return warn(waiting, "See that a worker runs and the mail server answers; they leave by themselves then")
  },
}
