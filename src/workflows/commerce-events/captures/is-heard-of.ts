/** SQL condition: the order `id` is no candidate any more. One that is will be told as it stands then. */
export const IS_HEARD_OF = (id: string) =>
  `not exists (select 1 from SCHEMA.apparel_outbox c where c.ordering_key = ${id} and c.aggregate_id = ${id}
    and not c.is_ready and c.name = 'order_created')`
