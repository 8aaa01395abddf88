import type { ExternalTicket } from '@foyer/kit/supplier/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connector, callOf, startConnector } from '../test-connector.ts';

const EVENT = '900100';
const FRIDAY = '900100-900201';
const SATURDAY = '900100-900202';
let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());
beforeEach(() => connector.forget());

const entry = () => connector.adapter.entry;
const iso = (at: number) => new Date(at).toISOString();
function scan(scans: { code: string; at: number; out?: boolean; performanceId?: string }[]) {
  return entry().scan(
    {
      eventId: EVENT,
      device: null,
      scans: scans.map(({ code, at, out, performanceId = FRIDAY }) => ({
        code,
        direction: out ? 'OUT' : 'IN',
        scannedAt: iso(at),
        performanceId,
        guestId: null,
        operator: null,
      })),
    },
    callOf(),
  );
}
const external = (code: string, some: Partial<ExternalTicket> = {}): ExternalTicket => ({
  code,
  group: 'Quay Tours',
  performanceId: null,
  seat: null,
  name: null,
  email: null,
  document: null,
  ...some,
});
const bring = (...tickets: ExternalTicket[]) =>
  entry().importTickets?.({ eventId: EVENT, tickets }, callOf());
const remove = (codes: string[] | null, group: string | null = null) =>
  entry().removeTickets?.({ eventId: EVENT, codes, group }, callOf());

