import type { Services, Transport } from '@foyer/kit/graphql/subgraph';
import type { Identity } from '@foyer/kit/identity';
import { FoyerError, isProblemCode, type ProblemCode } from '@foyer/kit/problem';
import { z } from 'zod';
import type { Actor, BasketLine, Problem } from './model/basket.ts';
import { problem } from './model/problems.ts';

const MONEY = '{ amount currency }';
const PRICE = `{ total ${MONEY} faceValue ${MONEY} fees ${MONEY} tax ${MONEY} }`;
const ORDER = `{
  id state reference heldUntil total ${MONEY}
  lines { id quantity cancellation price ${PRICE} tickets { seat { id row number restrictedView note } } }
}`;
const RESULT = `{ outcome lineIds problems { code message lineId } order ${ORDER} }`;

const money = z.object({ amount: z.string(), currency: z.string() });
const price = z.object({ total: money, faceValue: money, fees: money, tax: money.nullable() });
const seat = z.object({
  id: z.string(),
  row: z.string().nullable(),
  number: z.string().nullable(),
  restrictedView: z.boolean().nullable(),
  note: z.string().nullable(),
});
const order = z.object({
  id: z.string(),
  state: z.enum(['HELD', 'RELEASED', 'PURCHASING', 'PURCHASED', 'PART_CANCELLED', 'CANCELLED', 'FAILED']),
  reference: z.string().nullable(),
  heldUntil: z.string().nullable(),
  total: money.nullable(),
  lines: z.array(
    z.object({
      id: z.string(),
      quantity: z.number(),
      cancellation: z.enum(['NOT_BOUGHT', 'POSSIBLE', 'NOT_PERMITTED', 'CANCELLED', 'REFUSED']),
      price,
      tickets: z.array(z.object({ seat: seat.nullable() })),
    }),
  ),
});
/** A booking as its supplier has it. */
export type SupplierOrder = z.infer<typeof order>;

const written = z.object({
  outcome: z.enum(['DONE', 'REFUSED', 'UNKNOWN']),
  lineIds: z.array(z.string()).nullable(),
  problems: z.array(
    z.object({
      code: z.custom<ProblemCode>(isProblemCode),
      message: z.string(),
      lineId: z.string().nullable(),
    }),
  ),
  order: order.nullable(),
});
/** What came of a write: done, surely not done, or not known. */
export type Written = {
  outcome: 'DONE' | 'REFUSED' | 'UNKNOWN';
  lineIds: string[];
  order: SupplierOrder | null;
  problems: Problem[];
};

export type HoldWish = { reference: string; lines: readonly BasketLine[]; deliveryMethod: string | null };
export type CustomerData = Readonly<Record<string, string | null>>;

/** Writes and reads at any supplier, through the contract that all have. Nothing here ever repeats a write. */
export type Suppliers = {
  hold(supplier: string, wish: HoldWish, actor: Actor): Promise<Written>;
  release(supplier: string, id: string, actor: Actor): Promise<Written>;
  extend(supplier: string, id: string, actor: Actor): Promise<Written>;
  purchase(
    supplier: string,
    wish: { id: string; reference: string; customer: CustomerData },
    actor: Actor,
  ): Promise<Written>;
  cancel(supplier: string, id: string, lineIds: readonly string[] | null, actor: Actor): Promise<Written>;
  /** Which of several lines one order can hold, as ids in groups. */
  groups(supplier: string, lines: readonly BasketLine[], actor: Actor): Promise<string[][]>;
  /** The order now; null when the supplier does not know it. Throws when it cannot be asked. */
  order(supplier: string, id: string, actor: Actor): Promise<SupplierOrder | null>;
};

/** Errors after which a write may have been done all the same. */
const UNCERTAIN = new Set<string>(['INTERNAL', 'SUBGRAPH_UNAVAILABLE', 'OUTCOME_UNKNOWN']);

/** Sends an operation to one supplier's subgraph on behalf of somebody. */
export function supplierSender({ transport, tokens }: Pick<Services, 'transport' | 'tokens'>) {
  const ways = new Map<string, Transport>();
  return async (supplier: string, identity: Identity, query: string, variables: Record<string, unknown>) => {
    const way = ways.get(supplier) ?? transport(supplier);
    ways.set(supplier, way);
    return way({ query, variables, token: await tokens.mint(identity) });
  };
}

