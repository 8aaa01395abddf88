import type { MutationResolvers, QueryResolvers, SupplierHoldInput } from '../generated/supplier.ts';
import { FoyerError } from '../problem.ts';
import type { SupplierContext } from './context.ts';
import type { Customer, HoldInput, LineProblem, TransferResult, WriteResult } from './contract.ts';
import { entryMutations, entryQueries } from './entry.ts';
import { checkLine } from './hold-check.ts';
import { holdGroups } from './hold-groups.ts';
import { localId } from './ids.ts';
import type { OrderRef } from './records.ts';

/** What Foyer's own services read from every supplier in the same way. */
export const supplierQueries: QueryResolvers<SupplierContext> = {
  ...entryQueries,
  supplierManifest: (_root, _arguments, { manifest }) => ({
    code: manifest.code,
    name: manifest.name,
    capabilities: [...manifest.capabilities],
    holdSeconds: manifest.holdSeconds,
    maxLines: manifest.maxLines,
    paymentKinds: [...manifest.paymentKinds],
  }),
  supplierHealth: (_root, _arguments, { adapter }) => adapter.health(),
  supplierCatalogue: async (_root, { first, after }, { adapter, call, loaders }) => {
    const page = await adapter.catalogue({ first, after: after ?? null }, call);
    await loaders.prime(page.entries);
    return page;
  },
  supplierEvents: async (_root, { ids }, { adapter, call, loaders, manifest }) => {
    const entries = await adapter.entries(
      ids.map((id) => localId(manifest, 'event', id)),
      call,
    );
    await loaders.prime([...entries.values()]);
    return [...entries.values()];
  },
  supplierTransfers: (_root, { orderId }, { loaders, manifest }) =>
    loaders.transfers(localId(manifest, 'order', orderId)),
  supplierGroups: (_root, { lines }, context) => holdGroups(lines, context),
  supplierOrder: async (_root, { id }, { adapter, call, manifest, clock }) => {
    const record = await adapter.order(localId(manifest, 'order', id), call);
    return record && { id: record.id, record, asOf: clock.now().toISOString() };
  },
};

/** What checkout does at every supplier in the same way. */
export const supplierMutations: MutationResolvers<SupplierContext> = {
  ...entryMutations,
  supplierHold: async (_root, { input }, context) => {
    const wish = holdInput(input, context);
    const problems = await refusals(wish, context);
    if (problems.length > 0) return result({ outcome: 'REFUSED', order: null, problems }, context);
    return result(await context.adapter.hold(wish, context.call), context);
  },
  supplierRelease: async (_root, { id }, context) =>
    result(await context.adapter.release(localId(context.manifest, 'order', id), context.call), context),
  supplierExtend: async (_root, { id }, context) => {
    const { adapter, manifest, call } = context;
    if (!adapter.extend) {
      throw new FoyerError(
        'CAPABILITY_MISSING',
        'This supplier cannot make a hold longer: release it and hold again.',
        {
          supplier: manifest.code,
        },
      );
    }
    return result(await adapter.extend(localId(manifest, 'order', id), call), context);
  },
  supplierPurchase: async (_root, { input }, context) => {
    const { adapter, manifest, call } = context;
    const { id, reference, customer, payment } = input;
    const purchase = {
      id: localId(manifest, 'order', id),
      reference,
      customer: customerOf(customer),
      payment: { kind: payment.kind, cardToken: payment.cardToken ?? null },
    };
    return result(await adapter.purchase(purchase, call), context);
  },
  supplierCancel: async (_root, { id, lineIds }, context) =>
    result(
      await context.adapter.cancel(localId(context.manifest, 'order', id), lineIds ?? null, context.call),
      context,
    ),
  supplierOfferTransfer: (_root, { input }, context) => {
    const { orderId, ticketIds, recipient } = input;
    const wish = { orderId: localId(context.manifest, 'order', orderId), ticketIds, recipient };
    return transferred(context, (transfers) => transfers.offer(wish, context.call));
  },
  supplierClaimTransfer: (_root, { id }, context) =>
    transferred(context, (transfers) =>
      transfers.claim(localId(context.manifest, 'transfer', id), context.call),
    ),
  supplierCancelTransfer: (_root, { id }, context) =>
    transferred(context, (transfers) =>
      transfers.cancel(localId(context.manifest, 'transfer', id), context.call),
    ),
};

