import { decodeCursor, encodeCursor } from '@foyer/kit/cursor';
import { requireScope } from '@foyer/kit/identity';
import { FoyerError } from '@foyer/kit/problem';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { CheckoutContext } from './context.ts';
import type {
  BasketLineResolvers,
  BasketResolvers,
  BasketState,
  CustomerInput,
  MutationResolvers,
  OrderResolvers,
  QueryResolvers,
} from './generated/resolvers.ts';
import { idOf } from './ids.ts';
import { type Basket, heldUntil } from './model/basket.ts';
import { newLines } from './model/lines.ts';
import type { BasketStore } from './store.ts';
import type { CheckoutTables } from './tables.ts';
import { transferMutations } from './transfer-mutations.ts';
import { cancelWorkflow } from './workflows/cancel.ts';
import { extendWorkflow } from './workflows/extend.ts';
import { holdWorkflow } from './workflows/hold.ts';
import { totalsOf } from './workflows/pay.ts';
import { purchaseWorkflow } from './workflows/purchase.ts';
import { releaseWorkflow } from './workflows/release.ts';
import { decideWorkflow } from './workflows/settle.ts';

const MOST_BASKETS = 100;
const LONGEST_NOTE = 500;
const position = z.tuple([z.string(), z.string()]);

const query: QueryResolvers = {
  // Of all partners: only services of Foyer make tokens with this scope and ask past the gateway.
  orderNews: (_root, { first }, { news, identity }) => {
    requireScope(identity, 'admin');
    return news.list(first);
  },
  basket: async (_root, { id }, { store, identity }) => {
    const found = await store.find(id);
    return found?.partner === identity.partner ? found : null;
  },
  order: async (_root, { id }, { basketOfOrder }) => {
    idOf(id, 'order');
    // Partners may share a sales channel; what one of them bought is no business of the others.
    return (await basketOfOrder.load(id)) ? { id } : null;
  },
  baskets: (_root, { states, first, after }, { store, identity }) =>
    page(store, identity.partner, states ?? null, first ?? 20, after),
  basketsNeedingAttention: (_root, { first, after }, { store, identity }) => {
    requireScope(identity, 'admin');
    return page(store, null, ['NEEDS_ATTENTION'], first ?? 20, after);
  },
};

const mutation: MutationResolvers = {
  takeOrderNews: async (_root, { news: taken }, { news, identity }) => {
    requireScope(identity, 'admin');
    await news.taken(taken);
    return true;
  },
  createBasket: (_root, { input, idempotencyKey: key }, { operations, store, identity }) => {
    requireScope(identity, 'sell');
    return operations.quick({ name: 'createBasket', key, input, identity }, async (session) =>
      store.create(session, identity, newLines(input.lines ?? [], [], identity.channels), basketId(input.id)),
    );
  },
  addBasketLines: (_root, { basketId, lines, idempotencyKey }, context) =>
    edit('addBasketLines', { basketId, lines }, idempotencyKey, context, (basket) => ({
      ...basket,
      lines: [...basket.lines, ...newLines(lines, basket.lines, context.identity.channels)],
    })),
  removeBasketLines: (_root, { basketId, lineIds, idempotencyKey }, context) =>
    edit('removeBasketLines', { basketId, lineIds }, idempotencyKey, context, (basket) => {
      const unknown = lineIds.filter((id) => !basket.lines.some((line) => line.id === id));
      if (unknown.length > 0)
        throw new FoyerError(
          'NOT_FOUND',
          'There is no such line in this basket: take its id from the basket.',
        );
      return { ...basket, lines: basket.lines.filter(({ id }) => !lineIds.includes(id)) };
    }),
  chooseDelivery: (_root, { basketId, supplier, deliveryMethod, idempotencyKey }, context) =>
    edit('chooseDelivery', { basketId, supplier, deliveryMethod }, idempotencyKey, context, (basket) => {
      if (context.identity.channels[supplier] === undefined)
        throw new FoyerError('NOT_FOUND', 'There is no such supplier.');
      const { [supplier]: _before, ...others } = basket.deliveries;
      return {
        ...basket,
        deliveries: deliveryMethod == null ? others : { ...others, [supplier]: deliveryMethod },
      };
    }),
  holdBasket: (_root, { basketId, onRefusal, idempotencyKey: key }, { operations, identity }) => {
    requireScope(identity, 'sell');
    const input = { basketId, keepOthers: onRefusal === 'KEEP' };
    return operations.durable({ name: 'holdBasket', key, input, identity }, holdWorkflow, input);
  },
  extendBasket: (_root, { basketId, idempotencyKey: key }, { operations, identity }) => {
    requireScope(identity, 'sell');
    return operations.durable({ name: 'extendBasket', key, input: { basketId }, identity }, extendWorkflow, {
      basketId,
    });
  },
  releaseBasket: (_root, { basketId, idempotencyKey: key }, { operations, identity }) => {
    requireScope(identity, 'sell');
    return operations.durable(
      { name: 'releaseBasket', key, input: { basketId }, identity },
      releaseWorkflow,
      { basketId },
    );
  },
  purchaseBasket: (_root, { basketId, customer, payment, idempotencyKey: key }, { operations, identity }) => {
    requireScope(identity, 'sell');
    if (payment.kind === 'CARD_TOKEN' && !payment.cardToken) {
      return problemOnly(
        'PAYMENT_NOT_ACCEPTED',
        'Give the token of the card that the payment provider made.',
      );
    }
    const input = {
      basketId,
      customer: customerData(customer),
      card: payment.kind === 'CARD_TOKEN' && payment.cardToken ? { token: payment.cardToken } : null,
    };
    return operations.durable({ name: 'purchaseBasket', key, input, identity }, purchaseWorkflow, input);
  },
  cancelBasket: (_root, { basketId, lineIds, idempotencyKey: key }, { operations, identity }) => {
    requireScope(identity, 'sell');
    const input = { basketId, lineIds: lineIds ? [...lineIds] : null };
    return operations.durable({ name: 'cancelBasket', key, input, identity }, cancelWorkflow, input);
  },
  settleBasket: (_root, { idempotencyKey: key, ...input }, { operations, identity }) => {
    requireScope(identity, 'admin');
    if (input.note.trim() === '' || input.note.length > LONGEST_NOTE)
      throw new FoyerError(
        'BAD_INPUT',
        `Say in 1 to ${LONGEST_NOTE} letters who says so, and how they know.`,
      );
    const asked = { name: 'settleBasket', key, input, identity, anyPartner: true };
    return operations.durable(asked, decideWorkflow, input);
  },
  ...transferMutations,
};

