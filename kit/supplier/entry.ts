import type {
  Guest,
  MutationResolvers,
  QueryResolvers,
  ScanRecord,
  SupplierExternalTicketInput,
  SupplierScanInput,
  TicketStatus,
} from '../generated/supplier.ts';
import { FoyerError } from '../problem.ts';
import type { SupplierContext } from './context.ts';
import type { SupplierEntry } from './contract.ts';
import { globalId, localId } from './ids.ts';
import type { GuestRecord, TicketStatusRecord } from './records.ts';

/** What the service for the door reads from every supplier that keeps scans itself. */
export const entryQueries: Pick<
  QueryResolvers<SupplierContext>,
  'supplierGuests' | 'supplierTicketStatus' | 'supplierEntryReport'
> = {
  supplierGuests: async (_root, { changedSince, after, first, soldOnly, ...place }, context) => {
    const entry = entryOf(context);
    const page = await entry.guests(
      {
        ...(await placeOf(place, context)),
        changedSince: changedSince ?? null,
        after: after ?? null,
        first,
        soldOnly,
      },
      context.call,
    );
    return { ...page, guests: page.guests.map((guest) => guestOf(guest, context)) };
  },
  supplierTicketStatus: async (_root, { eventId, code }, context) => {
    const ticket = { eventId: localId(context.manifest, 'event', eventId), code };
    const found = await entryOf(context).ticketStatus(ticket, context.call);
    return found && statusOf(found, context);
  },
  supplierEntryReport: async (_root, place, context) => {
    const report = await entryOf(context).report(await placeOf(place, context), context.call);
    return { ...report, asOf: context.clock.now().toISOString() };
  },
};

/** What the service for the door does at every supplier that keeps scans itself. */
export const entryMutations: Pick<
  MutationResolvers<SupplierContext>,
  'supplierScan' | 'supplierImportTickets' | 'supplierRemoveTickets'
> = {
  supplierScan: async (_root, { eventId, device, scans }, context) => {
    const report = {
      eventId: localId(context.manifest, 'event', eventId),
      device: device ?? null,
      scans: scans.map((scan) => scanOf(scan, context)),
    };
    const results = await entryOf(context).scan(report, context.call);
    // Answers are told apart by their place alone.
    if (results.length === scans.length) return results;
    throw new FoyerError('SUPPLIER_PROTOCOL', 'The supplier did not answer every scan; send them again.', {
      supplier: context.manifest.code,
    });
  },
  supplierImportTickets: async (_root, { eventId, tickets }, context) => {
    const entry = entryOf(context);
    if (!entry.importTickets) throw noExternalTickets(context);
    const wish = {
      eventId: localId(context.manifest, 'event', eventId),
      tickets: tickets.map((ticket) => externalOf(ticket, context)),
    };
    return entry.importTickets(wish, context.call);
  },
  supplierRemoveTickets: async (_root, { eventId, codes, group }, context) => {
    const entry = entryOf(context);
    if (!entry.removeTickets) throw noExternalTickets(context);
    const wish = {
      eventId: localId(context.manifest, 'event', eventId),
      codes: codes ?? null,
      group: group ?? null,
    };
    return entry.removeTickets(wish, context.call);
  },
};

function entryOf({ adapter, manifest }: SupplierContext): SupplierEntry {
  if (adapter.entry) return adapter.entry;
  throw new FoyerError('CAPABILITY_MISSING', 'This supplier keeps no scans itself.', {
    supplier: manifest.code,
  });
}

function noExternalTickets({ manifest }: SupplierContext): FoyerError {
  return new FoyerError('CAPABILITY_MISSING', 'This supplier takes no tickets of other companies.', {
    supplier: manifest.code,
  });
}

/** An event, found by its performance where only that is given, and a performance that is surely one of its. */
async function placeOf(
  { eventId, performanceId }: { eventId?: string | null; performanceId?: string | null },
  { manifest, loaders }: SupplierContext,
): Promise<{ eventId: string; performanceId: string | null }> {
  const event = eventId == null ? null : localId(manifest, 'event', eventId);
  if (performanceId == null) {
    if (event !== null) return { eventId: event, performanceId: null };
    throw new FoyerError('BAD_INPUT', 'Name the event or the performance.');
  }
  const performance = localId(manifest, 'performance', performanceId);
  const { eventId: own } = await loaders.performance(performance);
  if (event !== null && event !== own)
    throw new FoyerError('NOT_FOUND', 'This performance is not one of the event.', {
      supplier: manifest.code,
    });
  return { eventId: own, performanceId: performance };
}

function scanOf(scan: SupplierScanInput, { manifest }: SupplierContext) {
  const { code, direction, scannedAt, performanceId, guestId, operator } = scan;
  return {
    code,
    direction,
    scannedAt,
    performanceId: performanceId == null ? null : localId(manifest, 'performance', performanceId),
    guestId: guestId ?? null,
    operator: operator ?? null,
  };
}

function externalOf(ticket: SupplierExternalTicketInput, { manifest }: SupplierContext) {
  const { code, group, performanceId, seat, name, email, document } = ticket;
  return {
    code,
    group,
    performanceId: performanceId == null ? null : localId(manifest, 'performance', performanceId),
    seat: seat ?? null,
    name: name ?? null,
    email: email ?? null,
    document: document ?? null,
  };
}

function guestOf(guest: GuestRecord, { manifest }: SupplierContext): Guest {
  const { performanceIds, orderId } = guest;
  return {
    ...guest,
    performanceIds: performanceIds?.map((id) => globalId(manifest, 'performance', id)) ?? null,
    orderId: orderId && globalId(manifest, 'order', orderId),
  };
}

function statusOf(
  { guest, admissions, history }: TicketStatusRecord,
  context: SupplierContext,
): TicketStatus {
  const performance = (id: string) => globalId(context.manifest, 'performance', id);
  return {
    guest: guest && guestOf(guest, context),
    admissions: admissions.map((one) => ({ ...one, performanceId: performance(one.performanceId) })),
    history: history.map(
      (one): ScanRecord => ({ ...one, performanceId: one.performanceId && performance(one.performanceId) }),
    ),
  };
}
