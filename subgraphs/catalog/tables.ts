import { openDatabase } from '@foyer/kit/database';
import type { ProblemCode } from '@foyer/kit/problem';
import type { ColumnType, Kysely } from 'kysely';
import { migrations } from './migrations.ts';
import type { EventRecord, PerformanceRecord } from './records.ts';

type Json<Value> = ColumnType<Value, string, string>;
/** Numeric columns come and go as text, exactly. */
type Amount = ColumnType<string | null, string | null, string | null>;

/** What is sought in has columns of its own; what is only shown stands in records. */
export type CatalogTables = {
  catalogue: {
    key: string;
    supplier: string;
    channel: string;
    language: string;
    /** The number of the last reading that was begun. */
    run: ColumnType<number, number | undefined, number>;
    /** When the last reading that came to the end began, and ended. */
    read_from: Date | null;
    read_at: Date | null;
    /** How many events that reading met. */
    met: number | null;
    /** Why the last try broke off; null when it did not. */
    problem: ProblemCode | null;
    /** Goes up with every change of what is indexed, so that counts can be kept until then. */
    revision: ColumnType<string, string | undefined, string>;
  };
  event: {
    catalogue: string;
    id: string;
    /** The plain words of the title, to sort by and to compare with what is typed. */
    title_key: string;
    /** All words, those of the title with weight A. */
    search: string;
    kind: string;
    venue: string | null;
    city: string | null;
    country: string | null;
    categories: string[];
    seated: boolean;
    dated: boolean;
    add_on: boolean;
    on_offer: boolean;
    starts_on: string | null;
    ends_on: string | null;
    price_min: Amount;
    price_max: Amount;
    currency: string | null;
    /** How far down its supplier's list by popularity: 0 for the best seller, 1 for the last. */
    rank: number;
    /** Where on the earth, as `ll_to_earth` has it. */
    place: string | null;
    /** Of all that was read about the event and its performances: unchanged means nothing to write. */
    digest: string;
    /** Whether searches find it: it was met in the catalogue, and not only asked for by its id. */
    listed: boolean;
    written_at: Date;
    /** The reading during which it was written. */
    written_in: number;
  };
  /** Apart from `event`, so that going through all events reads little. */
  event_record: { catalogue: string; id: string; record: Json<EventRecord> };
  performance: {
    catalogue: string;
    id: string;
    event: string;
    record: Json<PerformanceRecord>;
    /** Empty when undated. */
    local_date: string;
    /** Empty when it has no time. */
    local_time: string;
    /** From when it is no longer to come: its beginning, or the end of its day. Null for never. */
    over_at: Date | null;
    price: Amount;
    currency: string | null;
  };
  /** Every word of a catalogue, to find what a mistyped one may have meant. */
  word: { catalogue: string; word: string };
  /** Names of the places and categories in a catalogue. */
  label: {
    catalogue: string;
    kind: LabelKind;
    value: string;
    name: string;
    /** Its plain words. */
    name_key: string;
    search: string;
    events: number;
  };
};
export type LabelKind = 'CITY' | 'COUNTRY' | 'VENUE' | 'CATEGORY';
export type CatalogDatabase = Kysely<CatalogTables>;

export function openCatalog(url: string): Promise<CatalogDatabase> {
  return openDatabase<CatalogTables>({
    url,
    schema: 'catalog',
    migrations,
    extensions: ['unaccent', 'pg_trgm', 'cube', 'earthdistance'],
    poolSize: 16,
  });
}
