import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
});
export type Answer = z.infer<typeof answer>;

/** Somebody who asks a gateway over HTTP. */
export function graphqlClient(url: string, key = 'foyer_demo_key', extra: Record<string, string> = {}) {
  /** Sends an operation; whatever comes back is returned. */
  async function send(query: string, variables: object = {}): Promise<Answer> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': key, ...extra },
      body: JSON.stringify({ query, variables }),
    });
    return answer.parse(await response.json());
  }

  return {
    send,
    /** Sends an operation that must succeed, and reads its answer. */
    async ask<Data>(shape: z.ZodType<Data>, query: string, variables: object = {}): Promise<Data> {
      const { data, errors } = await send(query, variables);
      if (errors) throw new Error(`The answer has errors: ${JSON.stringify(errors)}`);
      return shape.parse(data);
    },
    /** Sends an operation that is refused, and tells the codes. */
    async codes(query: string, variables: object = {}): Promise<unknown[]> {
      const { errors } = await send(query, variables);
      return (errors ?? []).map(({ extensions }) => extensions?.code);
    },
  };
}
export type Client = ReturnType<typeof graphqlClient>;

export const money = z.object({ amount: z.string(), currency: z.string() });
export const problems = z.array(
  z.object({
    code: z.string(),
    message: z.string(),
    lineId: z.string().nullish(),
    supplier: z.string().nullish(),
  }),
);

const band = z.object({
  id: z.string(),
  quantities: z.array(z.number()).nullable(),
  price: z.object({ total: money }),
  tariffs: z.array(z.object({ code: z.string() })),
  seatBlocks: z.array(z.object({ seats: z.array(z.object({ id: z.string() })) })).nullable(),
});
export type Band = z.infer<typeof band>;
const openPerformance = z.object({
  event: z.object({
    title: z.string(),
    performances: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          availability: z.object({ ticketTypes: z.array(z.object({ priceBands: z.array(band) })) }),
        }),
      ),
    }),
  }),
});

/** The n-th next performance of an event with its live price bands. */
export async function performanceOf(
  client: Client,
  event: string,
  position = 0,
): Promise<{ id: string; bands: Band[] }> {
  const { event: found } = await client.ask(
    openPerformance,
    `query ($id: ID!, $first: Int!) { event(id: $id) { title performances(first: $first) { nodes { id availability {
      ticketTypes { priceBands { id quantities price { total { amount currency } } tariffs { code } seatBlocks { seats { id } } } }
    } } } } }`,
    { id: event, first: position + 1 },
  );
  const one = found.performances.nodes[position];
  if (!one) throw new Error(`${event} has no performance ${position}.`);
  return { id: one.id, bands: one.availability.ticketTypes.flatMap(({ priceBands }) => priceBands) };
}

const basket = z.object({
  id: z.string(),
  state: z.string(),
  heldUntil: z.string().nullable(),
  totals: z.array(money),
  payments: z.array(z.object({ state: z.string(), amount: money })),
  lines: z.array(
    z.object({
      id: z.string(),
      state: z.string(),
      seats: z.array(z.object({ id: z.string() })),
      orderLineId: z.string().nullable(),
      price: z.object({ total: money }).nullable(),
    }),
  ),
});
export type BasketData = z.infer<typeof basket>;
const payload = z.object({ basket: basket.nullable(), problems });
export type PayloadData = z.infer<typeof payload>;

const BASKET = `{
  basket { id state heldUntil totals { amount currency } payments { state amount { amount currency } }
    lines { id state seats { id } orderLineId price { total { amount currency } } } }
  problems { code message lineId supplier }
}`;
export const CUSTOMER = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  phone: '+44 20 7946 0000',
  addressLine1: "12 St James's Square",
  city: 'London',
  postcode: 'SW1Y 4JH',
  country: 'GB',
};
export type LineWish = {
  performanceId: string;
  priceBandId: string;
  tickets: { tariff?: string; seatId?: string; holder?: string }[];
  acceptOtherSeats?: boolean;
  expectedTotal?: { amount: string; currency: string };
};
export const ON_ACCOUNT = { kind: 'ON_ACCOUNT' };

/** What a buyer does with baskets. Every call takes a new key unless one is given. */
export function buyer(client: Client) {
  const mutate = async (
    field: string,
    declared: string,
    passed: string,
    variables: object,
    key: string = randomUUID(),
  ): Promise<PayloadData> => {
    const query = `mutation ($key: String!, ${declared}) { result: ${field}(idempotencyKey: $key, ${passed}) ${BASKET} }`;
    return (await client.ask(z.object({ result: payload }), query, { key, ...variables })).result;
  };
  return {
    create: (lines: LineWish[], key?: string) =>
      mutate('createBasket', '$lines: [BasketLineInput!]', 'input: { lines: $lines }', { lines }, key),
    hold: (id: string, options: { key?: string; onRefusal?: 'KEEP' } = {}) =>
      mutate(
        'holdBasket',
        '$id: ID!, $on: OnRefusal',
        'basketId: $id, onRefusal: $on',
        { id, ...(options.onRefusal ? { on: options.onRefusal } : {}) },
        options.key,
      ),
    release: (id: string) => mutate('releaseBasket', '$id: ID!', 'basketId: $id', { id }),
    purchase: (id: string, options: { key?: string; payment?: object; customer?: object } = {}) =>
      mutate(
        'purchaseBasket',
        '$id: ID!, $customer: CustomerInput!, $payment: PaymentInput!',
        'basketId: $id, customer: $customer, payment: $payment',
        { id, customer: { ...CUSTOMER, ...options.customer }, payment: options.payment ?? ON_ACCOUNT },
        options.key,
      ),
    cancel: (id: string, lineIds?: string[]) =>
      mutate('cancelBasket', '$id: ID!, $lines: [ID!]', 'basketId: $id, lineIds: $lines', {
        id,
        lines: lineIds ?? null,
      }),
    add: (id: string, lines: LineWish[]) =>
      mutate('addBasketLines', '$id: ID!, $lines: [BasketLineInput!]!', 'basketId: $id, lines: $lines', {
        id,
        lines,
      }),
    async find(id: string): Promise<BasketData | null> {
      const query = `query ($id: ID!) { basket(id: $id) ${BASKET.slice(BASKET.indexOf('{ id'), BASKET.indexOf('problems')).trim()} }`;
      return (await client.ask(z.object({ basket: basket.nullable() }), query, { id })).basket;
    },
  };
}
export type Buyer = ReturnType<typeof buyer>;

/** A line of so many tickets, the supplier choosing. */
export function anyTickets(performanceId: string, { id }: Band, quantity = 1): LineWish {
  return { performanceId, priceBandId: id, tickets: Array.from({ length: quantity }, () => ({})) };
}

/** Two free seats side by side that leave no single one. */
export function twoSeats(performanceId: string, { id, seatBlocks }: Band): LineWish {
  const block = seatBlocks?.find(({ seats }) => seats.length >= 4);
  const seats = block?.seats.slice(0, 2) ?? [];
  return { performanceId, priceBandId: id, tickets: seats.map((seat) => ({ seatId: seat.id })) };
}