type Transfers = NonNullable<SupplierContext['adapter']['transfers']>;

async function transferred(
  { adapter, manifest }: SupplierContext,
  write: (transfers: Transfers) => Promise<TransferResult>,
) {
  if (!adapter.transfers) {
    throw new FoyerError('CAPABILITY_MISSING', 'Tickets of this supplier cannot be passed on through it.', {
      supplier: manifest.code,
    });
  }
  const { outcome, transfers, problems } = await write(adapter.transfers);
  return { outcome, transfers: [...transfers], problems: problemsOf(problems, manifest) };
}

/** What live availability says against the lines of a hold. */
async function refusals({ lines }: HoldInput, { loaders }: SupplierContext): Promise<LineProblem[]> {
  const found = await Promise.all(
    lines.map(async (line): Promise<LineProblem | undefined> => {
      try {
        const { performanceId, promoCode } = line;
        const query = { performanceId, quantity: null, promoCode };
        return checkLine(line, await loaders.availability(query, 'buying'));
      } catch (error) {
        if (error instanceof FoyerError)
          return { code: error.code, message: error.message, lineId: line.lineId };
        throw error;
      }
    }),
  );
  return found.filter((problem) => problem !== undefined);
}

type ResultOf = {
  outcome: WriteResult['outcome'];
  order: OrderRef | null;
  lineIds: string[] | null;
  problems: ReturnType<typeof problemsOf>;
};

function result(written: WriteResult, { manifest, clock }: SupplierContext): ResultOf {
  const { outcome, order, lineIds, problems } = written;
  return {
    outcome,
    order: order && { id: order.id, record: order, asOf: clock.now().toISOString() },
    lineIds: lineIds ? [...lineIds] : null,
    problems: problemsOf(problems, manifest),
  };
}

function problemsOf(problems: readonly LineProblem[], { code: supplier }: SupplierContext['manifest']) {
  return problems.map(({ code, message, lineId }) => ({
    code,
    message,
    lineId: lineId ?? null,
    supplier,
    retryable: new FoyerError(code, message).retryable,
  }));
}

function holdInput(
  { reference, lines, deliveryMethod }: SupplierHoldInput,
  { manifest }: SupplierContext,
): HoldInput {
  return {
    reference,
    deliveryMethod: deliveryMethod ?? null,
    lines: lines.map(({ lineId, performanceId, priceBandId, tickets, promoCode, acceptOtherSeats }) => ({
      lineId,
      performanceId: localId(manifest, 'performance', performanceId),
      priceBandId,
      promoCode: promoCode ?? null,
      acceptOtherSeats,
      tickets: tickets.map(({ tariff, seatId, holder }) => ({
        tariff: tariff ?? null,
        seatId: seatId ?? null,
        holder: holder ?? null,
      })),
    })),
  };
}

function customerOf(input: { firstName: string; lastName: string } & Partial<Nullable<Customer>>): Customer {
  return {
    firstName: input.firstName,
    lastName: input.lastName,
    email: input.email ?? null,
    phone: input.phone ?? null,
    addressLine1: input.addressLine1 ?? null,
    addressLine2: input.addressLine2 ?? null,
    city: input.city ?? null,
    region: input.region ?? null,
    postcode: input.postcode ?? null,
    country: input.country ?? null,
    reference: input.reference ?? null,
  };
}
type Nullable<T> = { [Key in keyof T]: T[Key] | null };