test('the report of an entrance counts who came in, each once, by hour and type', async () => {
  const { guests } = await entry().guests(
    { eventId: EVENT, performanceId: FRIDAY, changedSince: null, after: null, first: 1500, soldOnly: true },
    callOf(),
  );
  const [one, two, three] = guests
    .filter(({ ticketType }) => ticketType === 'Full price')
    .map(({ code }) => code);
  const passport = guests.find(({ ticketType }) => ticketType === 'Passport')?.code ?? '';
  const at = Date.parse('2027-03-01T07:30:00Z');
  await scan([
    { code: one ?? '', at },
    { code: two ?? '', at: at + 1000 },
    { code: one ?? '', at: at + 600_000, out: true },
    { code: one ?? '', at: at + 900_000 },
    { code: two ?? '', at: at + 1_000_000, out: true },
    { code: three ?? '', at: at + 3_600_000 },
    { code: passport, at: at + 3_600_000 },
    { code: passport, at: at + 3_600_000, performanceId: SATURDAY },
  ]);
  const of = (performanceId: string | null) => entry().report({ eventId: EVENT, performanceId }, callOf());
  const friday = await of(FRIDAY);
  expect(friday).toMatchObject({
    sold: 1000 + 500 + 20,
    admitted: 4,
    inside: 3,
    left: 1,
    startedAt: iso(at),
    hours: [
      { startsAt: '2027-03-01T07:00:00.000Z', admitted: 2 },
      { startsAt: '2027-03-01T08:00:00.000Z', admitted: 2 },
    ],
  });
  expect(friday.types).toContainEqual({
    section: { id: '900300', name: 'Floor' },
    ticketType: 'Full price',
    sold: 1000,
    admitted: 3,
  });
  expect(friday.types).toContainEqual({
    section: { id: '900390', name: 'Partner X' },
    ticketType: 'Partner X',
    sold: 20,
    admitted: 0,
  });
  expect(await of(null)).toMatchObject({ sold: 1000 + 600 + 500 + 20, admitted: 4 });
  expect(await of('900100-passports')).toMatchObject({ sold: 500, admitted: 1, inside: null, left: null });
  const nobody = await entry().report({ eventId: '900112', performanceId: null }, callOf());
  expect(nobody).toMatchObject({ admitted: 0, startedAt: null, finishedAt: null, hours: [] });
  await expect(of('900101-1000601')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

describe("other companies' tickets", () => {
  test('are brought in, changed, scanned, and withdrawn', async () => {
    const first = external('QT "1", é'.replace('é', ';').replaceAll(' ', ''), {
      performanceId: SATURDAY,
      seat: 'A 1',
      name: 'Zoë "Z" Luz,\nFilha',
      email: 'zoe@example.com',
      document: '123',
    });
    expect(await bring(first, external('QT-2'))).toEqual({ imported: 2, updated: 0, refused: [] });
    expect(await bring(external('QT-2', { seat: 'B 2' }))).toEqual({ imported: 0, updated: 1, refused: [] });
    const status = await entry().ticketStatus({ eventId: EVENT, code: first.code }, callOf());
    expect(status?.guest).toMatchObject({
      state: 'EXTERNAL',
      section: { name: 'Quay Tours' },
      seat: 'A 1',
      holder: { name: 'Zoë "Z" Luz, Filha', email: 'zoe@example.com' },
      buyer: { document: '123' },
    });
    const at = connector.clock.now().getTime();
    const answers = await scan([
      { code: first.code, at },
      { code: first.code, at, performanceId: SATURDAY },
    ]);
    expect(answers.map(({ answer }) => answer)).toEqual(['INVALID_SESSION', 'UPDATED']);
    expect(await remove(['QT-2', first.code, 'PARTNER-9999'])).toEqual({
      removed: 1,
      refused: [
        { code: first.code, reason: 'CHECKED_IN' },
        { code: 'PARTNER-9999', reason: 'NOT_FOUND' },
      ],
    });
    expect((await scan([{ code: 'QT-2', at }]))[0]?.answer).toBe('REFUNDED');
    // Somebody came in with one of the group, so it is withdrawn one by one.
    await bring(external('QT-3'));
    expect(await remove(null, 'Quay Tours')).toEqual({
      removed: 1,
      refused: [{ code: first.code, reason: 'CHECKED_IN' }],
    });
  });

  test('of a whole group are withdrawn at once, and twice is well', async () => {
    await bring(external('G-1', { group: 'Gulls' }), external('G-2', { group: 'Gulls' }));
    await connector.forget();
    expect(await remove(null, 'Gulls')).toEqual({ removed: 2, refused: [] });
    expect(await connector.calls()).toMatchObject({ 'delete-import': 1 });
    expect(await remove(null, 'Gulls')).toEqual({ removed: 0, refused: [] });
    expect(await remove(['G-1'], 'Gulls')).toEqual({
      removed: 0,
      refused: [{ code: 'G-1', reason: 'NOT_FOUND' }],
    });
  });

  test('that cannot be taken are told by their place', async () => {
    const { guests } = await entry().guests(
      { eventId: EVENT, performanceId: null, changedSince: null, after: null, first: 1, soldOnly: false },
      callOf(),
    );
    const own = guests[0]?.code ?? '';
    const bad = [
      external('OK-1'),
      external(''),
      external('with space'),
      external('OK-1'),
      external(own),
      external('OK-2', { performanceId: '900101-1000601' }),
      external('OK-3', { performanceId: FRIDAY }),
    ];
    expect(await bring(...bad)).toEqual({
      imported: 2,
      updated: 0,
      refused: [
        { index: 1, reason: 'BAD_CODE' },
        { index: 2, reason: 'BAD_CODE' },
        { index: 3, reason: 'DUPLICATE' },
        { index: 4, reason: 'CODE_IN_USE' },
        { index: 5, reason: 'UNKNOWN_PERFORMANCE' },
      ],
    });
    await expect(
      entry().importTickets?.({ eventId: '900111', tickets: [external('X')] }, callOf()),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('are twelve thousand, in files that Ingresse takes', async () => {
    const tickets = Array.from({ length: 12_000 }, (_unused, at) => external(`M-${at}`, { group: 'Many' }));
    expect(await bring(...tickets, external('M-0'))).toEqual({ imported: 12_000, updated: 1, refused: [] });
    expect(await connector.calls()).toMatchObject({ 'upload-codes': 2 });
  });
});
