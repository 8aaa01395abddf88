import type { Services } from '@foyer/kit/graphql/subgraph';
import type { Identity } from '@foyer/kit/identity';
import { FoyerError } from '@foyer/kit/problem';
import { z } from 'zod';
import type { Ask } from '../suppliers/ask.ts';

const transfer = z.object({
  state: z.enum(['PENDING', 'CLAIMED', 'REFUSED', 'CANCELLED', 'RETURNED']),
  recipient: z.string().nullable(),
});
const order = z.object({
  id: z.string(),
  state: z.enum(['HELD', 'RELEASED', 'PURCHASING', 'PURCHASED', 'PART_CANCELLED', 'CANCELLED', 'FAILED']),
  lines: z.array(
    z.object({
      ticketType: z.string(),
      priceBand: z.string().nullable(),
      cancellation: z.enum(['NOT_BOUGHT', 'POSSIBLE', 'NOT_PERMITTED', 'CANCELLED', 'REFUSED']),
      event: z.object({ id: z.string() }),
      performance: z.object({ id: z.string(), startsAt: z.string().nullable() }),
      tickets: z.array(
        z.object({
          id: z.string(),
          tariff: z.string(),
          holder: z.string().nullable(),
          seat: z.object({ row: z.string().nullable(), number: z.string().nullable() }).nullable(),
          barcode: z.object({ value: z.string() }).nullable(),
          transfers: z.array(transfer),
        }),
      ),
    }),
  ),
});
/** An order as the door looks at it. */
export type DoorOrder = z.infer<typeof order>;

const ORDER = `query DoorOrder($id: ID!) { supplierOrder(id: $id) {
  id state lines {
    ticketType priceBand cancellation event { id } performance { id startsAt }
    tickets { id tariff holder seat { row number } barcode { value } transfers { state recipient } }
  }
} }`;

/** An order as its supplier has it now; null when the supplier does not know it. All of it, or an error. */
export function readOrder(
  ask: Ask,
  supplier: string,
  id: string,
  identity: Identity,
): Promise<DoorOrder | null> {
  return ask(supplier, identity, 'supplierOrder', order.nullable(), ORDER, { id });
}

const news = z.array(
  z.object({
    orderId: z.string(),
    version: z.number(),
    partner: z.string(),
    channel: z.string(),
    buyerName: z.string().nullable(),
    buyerEmail: z.string().nullable(),
  }),
);
/** Something about an order of checkout has changed. */
export type News = z.infer<typeof news>[number];

/** The service that sells. It is asked for what it has written down, and told what has arrived. */
export function newsOfSales({ transport, tokens }: Pick<Services, 'transport' | 'tokens'>) {
  const way = transport('checkout');
  const identity: Identity = { partner: 'entry', scopes: ['read', 'admin'], channels: {} };

  async function ask<Answer>(shape: z.ZodType<Answer>, query: string, variables: Record<string, unknown>) {
    const { data } = await way({ query, variables, token: await tokens.mint(identity) });
    const read = shape.safeParse(data);
    if (read.success) return read.data;
    throw new FoyerError('SUBGRAPH_UNAVAILABLE', 'What was sold cannot be asked now.', { cause: read.error });
  }

  return {
    async list(first: number): Promise<News[]> {
      const query =
        'query News($first: Int!) { orderNews(first: $first) { orderId version partner channel buyerName buyerEmail } }';
      return (await ask(z.object({ orderNews: news }), query, { first })).orderNews;
    },
    async taken(all: readonly News[]): Promise<void> {
      const query = 'mutation Taken($news: [TakenNewsInput!]!) { takeOrderNews(news: $news) }';
      const taken = all.map(({ orderId, version }) => ({ orderId, version }));
      await ask(z.object({ takeOrderNews: z.boolean() }), query, { news: taken });
    },
  };
}
export type NewsOfSales = ReturnType<typeof newsOfSales>;