export function supplierCalls(services: Pick<Services, 'transport' | 'tokens'>): Suppliers {
  const send = supplierSender(services);

  async function write(
    supplier: string,
    actor: Actor,
    field: string,
    mutation: string,
    variables: Record<string, unknown>,
  ): Promise<Written> {
    const unknown = (message: string): Written => ({
      outcome: 'UNKNOWN',
      lineIds: [],
      order: null,
      problems: [problem('OUTCOME_UNKNOWN', message, { supplier })],
    });
    try {
      const { data, errors } = await send(supplier, actor, mutation, variables);
      const read = z.object({ [field]: written }).safeParse(data);
      const found = read.success ? read.data[field] : undefined;
      if (found) {
        const { outcome, lineIds, problems } = found;
        return {
          outcome,
          lineIds: lineIds ?? [],
          order: found.order,
          problems: problems.map(({ code, message, lineId }) =>
            problem(code, message, { supplier, ...(lineId ? { lineId } : {}) }),
          ),
        };
      }
      const [error] = errors ?? [];
      const code = error?.extensions?.code;
      if (!error || !isProblemCode(code) || UNCERTAIN.has(code))
        return unknown('The supplier may have done this, but its answer was lost.');
      return {
        outcome: 'REFUSED',
        lineIds: [],
        order: null,
        problems: [problem(code, error.message, { supplier })],
      };
    } catch (error) {
      if (!(error instanceof FoyerError)) throw error;
      return unknown('The supplier may have done this, but its answer was lost.');
    }
  }

  return {
    hold: (supplier, { reference, lines, deliveryMethod }, actor) =>
      write(
        supplier,
        actor,
        'supplierHold',
        `mutation Hold($input: SupplierHoldInput!) { supplierHold(input: $input) ${RESULT} }`,
        {
          input: {
            reference,
            deliveryMethod,
            lines: lines.map(lineInput),
          },
        },
      ),
    release: (supplier, id, actor) =>
      write(
        supplier,
        actor,
        'supplierRelease',
        `mutation Release($id: ID!) { supplierRelease(id: $id) ${RESULT} }`,
        { id },
      ),
    extend: (supplier, id, actor) =>
      write(
        supplier,
        actor,
        'supplierExtend',
        `mutation Extend($id: ID!) { supplierExtend(id: $id) ${RESULT} }`,
        { id },
      ),
    purchase: (supplier, { id, reference, customer }, actor) =>
      write(
        supplier,
        actor,
        'supplierPurchase',
        `mutation Purchase($input: SupplierPurchaseInput!) { supplierPurchase(input: $input) ${RESULT} }`,
        {
          // Cards are charged once, by Foyer; at suppliers everything goes on the seller's account.
          input: { id, reference, customer, payment: { kind: 'ON_ACCOUNT' } },
        },
      ),
    cancel: (supplier, id, lineIds, actor) =>
      write(
        supplier,
        actor,
        'supplierCancel',
        `mutation Cancel($id: ID!, $lineIds: [ID!]) { supplierCancel(id: $id, lineIds: $lineIds) ${RESULT} }`,
        {
          id,
          lineIds,
        },
      ),
    async groups(supplier, lines, actor) {
      const query = `query Groups($lines: [SupplierHoldLineInput!]!) { supplierGroups(lines: $lines) }`;
      const { data } = await send(supplier, actor, query, { lines: lines.map(lineInput) });
      const read = z.object({ supplierGroups: z.array(z.array(z.string())) }).safeParse(data);
      // Each for itself can always be held, if it can be held at all.
      return read.success ? read.data.supplierGroups : lines.map(({ id }) => [id]);
    },
    async order(supplier, id, actor) {
      const { data, errors } = await send(
        supplier,
        actor,
        `query Order($id: ID!) { supplierOrder(id: $id) ${ORDER} }`,
        { id },
      );
      const read = z.object({ supplierOrder: order.nullable() }).safeParse(data);
      if (read.success && !errors?.length) return read.data.supplierOrder;
      throw new FoyerError('SUPPLIER_DOWN', errors?.[0]?.message ?? 'The supplier cannot be asked now.', {
        supplier,
      });
    },
  };
}

function lineInput({ id, performanceId, priceBandId, tickets, promoCode, acceptOtherSeats }: BasketLine) {
  return { lineId: id, performanceId, priceBandId, tickets, promoCode, acceptOtherSeats };
}
