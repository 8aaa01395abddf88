import { type Migration, sql } from 'kysely';

/** The index: what is sought in, indexed for each way of seeking. */
export const migrations: Record<string, Migration> = {
  '001-index-of-catalogues': {
    async up(db) {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    },
  },
};

const STATEMENTS = [
  `create table catalogue (
    key text collate "C" primary key,
    supplier text not null, channel text not null, language text not null,
    run integer not null default 0,
    read_from timestamptz, read_at timestamptz, met integer, problem text,
    revision bigint not null default 0
  )`,
  `create table event (
    catalogue text collate "C" not null references catalogue on delete cascade,
    id text collate "C" not null,
    title_key text collate "C" not null,
    search tsvector not null,
    kind text not null,
    venue text, city text, country text,
    categories text[] not null,
    seated boolean not null, dated boolean not null, add_on boolean not null, on_offer boolean not null,
    starts_on text collate "C", ends_on text collate "C",
    price_min numeric, price_max numeric, currency text,
    rank double precision not null,
    place public.earth,
    digest text not null,
    listed boolean not null, written_at timestamptz not null, written_in integer not null,
    primary key (catalogue, id)
  )`,
  'create index event_search on event using gin (search)',
  'create index event_categories on event using gin (categories)',
  'create index event_city on event (city)',
  'create index event_venue on event (venue)',
  // One for each order, so that a first page reads twenty rows and not all of them.
  'create index event_rank on event (rank, id)',
  'create index event_title on event (title_key, id)',
  `create index event_date on event (coalesce(starts_on, '9999-12-31'), id)`,
  `create index event_cheapest on event ((coalesce(price_min, 'Infinity')::float8), id)`,
  `create index event_dearest on event ((-coalesce(price_max, '-Infinity')::float8), id)`,
  'create index event_place on event using gist (place)',
  `create table event_record (
    catalogue text collate "C" not null,
    id text collate "C" not null,
    record jsonb not null,
    primary key (catalogue, id),
    foreign key (catalogue, id) references event on delete cascade
  )`,
  `create table performance (
    catalogue text collate "C" not null,
    id text collate "C" not null,
    event text collate "C" not null,
    record jsonb not null,
    local_date text collate "C" not null,
    local_time text collate "C" not null,
    over_at timestamptz,
    price numeric, currency text,
    primary key (catalogue, id),
    foreign key (catalogue, event) references event on delete cascade
  )`,
  'create index performance_event on performance (catalogue, event, local_date, local_time, id)',
  'create index performance_date on performance (local_date)',
  `create table word (
    catalogue text collate "C" not null references catalogue on delete cascade,
    word text collate "C" not null,
    primary key (word, catalogue)
  )`,
  'create index word_like on word using gin (word public.gin_trgm_ops)',
  `create table label (
    catalogue text collate "C" not null references catalogue on delete cascade,
    kind text not null, value text not null, name text not null,
    name_key text not null, search tsvector not null,
    events integer not null,
    primary key (catalogue, kind, value)
  )`,
  'create index label_search on label using gin (search)',
];
