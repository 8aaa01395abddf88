import { within } from '../database.ts';
import type { Scene } from '../endpoint.ts';
import { isApproved } from '../events/event.ts';
import { isOnSale, priceOf } from '../events/section.ts';
import { refused } from '../gateway/failure.ts';
import { CODE, orderKey, performanceKey } from '../keys.ts';
import { HEX, UPPER_HEX } from '../secrets.ts';
import type { EventRow, SectionRow } from '../tables.ts';
import { feeOf } from './fees.ts';
import type { OrderDocument, OrderItem } from './order.ts';
import { issueTickets } from './ticket.ts';
import type { Wish } from './wishes.ts';

type Request = {
  customer: string;
  wishes: readonly Wish[];
  /** Whether the buyer may order what is not on sale, of events of this host. */
  privileged(host: string): boolean;
};

export function cannotBePlaced() {
  return refused(
    400,
    'An order for the requested tickets could not be placed at this time. Please try again.',
  );
}

/** Holds all places or none. An order that costs nothing is fulfilled at once. The answer is its number. */
export async function placeOrder(scene: Scene, request: Request): Promise<string> {
  const { db, inventory, settings, mint, now } = scene;
  const number = mint(UPPER_HEX, 12);
  const wished = request.wishes.map(({ section }) => section);
  const events = await db
    .selectFrom('event')
    .selectAll()
    .where('id', 'in', [...new Set(wished.map(({ event }) => event))])
    .execute();
  const expires = new Date(now.getTime() + settings.orderMs);
  const held = await inventory.hold<OrderDocument>({
    supplier: CODE,
    account: request.customer,
    id: orderKey(number),
    performances: events.map(({ id }) => performanceKey(id)),
    heldUntil: expires,
    async decide(taken, session) {
      // A section that is being changed or deleted is waited for.
      const sections = await within(session)
        .selectFrom('section')
        .selectAll()
        .where(
          'id',
          'in',
          wished.map(({ id }) => id),
        )
        .orderBy('id')
        .forShare()
        .execute();
      const items: OrderItem[] = [];
      for (const { section: wanted, quantity } of request.wishes) {
        const section = sections.find(({ id }) => id === wanted.id);
        const event = events.find(({ id }) => id === wanted.event);
        if (!section || !event || !maySell(section, event, request, now)) return null;
        const gone = taken(performanceKey(event.id)).places.get(section.id) ?? 0;
        if (section.capacity - gone < quantity) return null;
        items.push(itemOf(section, event, { number: mint(HEX, 32), quantity, now }));
      }
      const document = {
        number,
        customer: request.customer,
        placed: now.toISOString(),
        expires: expires.toISOString(),
        items,
        hosts: [...new Set(events.map(({ host }) => host))],
      };
      const claims = items.map(({ event, section, quantity }) => ({
        performance: performanceKey(event),
        area: section,
        seat: null,
        quantity,
      }));
      return { claims, document };
    },
  });
  if (!held) throw cannotBePlaced();
  await fulfilIfFree(scene, number);
  return number;
}

function maySell(section: SectionRow, event: EventRow, { privileged }: Request, now: Date): boolean {
  if (event.state === 'cancelled' || event.ends_at < now) return false;
  return privileged(event.host) || (isApproved(event) && isOnSale(section, event, now));
}

function itemOf(
  section: SectionRow,
  event: EventRow,
  { number, quantity, now }: { number: string; quantity: number; now: Date },
): OrderItem {
  const price = priceOf(section, now).current;
  return {
    number,
    event: event.id,
    section: section.id,
    title: event.title,
    sectionName: section.name,
    description: section.description,
    price,
    fee: feeOf(price),
    quantity,
  };
}

async function fulfilIfFree({ inventory, now }: Scene, number: string): Promise<void> {
  await inventory.change<OrderDocument>(orderKey(number), async ({ state, document }, _taken, session) => {
    const free = document.items.every(({ price }) => price === 0);
    if (!free || state !== 'held') return null;
    await issueTickets(within(session), document, now);
    return { state: 'purchased' };
  });
}