const basket: BasketResolvers = {
  orders: ({ bookings }) =>
    bookings.flatMap(({ orderId, state }) => (orderId && state !== 'REFUSED' ? [{ id: orderId }] : [])),
  heldUntil: (parent) => heldUntil(parent),
  totals: (parent) => totalsOf(parent, 'HELD', 'BUYING', 'PURCHASED', 'UNKNOWN'),
  deliveries: ({ deliveries }) =>
    Object.entries(deliveries).map(([supplier, deliveryMethod]) => ({ supplier, deliveryMethod })),
};

const basketLine: BasketLineResolvers = {
  performance: ({ performanceId }) => ({ id: performanceId }),
  quantity: ({ tickets }) => tickets.length,
  seatIds: ({ tickets }) => tickets.flatMap(({ seatId }) => seatId ?? []),
  order: ({ orderId }) => (orderId ? { id: orderId } : null),
};

const order: Pick<OrderResolvers, 'basket'> = {
  basket: ({ id }, _arguments, { basketOfOrder }) => basketOfOrder.load(id),
};

const reference = { __resolveReference: ({ id }: { id: string }) => ({ id }) };

/** The resolvers of checkout. */
export const resolvers = {
  Query: query,
  Mutation: mutation,
  Basket: {
    ...basket,
    __resolveReference: async ({ id }: { id: string }, { store, identity }: CheckoutContext) => {
      const found = await store.find(id);
      return found?.partner === identity.partner ? found : null;
    },
  },
  BasketLine: basketLine,
  Order: { ...order, ...reference },
  Performance: reference,
};

/** A change to a basket that is open. One that has expired is open again by it. */
function edit(
  name: string,
  input: { basketId: string } & Readonly<Record<string, unknown>>,
  key: string,
  { operations, store, identity }: CheckoutContext,
  change: (basket: Basket) => Basket,
) {
  requireScope(identity, 'sell');
  return operations.quick({ name, key, input, identity }, async (session: Transaction<CheckoutTables>) => {
    const found = await store.find(input.basketId);
    if (found?.partner !== identity.partner)
      throw new FoyerError('NOT_FOUND', 'There is no such basket, or it is not yours.');
    return store.change(
      input.basketId,
      ({ basket: now }) => {
        if (now.state !== 'OPEN' && now.state !== 'EXPIRED') {
          throw new FoyerError(
            'BASKET_STATE',
            `A basket that is ${now.state} cannot be changed: release it first.`,
          );
        }
        const changed: Basket = {
          ...change(now),
          state: 'OPEN',
          bookings: now.state === 'EXPIRED' ? [] : now.bookings,
        };
        return { basket: changed, operation: null, result: changed };
      },
      session,
    );
  });
}

async function page(
  store: BasketStore,
  partner: string | null,
  states: readonly BasketState[] | null,
  first: number,
  after: string | null | undefined,
) {
  if (first < 1 || first > MOST_BASKETS)
    throw new FoyerError('BAD_INPUT', `Ask for 1 to ${MOST_BASKETS} baskets at a time.`);
  const found = await store.list(
    partner,
    states,
    first + 1,
    after == null ? null : decodeCursor(after, position),
  );
  const nodes = found.slice(0, first);
  const last = nodes.at(-1);
  const more = found.length > first;
  return {
    nodes,
    hasNextPage: more,
    endCursor: more && last ? encodeCursor([last.createdAt, last.id]) : null,
  };
}

const uuid = z.uuid();

/** An id that the caller chose, or none. */
function basketId(chosen: string | null | undefined): string | undefined {
  if (chosen == null) return undefined;
  const read = uuid.safeParse(chosen);
  if (read.success) return read.data.toLowerCase();
  throw new FoyerError('BAD_INPUT', 'Give a UUID as the id of a basket, or leave it out.');
}

function problemOnly(code: 'PAYMENT_NOT_ACCEPTED', message: string) {
  return { basket: null, problems: [{ code, message, lineId: null, supplier: null, retryable: false }] };
}

function customerData(customer: CustomerInput) {
  const {
    firstName,
    lastName,
    email,
    phone,
    addressLine1,
    addressLine2,
    city,
    region,
    postcode,
    country,
    reference: own,
  } = customer;
  return {
    firstName,
    lastName,
    email: email ?? null,
    phone: phone ?? null,
    addressLine1: addressLine1 ?? null,
    addressLine2: addressLine2 ?? null,
    city: city ?? null,
    region: region ?? null,
    postcode: postcode ?? null,
    country: country ?? null,
    reference: own ?? null,
  };
}
