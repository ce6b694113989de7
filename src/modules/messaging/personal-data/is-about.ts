/**
 * Whether a message in `headers` and `body` is about a person: by its ordering key, or because the body mentions an address or an
 * id of theirs, as what integrators send does. Bodies are bytes and may be no text, hence `encode`.
 */
export const IS_ABOUT = `
  headers->>'cloudEvents:partitionkey' = any(:keys)
  or exists (select 1 from unnest(:mentions) as mention
    where strpos(lower(encode(body, 'escape')), encode(convert_to(mention, 'UTF8'), 'escape')) > 0)`
