import type { ImportRefusal } from '@foyer/kit/generated/supplier';
import type { Call, ExternalTicket, SupplierEntry } from '@foyer/kit/supplier/contract';
import { PASSPORTS, sessionOf } from '../map/ids.ts';
import { isRefused } from '../refusal.ts';
import type { DoorClient } from './door.ts';

/** Lines of one file; Ingresse takes 50,000. */
const LINES = 10_000;
const HEADER = 'code,name,email,document,ticket,session_id,seat';
const REASONS: Readonly<Record<string, ImportRefusal>> = {
  'missing-code': 'BAD_CODE',
  'invalid-code': 'BAD_CODE',
  'duplicate-in-file': 'DUPLICATE',
  'code-in-use': 'CODE_IN_USE',
  'unknown-session': 'UNKNOWN_PERFORMANCE',
};

type Externals = Required<Pick<SupplierEntry, 'importTickets' | 'removeTickets'>>;

/** Tickets of other companies, brought in as a file is. */
export function externals(door: DoorClient): Externals {
  return {
    async importTickets({ eventId, tickets }, call) {
      const total: Awaited<ReturnType<Externals['importTickets']>> = { imported: 0, updated: 0, refused: [] };
      for (let begin = 0; begin < tickets.length; begin += LINES) {
        const lines = tickets.slice(begin, begin + LINES).map((ticket) => lineOf(ticket, eventId));
        const { imported, updated, rejected } = await door.upload(
          eventId,
          [HEADER, ...lines].join('\n'),
          call,
        );
        total.imported += imported;
        total.updated += updated;
        // The header is line 1.
        total.refused.push(
          ...rejected.map(({ line, reason }) => ({
            index: begin + line - 2,
            reason: REASONS[reason] ?? 'BAD_VALUE',
          })),
        );
      }
      return total;
    },

    async removeTickets({ eventId, codes, group }, call) {
      if (codes === null && group !== null) {
        const removed = await removeGroup(eventId, group, call);
        if (removed !== undefined) return { removed, refused: [] };
      }
      return removeOneByOne(eventId, codes, group, call);
    },
  };

  /** The whole of an import at once; undefined when Ingresse keeps all of it because somebody came in with one. */
  async function removeGroup(eventId: string, group: string, call: Call): Promise<number | undefined> {
    try {
      return await door.deleteImport(eventId, group, call);
    } catch (error) {
      if (isRefused(error, 6008)) return 0;
      if (isRefused(error, 1901)) return undefined;
      throw error;
    }
  }

  async function removeOneByOne(
    eventId: string,
    codes: readonly string[] | null,
    group: string | null,
    call: Call,
  ): Promise<{ removed: number; refused: { code: string; reason: ImportRefusal }[] }> {
    const there = new Map<string, { itemId: string; codeId: string }>();
    for (const { children } of await door.itemsNow(eventId, call)) {
      for (const item of children) {
        if (!item.attributes?.external || (group !== null && item.name !== group)) continue;
        for (const { id, code } of await door.codes(item.id, call))
          there.set(code, { itemId: item.id, codeId: id });
      }
    }
    const refused: { code: string; reason: ImportRefusal }[] = [];
    let removed = 0;
    for (const code of new Set(codes ?? there.keys())) {
      const found = there.get(code);
      const reason = found ? await removeOne(found, call) : 'NOT_FOUND';
      if (reason === undefined) removed += 1;
      else refused.push({ code, reason });
    }
    return { removed, refused };
  }

  async function removeOne(
    { itemId, codeId }: { itemId: string; codeId: string },
    call: Call,
  ): Promise<ImportRefusal | undefined> {
    try {
      await door.deleteCode(itemId, codeId, call);
      return undefined;
    } catch (error) {
      if (isRefused(error, 1901)) return 'CHECKED_IN';
      // Somebody else has withdrawn it meanwhile, or an answer of ours was lost.
      if (isRefused(error, 6008)) return undefined;
      throw error;
    }
  }
}

function lineOf(
  { code, name, email, document, group, performanceId, seat }: ExternalTicket,
  eventId: string,
): string {
  return [code, name, email, document, group, sessionFor(performanceId, eventId), seat].map(cell).join(',');
}

/** Empty for all sessions, as it is for passports. Another event's session is one that Ingresse refuses. */
function sessionFor(performanceId: string | null, eventId: string): string {
  if (performanceId === null) return '';
  const found = sessionOf(performanceId);
  if (found?.eventId !== eventId) return '0';
  return found.session === PASSPORTS ? '' : found.session;
}

/** One line a ticket: refusals name lines. */
function cell(value: string | null): string {
  return `"${(value ?? '').replaceAll(/[\r\n]+/g, ' ').replaceAll('"', '""')}"`;
}
