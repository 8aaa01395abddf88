import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** A page of the catalogue as a shop asks for it. It asks no supplier. */
export const PAGE = `{ events(first: 20) { totalCount nodes { id title venue { name city { name } } image { url }
  priceFrom { amount currency } } } }`;

/** A basket as a shop shows it: checkout knows the lines, the index what they are for. Nothing of it may be kept. */
export const BASKET = `query ($id: ID!) { basket(id: $id) { state totals { amount currency }
  lines { id state quantity performance { startsAt event { title image { url } venue { name city { name } } } } } } }`;

const LINES = 3;
const OFFERS = `{ events(first: 5) { nodes { performances(first: ${LINES}) { nodes { id
  availability { ticketTypes { priceBands { id } } } } } } } }`;
const offers = z.object({
  data: z.object({
    events: z.object({
      nodes: z.array(
        z.object({
          performances: z.object({
            nodes: z.array(
              z.object({
                id: z.string(),
                availability: z.object({
                  ticketTypes: z.array(z.object({ priceBands: z.array(z.object({ id: z.string() })) })),
                }),
              }),
            ),
          }),
        }),
      ),
    }),
  }),
});

const CREATE = `mutation ($lines: [BasketLineInput!]!, $key: String!) {
  createBasket(input: { lines: $lines }, idempotencyKey: $key) { basket { id } } }`;
const created = z.object({
  data: z.object({ createBasket: z.object({ basket: z.object({ id: z.string() }) }) }),
});

/** Makes baskets of three performances of a show; their ids. */
export async function newBaskets(
  url: string,
  headers: Record<string, string>,
  count: number,
): Promise<string[]> {
  const ask = async (operation: object): Promise<unknown> =>
    JSON.parse((await whole(url, headers, operation)).toString());
  const { data } = offers.parse(await ask({ query: OFFERS }));
  const [lines] = data.events.nodes
    .map(({ performances }) =>
      performances.nodes.flatMap(({ id, availability }) =>
        availability.ticketTypes
          .flatMap(({ priceBands }) => priceBands)
          .slice(0, 1)
          .map((band) => ({ performanceId: id, priceBandId: band.id, tickets: [{}] })),
      ),
    )
    .filter((all) => all.length === LINES);
  const ids: string[] = [];
  while (ids.length < count) {
    const made = created.parse(await ask({ query: CREATE, variables: { lines, key: randomUUID() } }));
    ids.push(made.data.createBasket.basket.id);
  }
  return ids;
}

/** The answer to an operation that must have no errors. */
export async function whole(
  url: string,
  headers: Record<string, string>,
  operation: object,
): Promise<Buffer> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(operation),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (bytes.includes('"errors"')) throw new Error(`What is measured cannot be had: ${bytes}`);
  return bytes;
}
