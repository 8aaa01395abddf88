import { type SelectQueryBuilder, sql } from 'kysely';
import type { Context } from '../endpoint.ts';
import { notFound } from './failure.ts';

type Page<Entry> = { total: number; page: number; records: number; entries: Entry[] };
type Wire<Row, Entry> = (rows: Row[]) => Entry[] | Promise<Entry[]>;

/** One page of what a query finds. */
export async function pageOf<Tables, From extends keyof Tables, Row, Entry extends object>(
  { query }: Pick<Context, 'query'>,
  rows: SelectQueryBuilder<Tables, From, Row>,
  wire: Wire<Row, Entry>,
): Promise<Page<Entry>> {
  const { number, records } = query.page();
  const counted = await rows
    .clearSelect()
    .clearOrderBy()
    .select(sql<string>`count(*)`.as('total'))
    .$castTo<{ total: string }>()
    .executeTakeFirst();
  const total = Number(counted?.total ?? 0);
  check(total, number, records);
  const found =
    records === 0
      ? []
      : await rows
          .limit(records)
          .offset((number - 1) * records)
          .execute();
  return { total, page: number, records, entries: await wire(found) };
}

/** One page of a list. */
export async function pageOfList<Row, Entry extends object>(
  { query }: Pick<Context, 'query'>,
  rows: readonly Row[],
  wire: Wire<Row, Entry>,
): Promise<Page<Entry>> {
  const { number, records } = query.page();
  const total = rows.length;
  check(total, number, records);
  return {
    total,
    page: number,
    records,
    entries: await wire(rows.slice((number - 1) * records, number * records)),
  };
}

/** The first page is always there. */
function check(total: number, number: number, records: number): void {
  if (number > 1 && number > Math.ceil(total / records))
    throw notFound('The specified page does not exist for the given records per page');
}
