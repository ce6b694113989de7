import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { TRIGGER_TURN } from "../../../shared/with-table-lock"

/** Scales, their sizes, and what those are called elsewhere. */
const SCALES = [
  `create table if not exists apparel_size_scale (
    id text primary key,
    handle text not null unique,
    name text not null,
    system text not null,
    kind text not null,
    gender text not null check (gender in ('male', 'female', 'unisex')),
    age_group text not null check (age_group in ('newborn', 'infant', 'toddler', 'kids', 'adult')),
    size_groups text[] not null default '{}',
    brand text,
    axis_names jsonb not null check (jsonb_array_length(axis_names) in (1, 2)),
    separator text not null default '',
    is_starter boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create table if not exists apparel_size_value (
    id text primary key,
    scale_id text not null references apparel_size_scale (id) on delete cascade,
    axis smallint not null check (axis in (1, 2)),
    code text not null,
    rank integer not null,
    label jsonb,
    aliases text[] not null default '{}',
    is_core boolean not null default false,
    unique (scale_id, axis, code),
    unique (scale_id, axis, rank) deferrable initially deferred
  )`,
  `create table if not exists apparel_size_equivalence (
    size_value_id text not null references apparel_size_value (id) on delete cascade,
    system text not null,
    label text not null,
    brand text not null default '',
    is_exact boolean not null,
    primary key (size_value_id, system, label, brand)
  )`,
]

const CHARTS = [
  `create table if not exists apparel_size_chart (
    id text primary key,
    handle text not null unique,
    title jsonb not null,
    scale_id text not null references apparel_size_scale (id),
    brand text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create index if not exists apparel_size_chart_scale on apparel_size_chart (scale_id)`,
  `create table if not exists apparel_size_chart_version (
    chart_id text not null references apparel_size_chart (id) on delete cascade,
    version integer not null check (version > 0),
    status text not null check (status in ('draft', 'published', 'archived')),
    document jsonb not null,
    content_hash text not null,
    published_at timestamptz,
    updated_at timestamptz not null default now(),
    primary key (chart_id, version)
  )`,
  `create unique index if not exists apparel_size_chart_one_draft on apparel_size_chart_version (chart_id) where status = 'draft'`,
  `create unique index if not exists apparel_size_chart_one_published on apparel_size_chart_version (chart_id)
     where status = 'published'`,
  `create or replace function apparel_size_chart_keep() returns trigger language plpgsql as $keep$
   begin
     if old.status = 'draft' then return coalesce(new, old); end if;
     if tg_op = 'UPDATE' and new.document = old.document and new.version = old.version and new.chart_id = old.chart_id
       and new.content_hash = old.content_hash and new.published_at is not distinct from old.published_at
       and (new.status = old.status or new.status = 'archived') then return new; end if;
     raise exception 'Version % of the size chart % was published and cannot be changed', old.version, old.chart_id
       using errcode = 'restrict_violation';
   end $keep$`,
  `create or replace trigger apparel_size_chart_keep before update or delete on apparel_size_chart_version
     for each row execute function apparel_size_chart_keep()`,
  `create table if not exists apparel_size_assignment (
    id text primary key,
    chart_id text not null references apparel_size_chart (id) on delete cascade,
    target text not null
      check (target in ('colorway', 'product', 'type', 'category', 'collection', 'brand', 'tag', 'scale')),
    target_id text not null,
    color text not null default '',
    gender text not null default '',
    fit text not null default '',
    brand text not null default '',
    priority integer not null default 0,
    created_at timestamptz not null default clock_timestamp(),
    unique (chart_id, target, target_id, color, gender, fit, brand)
  )`,
  `create index if not exists apparel_size_assignment_target on apparel_size_assignment (target, target_id)`,
]

const PRODUCTS = [
  `create table if not exists apparel_product_sizing (
    product_id text primary key,
    scale_id text references apparel_size_scale (id),
    brand text,
    kind text,
    gender text,
    age_group text,
    fit text,
    stretch text,
    offset_manual numeric(4, 2) check (offset_manual between -2 and 2),
    model jsonb,
    matched_at timestamptz,
    updated_at timestamptz not null default now()
  )`,
  `create index if not exists apparel_product_sizing_scale on apparel_product_sizing (scale_id)`,
  `create table if not exists apparel_option_size (
    id text primary key,
    product_id text not null,
    option_value_id text not null,
    axis smallint not null,
    size_value_id text not null references apparel_size_value (id) on delete cascade,
    code text not null,
    rank integer not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    unique (product_id, option_value_id, axis)
  )`,
  `create index if not exists apparel_option_size_value on apparel_option_size (option_value_id)`,
  `create index if not exists apparel_option_size_size on apparel_option_size (size_value_id)`,
]

