import { sql } from 'kysely';
import type { IngresseEvent } from '../catalogue/event.ts';
import { type Context, eventOf } from '../endpoint.ts';
import { demand } from '../roles.ts';
import type { ImportedItem, Slot } from '../slot.ts';
import { findCodes, lockSlots, type Session, writeSlots } from '../slots.ts';
import { type Line, linesOf } from './file.ts';
import { itemsNamed } from './import-items.ts';

type Reason = 'missing-code' | 'invalid-code' | 'duplicate-in-file' | 'code-in-use' | 'unknown-session';
type Rejected = { line: number; code: string; reason: Reason };

/** `POST /v2/ticket/events/{id}/codes`: takes the codes of another ticketing company, new or changed. */
export async function uploadCodes(context: Context): Promise<object> {
  const event = eventOf(context);
  demand(context.user, 'administration', event);
  const lines = linesOf(context.body);
  const { good, rejected } = sifted(event, lines);
  const items = await itemsNamed(context, event, new Set(good.map(({ ticket }) => ticket)));
  const { db, catalogue } = context;
  const counts = await db.transaction().execute(async (session) => {
    const codes = good.map(({ code }) => code);
    const seen = await findCodes(session, catalogue, event, codes);
    await lockSlots(
      session,
      [...seen.values()].map(({ slot }) => slot.id),
    );
    const found = await findCodes(session, catalogue, event, codes);
    const fresh: Line[] = [];
    const changed: Slot[] = [];
    for (const line of good) {
      const known = found.get(line.code);
      const item = items.get(line.ticket);
      if (!item) continue;
      if (known && (known.slot.imported === null || known.retired)) {
        rejected.push({ line: line.line, code: line.code, reason: 'code-in-use' });
      } else if (known && !known.slot.deleted) {
        changed.push(updated(event, known.slot, line, item, context.now));
      } else {
        fresh.push(line);
      }
    }
    const ids = await newIds(session, fresh.length);
    const made = fresh.flatMap((line, at) => {
      const [id, item] = [ids[at], items.get(line.ticket)];
      return id !== undefined && item ? [newSlot(event, id, line, item, context.now)] : [];
    });
    await writeSlots(session, [...changed, ...made]);
    return { imported: made.length, updated: changed.length, slots: [...changed, ...made] };
  });
  const quantities = Map.groupBy(counts.slots, ({ imported }) => imported?.name ?? '');
  return {
    data: {
      eventId: event.id,
      items: [...items.values()].map(({ typeId, name }) => ({
        id: typeId,
        name,
        quantity: quantities.get(name)?.length ?? 0,
      })),
      imported: counts.imported,
      updated: counts.updated,
      rejected: rejected.sort((a, b) => a.line - b.line),
    },
  };
}

function sifted(event: IngresseEvent, lines: readonly Line[]): { good: Line[]; rejected: Rejected[] } {
  const good: Line[] = [];
  const rejected: Rejected[] = [];
  const seen = new Set<string>();
  const sessions = new Set(event.sessions.map(({ id }) => String(id)));
  for (const line of lines) {
    const reason: Reason | undefined =
      line.code === ''
        ? 'missing-code'
        : !/^[\x21-\x7e]{1,128}$/.test(line.code)
          ? 'invalid-code'
          : seen.has(line.code)
            ? 'duplicate-in-file'
            : line.session_id !== '' && !sessions.has(line.session_id)
              ? 'unknown-session'
              : undefined;
    if (reason) rejected.push({ line: line.line, code: line.code, reason });
    else good.push(line);
    seen.add(line.code);
  }
  return { good, rejected };
}

async function newIds(session: Session, count: number): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select nextval('imported_slot') as id from generate_series(1, ${count}::integer)
  `.execute(session);
  return rows.map(({ id }) => Number(id));
}

function updated(event: IngresseEvent, slot: Slot, line: Line, item: ImportedItem, now: Date): Slot {
  const person = { id: null, name: line.name, email: line.email, document: line.document || null };
  return {
    ...slot,
    typeId: item.typeId,
    imported: item,
    buyer: person,
    holder: person,
    sessions: line.session_id ? [Number(line.session_id)] : event.sessions.map(({ id }) => id),
    seat: line.seat || null,
    changedAt: now.getTime(),
  };
}

function newSlot(event: IngresseEvent, id: number, line: Line, item: ImportedItem, now: Date): Slot {
  const blank: Slot = {
    id,
    eventId: event.id,
    typeId: item.typeId,
    imported: item,
    code: line.code,
    version: 0,
    sessions: [],
    transactionId: null,
    buyer: null,
    holder: null,
    soldOnline: false,
    transferred: false,
    refundedAt: null,
    deleted: false,
    freed: false,
    seat: null,
    createdAt: now.getTime(),
    changedAt: now.getTime(),
  };
  return updated(event, blank, line, item, now);
}
