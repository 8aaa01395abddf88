import { sql } from 'kysely';
import type { Taken } from '../../engine/inventory.ts';
import { idRange } from '../catalogue/born.ts';
import { instantOf } from '../catalogue/dates.ts';
import type { IngresseEvent, TicketType } from '../catalogue/event.ts';
import type { Context } from '../endpoint.ts';

export type SaleStatus = 'available' | 'notstarted' | 'soldout' | 'finished' | 'unavailable';
/** The best first: a session, group or event is as well off as the best of what it has. */
const ORDER: readonly SaleStatus[] = ['available', 'notstarted', 'soldout', 'finished', 'unavailable'];

/** The engine's name for the codes of a type. */
export function poolOf({ id }: Pick<TicketType, 'id'>): string {
  return `ingresse-${id}`;
}

/** Codes that were sold before anybody came and were refunded since. */
export async function freedCodes(
  { db }: Pick<Context, 'db'>,
  events: readonly IngresseEvent[],
): Promise<Map<number, Set<number>>> {
  const rows = await db
    .selectFrom('slot')
    .select(['id', 'type'])
    .where(sql<boolean>`event = any(${events.map(({ id }) => id)}::integer[])`)
    .where('freed', '=', true)
    .execute();
  const byType = new Map<number, Set<number>>();
  for (const { id, type } of rows) byType.set(type, (byType.get(type) ?? new Set()).add(Number(id)));
  return byType;
}

/** How many codes of each type nobody holds or has bought. */
export async function stockOf(
  context: Pick<Context, 'db' | 'inventory'>,
  events: readonly IngresseEvent[],
): Promise<(type: TicketType) => number> {
  const byType = new Map(
    events.flatMap((event) => event.types.map((type) => [type.id, { event, type }] as const)),
  );
  const pools = [...byType.values()].map(({ type }) => poolOf(type));
  const [taken, freed] = await Promise.all([context.inventory.takenFrom(pools), freedCodes(context, events)]);
  return (type) => {
    const event = byType.get(type.id)?.event;
    return event ? left(event, type, taken(poolOf(type)), freed.get(type.id)) : 0;
  };
}

const NONE: ReadonlySet<number> = new Set();

function left(
  event: IngresseEvent,
  type: TicketType,
  taken: Taken,
  freed: ReadonlySet<number> = NONE,
): number {
  const { sold } = idRange(event, type);
  let gone = 0;
  for (const seat of taken.seats) {
    const id = Number(seat);
    if (id >= sold || freed.has(id)) gone += 1;
  }
  return type.quantity - type.soldBefore + freed.size - gone;
}

/** The ids of a type's codes that can be had now. Those that somebody entered with come last: the booth may have sold them. */
export function freeCodes(
  event: IngresseEvent,
  type: TicketType,
  {
    taken,
    freed = NONE,
    inside,
  }: { taken: Taken; freed: ReadonlySet<number> | undefined; inside: ReadonlySet<number> },
  quantity: number,
): number[] {
  const { sold, to } = idRange(event, type);
  const found: number[] = [];
  const last: number[] = [];
  const look = (id: number) => {
    if (!taken.seats.has(String(id))) (inside.has(id) ? last : found).push(id);
  };
  for (let id = sold; id < to && found.length < quantity; id += 1) look(id);
  for (const id of freed) look(id);
  return [...found, ...last].slice(0, quantity);
}

/** Whether a type can be bought now, and why not. */
export function typeStatus(
  { saleEnabled }: IngresseEvent,
  { begin, end }: TicketType,
  stock: number,
  now: Date,
): SaleStatus {
  if (now < instantOf(begin, now)) return 'notstarted';
  if (now > instantOf(end, now)) return 'finished';
  if (stock <= 0) return 'soldout';
  return saleEnabled ? 'available' : 'unavailable';
}

export function bestStatus(statuses: readonly SaleStatus[]): SaleStatus {
  return ORDER.find((status) => statuses.includes(status)) ?? 'unavailable';
}

/** The statuses of many events at once. */
export async function statusesOf(context: Context, events: readonly IngresseEvent[]) {
  const stock = await stockOf(context, events);
  const ofTypes = (event: IngresseEvent, types: readonly TicketType[]) =>
    bestStatus(types.map((type) => typeStatus(event, type, stock(type), context.now)));
  return {
    session: (event: IngresseEvent, session: number): SaleStatus =>
      ofTypes(
        event,
        event.types.filter(
          ({ sessions, passkey }) => passkey === null && sessions.some(({ id }) => id === session),
        ),
      ),
    passports: (event: IngresseEvent): SaleStatus =>
      ofTypes(
        event,
        event.types.filter(({ sessions, passkey }) => passkey === null && sessions.length > 1),
      ),
  };
}
export type Statuses = Awaited<ReturnType<typeof statusesOf>>;
