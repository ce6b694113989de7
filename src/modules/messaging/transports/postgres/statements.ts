/** How long a claimed message is nobody else's, in PostgreSQL's words; renewed while its consumer lives. */
const LEASE = "interval '30 seconds'"

const MINE = `
  from unnest($1::bigint[], $2::uuid[]) as mine (id, token)
  where message.id = mine.id and message.claim_token = mine.token`

const DUE = `available_at <= now() and (claimed_until is null or claimed_until < now())`

/** $1 queues, $2 ids, $3 types, $4 keys, $5 headers, $6 bodies, $7 logins, $8 correlations, $9 sending times. */
export const INSERT = `
  insert into apparel_queue_message
    (queue, message_id, type, routing_key, headers, body, user_name, correlation_id, sent_at)
  select queue, message_id, type, routing_key, headers, body, user_name, correlation_id, sent_at
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::bytea[], $7::text[], $8::text[], $9::bigint[])
    with ordinality as sent
      (queue, message_id, type, routing_key, headers, body, user_name, correlation_id, sent_at, position)
  order by position`

/** $1 queue, $2 how many at most. A process that died holds its messages until the lease is over, no longer. */
export const CLAIM = `
  with due as materialized (
    select id from apparel_queue_message where queue = $1 and ${DUE}
    order by id limit $2 for update skip locked)
  update apparel_queue_message message
  set claimed_until = now() + ${LEASE}, claim_token = gen_random_uuid(), deliveries = deliveries + 1
  from due where message.id = due.id
  returning message.id, message_id, type, routing_key, headers, body, user_name, correlation_id, sent_at, attempt,
    claim_token, deliveries`

/** $1 queues; which of them have something to claim. */
export const DUE_QUEUES = `
  select queue from unnest($1::text[]) as queue
  where exists (select from apparel_queue_message message where message.queue = queue.queue and ${DUE})`

export const DEPTH = `select count(*)::int as depth from apparel_queue_message where queue = $1 and ${DUE}`

// Each of these takes ids and claim tokens: whoever lost a message to another consumer changes nothing.
export const RENEW = `update apparel_queue_message message set claimed_until = now() + ${LEASE} ${MINE}`
export const ACKNOWLEDGE = `delete from apparel_queue_message message using ${MINE.replace("from", "")}`
export const RELEASE = `
  update apparel_queue_message message set claimed_until = null, claim_token = null ${MINE}`

/** $3 milliseconds. */
export const RETRY = `
  update apparel_queue_message message
  set attempt = attempt + 1, deliveries = 0, claimed_until = null, claim_token = null,
      available_at = now() + make_interval(secs => $3 / 1000.0) ${MINE}`

/** $3 the queue for messages that no consumer survives. */
export const SET_ASIDE = `
  update apparel_queue_message message set queue = $3, deliveries = 0, claimed_until = null, claim_token = null ${MINE}`
