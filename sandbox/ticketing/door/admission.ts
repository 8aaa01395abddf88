import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { type Context, endpoint, type Routes } from '../endpoint.ts';
import { sectionSummary } from '../events/section.ts';
import { refused } from '../gateway/failure.ts';
import { readForm } from '../gateway/form.ts';
import { pageOf } from '../gateway/page.ts';
import { stamp } from '../gateway/stamp.ts';
import { summaries } from '../people/account.ts';
import { ticketsWire } from '../sale/ticket.ts';
import type { TicketingTables } from '../tables.ts';
import { doorIn } from './door.ts';

type AdmissionRow = Selectable<TicketingTables['admission']>;

async function admissionsWire(db: Database, rows: readonly AdmissionRow[]) {
  const ids = [...new Set(rows.map(({ section }) => section))];
  const sections =
    ids.length === 0 ? [] : await db.selectFrom('section').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(sections.map((section) => [section.id, section]));
  const patron = await summaries(
    db,
    rows.map((row) => row.patron),
  );
  return rows.map((row) => {
    const { event, section: id } = row;
    return {
      self: `/events/${event}/admissions/${row.id}`,
      redeemer: row.redeemer,
      device: row.device,
      ticket: row.ticket,
      patron: patron(row.patron),
      section: sectionSummary(byId.get(id) ?? { event, id, name: '', description: '' }),
      admitted: stamp(row.admitted_at),
    };
  });
}

type Scan = { event: string; redeemer: string; device: string; serials: readonly string[] };

/** Lets people in. What cannot be let in is passed over; of two doors that scan one ticket, one lets in. */
export function letIn(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { event, redeemer, device, serials }: Scan,
  opens: (section: string) => boolean = () => true,
): Promise<AdmissionRow[]> {
  return db.transaction().execute(async (session) => {
    // Locked in one order, whatever order they were scanned in.
    const tickets = await session
      .selectFrom('ticket')
      .selectAll()
      .where('serial', 'in', [...serials])
      .where('event', '=', event)
      .where('status', '=', 'Issued')
      .orderBy('serial')
      .forUpdate()
      .execute();
    const bySerial = new Map(tickets.filter(({ section }) => opens(section)).map((one) => [one.serial, one]));
    const granted = [...new Set(serials)].flatMap((serial) => bySerial.get(serial) ?? []);
    if (granted.length === 0) return [];
    await session
      .updateTable('ticket')
      .set({ status: 'Redeemed', redeemed_at: now, modified_at: now })
      .where('serial', 'in', [...bySerial.keys()])
      .execute();
    const values = granted.map(({ serial, section, owner }) => ({
      event,
      section,
      ticket: serial,
      patron: owner,
      redeemer,
      device,
      admitted_at: now,
    }));
    return session.insertInto('admission').values(values).returningAll().execute();
  });
}

async function admit(context: Context): Promise<object> {
  const { event, opens } = await doorIn(context);
  const form = { redeemer: z.string(), device: z.string(), serials: z.array(z.string()) };
  const scan = await readForm(form, context.body());
  const admitted = await letIn(context, { event: event.id, ...scan }, opens);
  if (admitted.length === 0)
    throw refused(400, 'None of the provided ticket serials grants admission to this event');
  return admissionsWire(context.db, admitted);
}

async function admissions(context: Context): Promise<object> {
  const { db, query } = context;
  const { event, sections } = await doorIn(context);
  let rows = db.selectFrom('admission').selectAll().where('event', '=', event.id).orderBy('id');
  if (sections) rows = rows.where('section', 'in', [...sections]);
  const { text, id } = query;
  const wanted = {
    redeemer: text('redeemer'),
    device: text('device'),
    ticket: text('ticket'),
    patron: id('patron'),
    section: id('section'),
  };
  for (const name of ['redeemer', 'device', 'ticket', 'patron', 'section'] as const) {
    const value = wanted[name];
    if (value) rows = rows.where(name, '=', value);
  }
  return pageOf(context, rows, (found) => admissionsWire(db, found));
}

/** What can be let in; with `modified_since` everything that has changed, so that a scanner can follow. */
async function tickets(context: Context): Promise<object> {
  const { db, query } = context;
  const { event, sections } = await doorIn(context);
  const since = query.instant('modified_since');
  let rows = db.selectFrom('ticket').selectAll().where('event', '=', event.id).orderBy('seq');
  rows = since ? rows.where('modified_at', '>=', since) : rows.where('status', '=', 'Issued');
  if (sections) rows = rows.where('section', 'in', [...sections]);
  return pageOf(context, rows, (found) => ticketsWire(db, found));
}

export const doorRoutes: Routes = {
  '/events/:event/tickets': { GET: endpoint('door', tickets) },
  '/events/:event/admissions': { GET: endpoint('door', admissions), POST: endpoint('door', admit) },
};