const FIT = [
  `create table if not exists apparel_fit_profile (
    id text primary key,
    customer_id text not null,
    name text not null,
    gender text,
    age_group text,
    unit text not null default 'cm' check (unit in ('cm', 'in')),
    preference text not null default 'regular' check (preference in ('closer', 'regular', 'looser')),
    measurements jsonb not null default '{}',
    usual_sizes jsonb not null default '[]',
    consent_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create index if not exists apparel_fit_profile_customer on apparel_fit_profile (customer_id, id)`,
  `create table if not exists apparel_fit_advice (
    id text primary key,
    product_id text not null,
    customer_id text not null,
    profile_id text references apparel_fit_profile (id) on delete cascade,
    status text not null,
    size text,
    confidence text,
    belief jsonb not null,
    chart_id text,
    chart_version integer,
    created_at timestamptz not null default now()
  )`,
  `create index if not exists apparel_fit_advice_customer on apparel_fit_advice (customer_id, product_id, created_at desc)`,
  `create index if not exists apparel_fit_advice_age on apparel_fit_advice (created_at)`,
  `create table if not exists apparel_fit_outcome (
    line_item_id text not null,
    piece integer not null check (piece > 0),
    order_id text not null,
    product_id text not null,
    variant_id text,
    customer_id text,
    scale_handle text,
    size text not null,
    position double precision not null,
    outcome text not null check (outcome in ('small', 'fit', 'large', 'other')),
    source text not null check (source in ('return', 'exchange', 'survey', 'kept')),
    weight double precision not null check (weight between 0 and 1),
    belief_mean double precision,
    belief_variance double precision check (belief_variance > 0),
    advised_size text,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (line_item_id, piece)
  )`,
  `create index if not exists apparel_fit_outcome_product on apparel_fit_outcome (product_id, occurred_at, line_item_id, piece)`,
  `create index if not exists apparel_fit_outcome_customer on apparel_fit_outcome (customer_id) where customer_id is not null`,
  `create table if not exists apparel_fit_offset (
    product_id text primary key,
    mean double precision not null,
    variance double precision not null check (variance > 0),
    n_small integer not null,
    n_fit integer not null,
    n_large integer not null,
    n_customers integer not null,
    flag text check (flag in ('runs_small', 'runs_large', 'true_to_size')),
    prior_mean double precision not null default 0,
    own_mean double precision not null default 0,
    last_outcome_at timestamptz,
    computed_at timestamptz not null default now()
  )`,
  `create index if not exists apparel_fit_offset_mean on apparel_fit_offset (mean)`,
  `create index if not exists apparel_fit_offset_latest on apparel_fit_offset (last_outcome_at desc)`,
  `create table if not exists apparel_fit_brand_prior (
    brand text not null,
    kind text not null,
    mean double precision not null,
    products integer not null,
    computed_at timestamptz not null default now(),
    primary key (brand, kind)
  )`,
]

const LIMITS = [
  `create table if not exists apparel_fit_limits (
    is_only boolean primary key default true check (is_only),
    small double precision not null check (small > 0),
    large double precision not null check (large > 0),
    piece_variance double precision not null check (piece_variance > 0),
    outcomes integer not null,
    computed_at timestamptz not null default now()
  )`,
]

/** Functions of triggers on tables of the engine; their triggers go with them, so that no deletion fails for want of our tables. */
const TIDIED = [
  "product",
  "product_option_value",
  "product_product_option_value",
  "product_type",
  "product_category",
  "product_collection",
  "product_tag",
  "customer",
]

const TABLES = [
  "fit_limits",
  "fit_brand_prior",
  "fit_offset",
  "fit_outcome",
  "fit_advice",
  "fit_profile",
  "option_size",
  "product_sizing",
  "size_assignment",
  "size_chart_version",
  "size_chart",
  "size_equivalence",
  "size_value",
  "size_scale",
]

/** Tables of sizes, charts and fit; written by hand, for their checks, partial indexes and the guard of published versions. */
export class Migration20261128190000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...SCALES, ...CHARTS, ...PRODUCTS, ...FIT, ...LIMITS]) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(TRIGGER_TURN)
    this.addSql(`set local lock_timeout = '5s'`)
    for (const table of TIDIED) this.addSql(`drop function if exists apparel_tidy_${table}() cascade`)
    for (const table of TABLES) this.addSql(`drop table if exists apparel_${table} cascade`)
    this.addSql(`drop function if exists apparel_size_chart_keep()`)
    // So that Medusa runs its script again when the plugin is added again.
    this.addSql(`
      do $$ begin
        if to_regclass('script_migrations') is not null then
          delete from script_migrations where script_name in ('apparel-install-tidying.js', 'apparel-install-tidying.ts');
        end if;
      end $$`)
  }
}
