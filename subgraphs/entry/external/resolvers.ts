import { FoyerError } from '@foyer/kit/problem';
import { z } from 'zod';
import type { EntryContext } from '../context.ts';
import type {
  ImportExternalTicketsPayload,
  MutationResolvers,
  RefusedTicket,
  RemoveExternalTicketsPayload,
} from '../generated/resolvers.ts';
import { CONTROL, idOf } from '../model/ids.ts';
import { withProblems } from '../model/problems.ts';
import { type ExternalTicket, type Rows, rowsOf, rowsOfCsv } from './rows.ts';

const MOST_CODES = 5000;
const counted = z.object({
  imported: z.number(),
  updated: z.number(),
  refused: z.array(
    z.object({
      line: z.number().nullable(),
      code: z.string().nullable(),
      reason: z.custom<RefusedTicket['reason']>((value) => typeof value === 'string'),
    }),
  ),
});

export const importExternalTickets: NonNullable<MutationResolvers['importExternalTickets']> = (
  _root,
  { eventId, csv, tickets, idempotencyKey: key },
  context,
) =>
  withProblems<ImportExternalTicketsPayload>(
    async () => {
      const { access, doorOf, idempotent, identity, places } = context;
      await access.asKey();
      await access.at(eventId);
      if ((csv == null) === (tickets == null))
        throw new FoyerError('BAD_INPUT', 'Give the tickets either as `csv` or as `tickets`.');
      const rows = tickets ? rowsOf(tickets) : rowsOfCsv(csv ?? '');
      await places.requireEvent(eventId, identity);
      const good = await ofTheEvent(rows, eventId, context);
      const door = await doorOf(eventId);
      const input = { eventId, csv: csv ?? null, tickets: tickets ?? null };
      const result = await idempotent.repeatable(
        { name: 'importExternalTickets', key, input, identity },
        counted,
        async () => {
          const { imported, updated, refused } =
            good.tickets.length > 0
              ? await door.importTickets(eventId, good.tickets)
              : { imported: 0, updated: 0, refused: [] };
          const told = refused.flatMap(({ index, reason }): RefusedTicket[] => {
            const ticket = good.tickets[index];
            return ticket ? [{ line: ticket.line, code: ticket.code, reason }] : [];
          });
          const all = [...good.refused, ...told].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
          return { imported, updated, refused: all };
        },
      );
      return { ...result, problems: [] };
    },
    (problems) => ({ imported: 0, updated: 0, refused: [], problems }),
  );

export const removeExternalTickets: NonNullable<MutationResolvers['removeExternalTickets']> = (
  _root,
  { eventId, codes, ticket },
  { access, doorOf },
) =>
  withProblems<RemoveExternalTicketsPayload>(
    async () => {
      await access.asKey();
      await access.at(eventId);
      if (codes == null && ticket == null)
        throw new FoyerError(
          'BAD_INPUT',
          'Name the codes to withdraw, or the `ticket` they were brought in under.',
        );
      if (codes && (codes.length === 0 || codes.length > MOST_CODES))
        throw new FoyerError('BAD_INPUT', `Name 1 to ${MOST_CODES} codes at a time.`);
      if ([...(codes ?? []), ticket ?? ''].some((text) => CONTROL.test(text)))
        throw new FoyerError('BAD_INPUT', 'Codes and names have no control characters.');
      const door = await doorOf(eventId);
      const wanted = codes ? [...new Set(codes)] : null;
      const { removed, refused } = await door.removeTickets(eventId, wanted, ticket ?? null);
      const place = (code: string) => (codes ? codes.indexOf(code) + 1 : null);
      return {
        removed,
        refused: refused.map(({ code, reason }) => ({ line: place(code), code, reason })),
        problems: [],
      };
    },
    (problems) => ({ removed: 0, refused: [], problems }),
  );

/** Lines whose performance is one of the event's, or that name none. */
async function ofTheEvent(
  { tickets, refused }: Rows,
  event: string,
  { places, identity }: EntryContext,
): Promise<Rows> {
  const named = [...new Set(tickets.flatMap(({ performanceId }) => performanceId ?? []))];
  const readable = named.filter(isPerformanceId);
  const known = await places.ofEvent(event, readable, identity);
  if ([...known.values()].includes(null))
    throw new FoyerError('SUBGRAPH_UNAVAILABLE', 'The performances cannot be looked up now; try again.');
  const isGood = ({ performanceId }: ExternalTicket) =>
    performanceId === null || known.get(performanceId) === true;
  return {
    tickets: tickets.filter(isGood),
    refused: [
      ...refused,
      ...tickets
        .filter((one) => !isGood(one))
        .map(({ line, code }) => ({ line, code, reason: 'UNKNOWN_PERFORMANCE' as const })),
    ],
  };
}

function isPerformanceId(id: string): boolean {
  try {
    return idOf(id, 'performance').kind === 'performance';
  } catch {
    return false;
  }
}
