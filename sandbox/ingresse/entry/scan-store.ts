import { sql } from 'kysely';
import type { IngresseEvent } from '../catalogue/event.ts';
import type { Slot } from '../slot.ts';
import type { Session } from '../slots.ts';
import type { ScanResult } from './scan-rules.ts';

/** Where somebody stands with one session. Times are the device's. */
export type Presence = {
  inside: boolean;
  effectiveAt: number;
  /** The last entry in the history that let somebody in. */
  lastIn: ScanEntry | null;
};

/** A scan as the history keeps it. */
export type ScanEntry = {
  /** 0 until it is kept. */
  id: number;
  slot: number;
  code: string;
  session: number | null;
  entering: boolean;
  at: number;
  receivedAt: number;
  result: ScanResult;
  operator: number;
  holder: object | null;
};

export function presenceKey(slot: number, session: number): string {
  return `${slot} ${session}`;
}

/** Where the holders of admissions stand, session by session. */
export async function readPresence(session: Session, ids: readonly number[]): Promise<Map<string, Presence>> {
  const rows = await session
    .selectFrom('presence')
    .leftJoin('scan', 'scan.id', 'presence.last_in')
    .select(['presence.slot', 'presence.session', 'inside', 'effective_at', 'last_in'])
    .select(['scan.code', 'scan.at', 'scan.received_at', 'scan.operator', 'scan.holder'])
    .where(sql<boolean>`presence.slot = any(${[...ids]}::bigint[])`)
    .execute();
  return new Map(
    rows.map((row) => {
      const slot = Number(row.slot);
      const lastIn: ScanEntry | null = row.last_in
        ? {
            id: Number(row.last_in),
            slot,
            code: row.code ?? '',
            session: row.session,
            entering: true,
            at: Number(row.at),
            receivedAt: Number(row.received_at),
            result: 1,
            operator: row.operator ?? 0,
            holder: row.holder,
          }
        : null;
      const presence = { inside: row.inside, effectiveAt: Number(row.effective_at), lastIn };
      return [presenceKey(slot, row.session), presence];
    }),
  );
}

/** Keeps scans, each of which learns its id. */
export async function writeHistory(
  session: Session,
  event: IngresseEvent,
  entries: readonly ScanEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const ids = await session
    .insertInto('scan')
    .values(
      entries.map(({ id: _id, receivedAt, holder, ...entry }) => ({
        ...entry,
        event: event.id,
        received_at: receivedAt,
        holder: holder ? JSON.stringify(holder) : null,
      })),
    )
    .returning('id')
    .execute();
  for (const [position, { id }] of ids.entries()) {
    const entry = entries[position];
    if (entry) entry.id = Number(id);
  }
}

/** Keeps where people stand now. */
export async function writePresence(
  session: Session,
  event: IngresseEvent,
  changes: readonly { slot: Slot; session: number; presence: Presence }[],
): Promise<void> {
  if (changes.length === 0) return;
  await session
    .insertInto('presence')
    .values(
      changes.map((change) => ({
        slot: change.slot.id,
        session: change.session,
        event: event.id,
        type: change.slot.typeId,
        inside: change.presence.inside,
        effective_at: change.presence.effectiveAt,
        last_in: change.presence.lastIn?.id ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['slot', 'session']).doUpdateSet(({ ref }) => ({
        inside: ref('excluded.inside'),
        effective_at: ref('excluded.effective_at'),
        last_in: ref('excluded.last_in'),
      })),
    )
    .execute();
}
