import { sql } from 'kysely';
import { importedRange } from '../catalogue/born.ts';
import type { IngresseEvent } from '../catalogue/event.ts';
import { CODE } from '../code.ts';
import type { Context } from '../endpoint.ts';
import type { ImportedItem } from '../slot.ts';

const KIND = 'imported-item';
/** Items of imports have ids from here on: a group and, after it, its ticket. */
const FIRST = 90_000_000;

async function keptItems(
  { records }: Pick<Context, 'records'>,
  event?: IngresseEvent,
): Promise<(ImportedItem & { eventId: number })[]> {
  const only = event ? { account: String(event.id) } : {};
  const kept = await records.list<ImportedItem>({ supplier: CODE, kind: KIND }, only);
  return kept.map(({ account, document }) => ({ ...document, eventId: Number(account) }));
}

function seededItem({ id, imported }: IngresseEvent): (ImportedItem & { eventId: number })[] {
  return imported
    ? [{ eventId: id, groupId: imported.groupId, typeId: imported.typeId, name: imported.name }]
    : [];
}

/** What the imports of an event are tickets of, with how many codes each has. */
export async function importedItems(
  context: Pick<Context, 'records' | 'db'>,
  event: IngresseEvent,
): Promise<(ImportedItem & { quantity: number })[]> {
  const items = [...seededItem(event), ...(await keptItems(context, event))];
  const { from, to } = importedRange(event);
  const rows = await context.db
    .selectFrom('slot')
    .select([
      'type',
      sql<string>`count(*) filter (where not deleted)`.as('there'),
      sql<string>`count(*) filter (where id >= ${from} and id < ${to})`.as('seeded'),
    ])
    .where('event', '=', event.id)
    .where('imported', '=', true)
    .groupBy('type')
    .execute();
  return items.flatMap((item) => {
    const row = rows.find(({ type }) => type === item.typeId);
    const untouched = item.typeId === event.imported?.typeId ? to - from - Number(row?.seeded ?? 0) : 0;
    const quantity = untouched + Number(row?.there ?? 0);
    return quantity > 0 ? [{ ...item, quantity }] : [];
  });
}

/** The item that an id is of, whether it is its group's or its own. */
export async function importedItem(
  context: Pick<Context, 'records' | 'catalogue'>,
  id: number,
): Promise<(ImportedItem & { eventId: number }) | undefined> {
  const all = [...context.catalogue.all.flatMap(seededItem), ...(await keptItems(context))];
  return all.find(({ groupId, typeId }) => typeId === id || groupId === id);
}

/** The items of these names, made where they are missing. */
export async function itemsNamed(
  { records, inventory }: Pick<Context, 'records' | 'inventory'>,
  event: IngresseEvent,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ImportedItem>> {
  const known = new Map(
    [...seededItem(event), ...(await keptItems({ records }, event))].map((item) => [item.name, item]),
  );
  const items = new Map<string, ImportedItem>();
  for (const name of names) {
    const there = known.get(name);
    if (there) {
      items.set(name, { groupId: there.groupId, typeId: there.typeId, name });
      continue;
    }
    const groupId = FIRST + (await inventory.next()) * 2;
    const made = { groupId, typeId: groupId + 1, name };
    await records.put(
      { supplier: CODE, kind: KIND, id: `${event.id}/${name}` },
      { account: String(event.id), document: made },
    );
    items.set(name, made);
  }
  return items;
}
