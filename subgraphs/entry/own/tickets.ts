import type { Selectable } from 'kysely';
import type { CheckIn } from '../generated/resolvers.ts';
import type { EntryTables, Session } from '../tables.ts';
import type { Ticket } from './rules.ts';

export type GuestRow = Selectable<EntryTables['guest']>;
export type AdmissionRow = Selectable<EntryTables['admission']>;

/** What a scanned code leads to: a guest, and whether the code is one that it had before. */
export type Found = { guest: GuestRow; retired: boolean };

/** The guests of codes. A code that is good now leads to its guest, whoever had it before. */
export async function guestsByCode(
  session: Session,
  event: string,
  codes: readonly string[],
): Promise<Map<string, Found>> {
  const present = await session
    .selectFrom('guest')
    .selectAll()
    .where('event', '=', event)
    .where('code', 'in', [...codes])
    .orderBy('id')
    .execute();
  const former = await session
    .selectFrom('retired_code')
    .innerJoin('guest', 'guest.id', 'retired_code.guest')
    .selectAll('guest')
    .select(['retired_code.code as former', 'retired_code.good'])
    .where('retired_code.event', '=', event)
    .where('retired_code.code', 'in', [...codes])
    .execute();
  const refunded = present.filter(({ state }) => state === 'REFUNDED');
  const good = present.filter(({ state }) => state !== 'REFUNDED');
  return new Map<string, Found>([
    ...former.map(
      ({ former: code, good: stillGood, ...guest }) => [code, { guest, retired: !stillGood }] as const,
    ),
    ...refunded.map((guest) => [guest.code, { guest, retired: false }] as const),
    ...good.map((guest) => [guest.code, { guest, retired: false }] as const),
  ]);
}

/** How guests stand, by guest and performance. */
export async function admissionsOf(
  session: Session,
  guests: readonly string[],
): Promise<Map<string, AdmissionRow>> {
  if (guests.length === 0) return new Map();
  const rows = await session
    .selectFrom('admission')
    .selectAll()
    .where('guest', 'in', [...guests])
    .execute();
  return new Map(rows.map((row) => [admissionKey(row.guest, row.performance), row]));
}

export function admissionKey(guest: string, performance: string): string {
  return `${guest} ${performance}`;
}

/** A guest as the rules look at it. */
export function ticketOf(guest: GuestRow, admission: AdmissionRow | undefined): Ticket {
  return {
    id: guest.id,
    state: guest.state,
    performances: guest.performances,
    section: guest.section_id,
    admission: admission ? { inside: admission.inside, effectiveAt: admission.effective_at.getTime() } : null,
  };
}

/** The last time somebody came in. */
export function lastCheckIn(
  admission: Pick<AdmissionRow, 'in_at' | 'in_device' | 'in_operator'> | undefined,
): CheckIn | null {
  if (!admission?.in_at) return null;
  return {
    scannedAt: admission.in_at.toISOString(),
    device: admission.in_device,
    operator: admission.in_operator,
  };
}
