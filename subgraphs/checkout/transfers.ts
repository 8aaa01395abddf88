import type { Services } from '@foyer/kit/graphql/subgraph';
import { decodeId } from '@foyer/kit/id';
import type { Identity } from '@foyer/kit/identity';
import { FoyerError, isProblemCode, type ProblemCode } from '@foyer/kit/problem';
import { z } from 'zod';
import type { Transfer } from './generated/resolvers.ts';
import { problem } from './model/problems.ts';
import type { TransferPayload } from './model/transfer.ts';
import { orderNews } from './news.ts';
import { supplierSender } from './suppliers.ts';
import type { CheckoutDatabase } from './tables.ts';

const TRANSFER = '{ id state ticketIds sender recipient offeredAt endedAt }';
const RESULT = `{ outcome transfers ${TRANSFER} problems { code message } }`;

const transfer = z.object({
  id: z.string(),
  state: z.enum(['PENDING', 'CLAIMED', 'REFUSED', 'CANCELLED', 'RETURNED']),
  ticketIds: z.array(z.string()),
  sender: z.string().nullable(),
  recipient: z.string().nullable(),
  offeredAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
const written = z.object({
  outcome: z.enum(['DONE', 'REFUSED', 'UNKNOWN']),
  transfers: z.array(transfer),
  problems: z.array(z.object({ code: z.custom<ProblemCode>(isProblemCode), message: z.string() })),
});

/** What came of a transfer; what is not known may be asked for again. */
type Outcome = { payload: TransferPayload; known: boolean };

/** Passes tickets on at the supplier that sold them. A write is sent once; what a lost one did is looked up. */
export function supplierTransfers(services: Pick<Services, 'transport' | 'tokens'>, db: CheckoutDatabase) {
  const send = supplierSender(services);
  const news = orderNews(db);

  async function write(
    identity: Identity,
    id: string,
    field: string,
    mutation: string,
    variables: Record<string, unknown>,
  ): Promise<Outcome> {
    const { supplier } = decodeId(id);
    const { data, errors } = await send(supplier, identity, mutation, variables).catch(lost);
    const read = z.object({ [field]: written }).safeParse(data);
    const found = read.success ? read.data[field] : undefined;
    if (!found) {
      const [error] = errors ?? [];
      const code = error?.extensions?.code;
      if (!error || !isProblemCode(code) || UNCERTAIN.has(code)) return unknown(supplier);
      return refused(problem(code, error.message, { supplier }));
    }
    if (found.outcome === 'UNKNOWN') return unknown(supplier);
    return {
      known: true,
      payload: {
        transfers: found.transfers,
        problems: found.problems.map(({ code, message }) => problem(code, message, { supplier })),
      },
    };
  }

  async function ofOrder(identity: Identity, orderId: string): Promise<Transfer[]> {
    const { supplier } = decodeId(orderId);
    const query = `query Transfers($orderId: ID!) { supplierTransfers(orderId: $orderId) ${TRANSFER} }`;
    const { data, errors } = await send(supplier, identity, query, { orderId });
    const read = z.object({ supplierTransfers: z.array(transfer) }).safeParse(data);
    if (read.success) return read.data.supplierTransfers;
    throw new FoyerError('SUPPLIER_DOWN', errors?.[0]?.message ?? 'The supplier cannot be asked now.', {
      supplier,
    });
  }

  return {
    /** Offers tickets. `again` after a try of which nobody knows what it did: an open offer of the same tickets is that one. */
    async offer(
      wish: { orderId: string; ticketIds: readonly string[]; recipient: string },
      identity: Identity,
      again: boolean,
    ): Promise<Outcome> {
      if (again) {
        const open = (await ofOrder(identity, wish.orderId)).filter(
          ({ state, ticketIds }) =>
            state === 'PENDING' &&
            ticketIds.length > 0 &&
            ticketIds.every((id) => wish.ticketIds.includes(id)),
        );
        if (open.flatMap(({ ticketIds }) => ticketIds).length === wish.ticketIds.length)
          return {
            known: true,
            payload: { transfers: await offeredBy(identity, wish.orderId, open), problems: [] },
          };
      }
      const outcome = await write(
        identity,
        wish.orderId,
        'supplierOfferTransfer',
        `mutation Offer($input: SupplierTransferInput!) { supplierOfferTransfer(input: $input) ${RESULT} }`,
        { input: wish },
      );
      await offeredBy(identity, wish.orderId, outcome.payload.transfers);
      return outcome;
    },
    async claim(id: string, identity: Identity): Promise<Outcome> {
      const outcome = await write(
        identity,
        id,
        'supplierClaimTransfer',
        `mutation Claim($id: ID!) { supplierClaimTransfer(id: $id) ${RESULT} }`,
        { id },
      );
      await tell(id);
      return outcome;
    },
    async cancel(id: string, identity: Identity): Promise<Outcome> {
      const offered = await db
        .selectFrom('transfer')
        .select('partner')
        .where('id', '=', id)
        .executeTakeFirst();
      const person = identity.sessions?.[decodeId(id).supplier] !== undefined;
      if (offered && offered.partner !== identity.partner && !person)
        throw new FoyerError('NOT_FOUND', 'There is no such transfer, or it is not yours.');
      const outcome = await write(
        identity,
        id,
        'supplierCancelTransfer',
        `mutation Cancel($id: ID!) { supplierCancelTransfer(id: $id) ${RESULT} }`,
        { id },
      );
      await tell(id);
      return outcome;
    },
  };

  async function offeredBy(
    { partner }: Identity,
    orderId: string,
    transfers: Transfer[],
  ): Promise<Transfer[]> {
    if (transfers.length > 0) {
      await db
        .insertInto('transfer')
        .values(transfers.map(({ id }) => ({ id, partner, order_id: orderId })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    // Also when it is not known what was done: whoever follows the order looks for itself.
    await news.changed(orderId);
    return transfers;
  }

  /** The order of a transfer that was offered here has news. */
  async function tell(id: string): Promise<void> {
    const offered = await db
      .selectFrom('transfer')
      .select('order_id')
      .where('id', '=', id)
      .executeTakeFirst();
    if (offered?.order_id) await news.changed(offered.order_id);
  }
}
export type Transfers = ReturnType<typeof supplierTransfers>;

/** Errors after which a write may have been done all the same. */
const UNCERTAIN = new Set<string>(['INTERNAL', 'SUBGRAPH_UNAVAILABLE', 'OUTCOME_UNKNOWN']);

function lost(error: unknown): { data?: undefined; errors?: undefined } {
  if (error instanceof FoyerError) return {};
  throw error;
}

function unknown(supplier: string): Outcome {
  const message = 'It is not known yet whether this was done: ask again with the same key.';
  return {
    known: false,
    payload: { transfers: [], problems: [problem('OUTCOME_UNKNOWN', message, { supplier })] },
  };
}

function refused(why: TransferPayload['problems'][number]): Outcome {
  return { known: true, payload: { transfers: [], problems: [why] } };
}
