import { defineCapture } from "../../messaging"

/** A draft that becomes what shoppers see. */
export const sizeChart = defineCapture({
  table: "apparel_size_chart_version",
  on: "update of status",
  body: `
    if new.status <> 'published' or old.status = 'published' then return null; end if;
    perform apparel_emit('size_chart_published', 'size_chart', new.chart_id, new.chart_id, jsonb_build_object(
      'chart_id', new.chart_id, 'chart_version', new.version, 'content_hash', new.content_hash,
      'basis', new.document->>'basis', 'published_at', to_char(new.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'handle', (select c.handle from SCHEMA.apparel_size_chart c where c.id = new.chart_id),
      'scale_handle', (select s.handle from SCHEMA.apparel_size_chart c
        join SCHEMA.apparel_size_scale s on s.id = c.scale_id where c.id = new.chart_id)), true);
    return null;`,
})
