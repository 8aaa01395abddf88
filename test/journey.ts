import { expect } from 'vitest';
import { z } from 'zod';
import { buyer, type Client, performanceOf, twoSeats } from './client.ts';

const found = z.object({
  events: z.object({ nodes: z.array(z.object({ id: z.string(), title: z.string() })) }),
});
const tickets = z.object({
  basket: z.object({
    orders: z.array(
      z.object({
        reference: z.string().nullable(),
        state: z.string(),
        lines: z.array(
          z.object({
            performance: z.object({
              startsAt: z.string(),
              event: z.object({
                title: z.string(),
                venue: z.object({ city: z.object({ name: z.string() }) }),
              }),
            }),
            tickets: z.array(
              z.object({
                seat: z.object({ id: z.string() }).nullable(),
                barcode: z.object({ value: z.string() }).nullable(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
});
/** As on a page that shows what somebody has bought: from the booking to the event at any supplier. */
const TICKETS = `query ($id: ID!) { basket(id: $id) { orders { reference state lines {
  performance { startsAt event { title venue { name city { name } } } }
  tickets { seat { id } barcode { value } }
} } } }`;

/** Find, seats, hold two named ones, buy, tickets, cancel: what Foyer is for. */
export async function journey(client: Client, position = 1): Promise<void> {
  const search = `query ($text: String!) { events(filter: { text: $text }, first: 5) { nodes { id title } } }`;
  const { events } = await client.ask(found, search, { text: 'phantom of the quay' });
  const event = events.nodes[0];
  expect(event?.title).toBe('The Phantom of the Quay');

  const performance = await performanceOf(client, event?.id ?? '', position);
  const band = performance.bands.find(({ seatBlocks }) => seatBlocks !== null);
  if (!band) throw new Error('There are no seats to choose from.');
  const line = twoSeats(performance.id, band);
  const wanted = line.tickets.map(({ seatId }) => seatId);
  expect(wanted).toHaveLength(2);

  const shop = buyer(client);
  const created = await shop.create([line]);
  expect(created.problems).toEqual([]);
  const id = created.basket?.id ?? '';

  const held = await shop.hold(id);
  expect(held.problems).toEqual([]);
  expect(held.basket).toMatchObject({ state: 'HELD', heldUntil: expect.any(String) });
  expect(held.basket?.lines[0]?.seats.map((seat) => seat.id)).toEqual(wanted);
  const after = await performanceOf(client, event?.id ?? '', position);
  const free = after.bands
    .flatMap(({ seatBlocks }) => seatBlocks ?? [])
    .flatMap(({ seats }) => seats.map((seat) => seat.id));
  expect(free).not.toContain(wanted[0]);

  const bought = await shop.purchase(id);
  expect(bought.problems).toEqual([]);
  expect(bought.basket?.state).toBe('PURCHASED');
  const { basket } = await client.ask(tickets, TICKETS, { id });
  expect(basket.orders).toMatchObject([{ state: 'PURCHASED', reference: expect.any(String) }]);
  expect(basket.orders[0]?.lines[0]?.performance.event.title).toBe('The Phantom of the Quay');
  const all = basket.orders.flatMap(({ lines }) => lines.flatMap((one) => one.tickets));
  expect(all.map(({ seat }) => seat?.id)).toEqual(wanted);
  expect(new Set(all.map(({ barcode }) => barcode?.value)).size).toBe(2);

  const cancelled = await shop.cancel(id);
  expect(cancelled.problems).toEqual([]);
  expect(cancelled.basket?.state).toBe('CANCELLED');
  expect((await client.ask(tickets, TICKETS, { id })).basket.orders[0]?.state).toBe('CANCELLED');
}
