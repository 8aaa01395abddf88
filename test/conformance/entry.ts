import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { offered } from './offered.ts';

/** What a door cannot do, with the reason, which is printed. */
type Skipped = { skipped: string };

/** A door as the cases meet it. Codes are fresh at each call, so that no case sees another's scans. */
export type EntrySubject = {
  /** Sends an operation with a key of the scope `door`. */
  send(
    query: string,
    variables: object,
  ): Promise<{
    data?: unknown;
    errors?: readonly { extensions?: Record<string, unknown> | undefined }[] | undefined;
  }>;
  /** The clock of the server, milliseconds. */
  now(): number;
  /** Global ids. Codes are of this event, and good for `performance`. */
  event: string;
  performance: string;
  /** Another performance of the event, and codes that are good for both. */
  other: { performance: string; passport(): Promise<string> } | Skipped;
  /** A code that was sold, good for `performance` alone. */
  sold(): Promise<string>;
  /** A code of another event. */
  foreign(): Promise<string>;
  /** A code whose ticket was sold and refunded; and the code that its place has now, where places keep one. */
  refunded: (() => Promise<{ old: string; now: string | null }>) | Skipped;
  /** A code that is not sold, as far as anybody knows, and how the door is set to take it. */
  unsold: { code(): Promise<string>; answer: 'UPDATED' | 'NOT_UPDATED' } | Skipped;
  /** Whether people may go out and come in again. */
  checkOut: true | Skipped;
  /** Whether the device's clock is kept, and decides what is stale. */
  deviceClock: true | Skipped;
  /** Whether the name of the device is kept. */
  deviceName: true | Skipped;
  /** Whether scans that were refused are in the history. */
  refusedInHistory: true | Skipped;
};

/** What a door can do, as the cases need it before it is open. */
export type EntryCan = Omit<EntrySubject, 'send' | 'now' | 'sold' | 'foreign'>;

const checkIn = z.object({ scannedAt: z.string(), device: z.string().nullable() }).nullable();
const answers = z.object({
  updateTicketStatuses: z.object({
    results: z.array(
      z.object({
        answer: z.string(),
        reason: z.string().nullable(),
        own: z.boolean(),
        inside: z.boolean().nullable(),
        guestId: z.string().nullable(),
        lastCheckIn: checkIn,
      }),
    ),
    problems: z.array(z.object({ code: z.string() })),
  }),
});
const SCAN = `mutation ($event: ID!, $scans: [ScanInput!]!, $device: String) {
  updateTicketStatuses(eventId: $event, scans: $scans, device: $device) {
    results { answer reason own inside guestId lastCheckIn { scannedAt device } } problems { code }
  }
}`;
const status = z.object({
  ticketStatus: z
    .object({
      admissions: z.array(z.object({ performanceId: z.string(), inside: z.boolean(), lastCheckIn: checkIn })),
      history: z.array(z.object({ direction: z.string(), answer: z.string(), scannedAt: z.string() })),
    })
    .nullable(),
});
const STATUS = `query ($event: ID!, $code: String!) { ticketStatus(eventId: $event, code: $code) {
  admissions { performanceId inside lastCheckIn { scannedAt device } } history { direction answer scannedAt }
} }`;
const MINUTE = 60_000;

/** Every case of entry, over a door of any kind. Call it within `describe`; `open` runs once before all of them. */
export function entryCases(can: EntryCan, open: () => Promise<EntrySubject>): void {
  let door: EntrySubject;
  beforeAll(async () => {
    door = await open();
  });

  const reason = (one: unknown): string | undefined =>
    typeof one === 'object' && one !== null && 'skipped' in one ? String(one.skipped) : undefined;
  /** A case that needs something; without it, it is skipped and the reason told. */
  function needing(wants: (keyof typeof can)[], name: string, run: () => Promise<void>): void {
    offered(name, wants.map((want) => reason(can[want])).find(Boolean), run);
  }

  type Wish = {
    code: string;
    at: number;
    out?: boolean;
    performance?: string | null;
    guestId?: string;
    scanId?: string;
  };
  const scanOf = ({ code, at, out, performance, guestId, scanId }: Wish) => ({
    scanId: scanId ?? randomUUID(),
    code,
    direction: out ? 'OUT' : 'IN',
    scannedAt: new Date(at).toISOString(),
    performanceId: performance === undefined ? door.performance : performance,
    ...(guestId === undefined ? {} : { guestId }),
  });
  async function send(device: string, scans: object[], event = door.event) {
    const { data, errors } = await door.send(SCAN, { event, scans, device });
    if (errors?.length) throw new Error(JSON.stringify(errors));
    return answers.parse(data).updateTicketStatuses;
  }
  async function scan(device: string, ...wishes: Wish[]) {
    const { results, problems } = await send(device, wishes.map(scanOf));
    expect(problems).toEqual([]);
    return results;
  }
  async function answersTo(device: string, ...wishes: Wish[]) {
    return (await scan(device, ...wishes)).map(({ answer }) => answer);
  }
  async function statusOf(code: string) {
    const { data, errors } = await door.send(STATUS, { event: door.event, code });
    if (errors?.length) throw new Error(JSON.stringify(errors));
    return status.parse(data).ticketStatus;
  }
  /** Some minutes before now: devices have been at it for a while. */
  const ago = (minutes: number) => door.now() - minutes * MINUTE;
  const text = (at: number) => new Date(at).toISOString();

  test('the first of two devices lets the ticket in; the second hears that it is in already', async () => {
    const code = await door.sold();
    const [first] = await scan('Gate A', { code, at: ago(10) });
    expect(first).toMatchObject({ answer: 'UPDATED', reason: null, own: true, inside: true });
    const [second] = await scan('Gate B', { code, at: ago(10) + 5000 });
    expect(second).toMatchObject({ answer: 'ALREADY_UPDATED', own: false, inside: true });
    if (door.deviceName === true) expect(second?.lastCheckIn?.device).toBe('Gate A');
    if (door.deviceClock === true) expect(second?.lastCheckIn?.scannedAt).toBe(first?.lastCheckIn?.scannedAt);
  });

  needing(
    ['deviceClock'],
    'of two offline devices the first to arrive wins, and is not dated anew',
    async () => {
      const code = await door.sold();
      const earlier = ago(10);
      expect(await answersTo('Gate B', { code, at: earlier + 5000 })).toEqual(['UPDATED']);
      const [late] = await scan('Gate A', { code, at: earlier });
      expect(late).toMatchObject({ answer: 'ALREADY_UPDATED', own: false });
      expect(late?.lastCheckIn?.scannedAt).toBe(text(earlier + 5000));
    },
  );

  needing(
    ['deviceClock', 'refusedInHistory'],
    'a scan that was refused is in the history with its own time',
    async () => {
      const code = await door.sold();
      const at = ago(10);
      await scan('Gate B', { code, at: at + 5000 });
      await scan('Gate A', { code, at });
      expect((await statusOf(code))?.history).toMatchObject([
        { direction: 'IN', answer: 'UPDATED', scannedAt: text(at + 5000) },
        { direction: 'IN', answer: 'ALREADY_UPDATED', scannedAt: text(at) },
      ]);
    },
  );

  test('an upload that is repeated unchanged is a success of its own', async () => {
    const wish = { code: await door.sold(), at: ago(10), scanId: randomUUID() };
    const [first] = await scan('Gate A', wish);
    const [again] = await scan('Gate A', wish);
    expect(again).toMatchObject({ answer: 'ALREADY_UPDATED', own: true, inside: true });
    expect(again?.lastCheckIn).toEqual(first?.lastCheckIn);
    if (door.deviceClock === true) expect(again?.lastCheckIn?.scannedAt).toBe(text(wish.at));
  });

  needing(['checkOut'], 'in, out and in again are all done', async () => {
    const code = await door.sold();
    const stay = [
      { code, at: ago(120) },
      { code, at: ago(60), out: true },
      { code, at: ago(30) },
    ];
    expect(await answersTo('Gate A', ...stay)).toEqual(['UPDATED', 'UPDATED', 'UPDATED']);
  });

  needing(
    ['checkOut', 'deviceClock'],
    'who goes out late, on paper, stays in who came in since',
    async () => {
      const code = await door.sold();
      await scan('Gate A', { code, at: ago(120) }, { code, at: ago(100), out: true }, { code, at: ago(30) });
      const [late] = await scan('Gate B', { code, at: ago(90), out: true });
      expect(late).toMatchObject({ answer: 'NOT_UPDATED', reason: 'STALE', inside: true });
      expect((await statusOf(code))?.admissions).toMatchObject([{ inside: true }]);
    },
  );

  needing(['checkOut'], 'who is not in cannot go out', async () => {
    const code = await door.sold();
    expect(await answersTo('Gate A', { code, at: ago(5), out: true })).toEqual(['ALREADY_UPDATED']);
  });

  test('the same code twice in one batch counts once', async () => {
    const code = await door.sold();
    const at = ago(10);
    const results = await scan('Gate A', { code, at }, { code, at: at + 1000 });
    expect(results).toMatchObject([
      { answer: 'UPDATED', own: true },
      { answer: 'ALREADY_UPDATED', own: false },
    ]);
  });

  needing(['other'], 'a ticket for one day is no ticket for another', async () => {
    const { other } = door;
    if ('skipped' in other) return;
    const code = await door.sold();
    expect(await answersTo('Gate A', { code, at: ago(5), performance: other.performance })).toEqual([
      'INVALID_SESSION',
    ]);
    expect(await answersTo('Gate A', { code, at: ago(5) })).toEqual(['UPDATED']);
  });

  needing(['other'], 'a passport stands for itself on each day', async () => {
    const { other } = door;
    if ('skipped' in other) return;
    const code = await other.passport();
    expect(
      await answersTo(
        'Gate A',
        { code, at: ago(5) },
        { code, at: ago(4), performance: other.performance },
        { code, at: ago(3) },
      ),
    ).toEqual(['UPDATED', 'UPDATED', 'ALREADY_UPDATED']);
    expect((await statusOf(code))?.admissions.map(({ inside }) => inside)).toEqual([true, true]);
  });

  test('a scan has to say at which performance', async () => {
    const code = await door.sold();
    expect(await answersTo('Gate A', { code, at: ago(5), performance: null })).toEqual(['SESSION_REQUIRED']);
    expect(await answersTo('Gate A', { code, at: ago(5) })).toEqual(['UPDATED']);
  });

  test('a code that nobody knows, of another event, or of another ticket is not found', async () => {
    const code = await door.sold();
    expect(
      await answersTo(
        'Gate A',
        { code: `nobody-${randomUUID()}`, at: ago(5) },
        { code: await door.foreign(), at: ago(5) },
        { code, at: ago(5), guestId: 'another' },
      ),
    ).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(await answersTo('Gate A', { code, at: ago(4) })).toEqual(['UPDATED']);
  });

  needing(
    ['refunded'],
    'a ticket that was refunded lets nobody in, by its old code or its new one',
    async () => {
      const { refunded } = door;
      if ('skipped' in refunded) return;
      const { old, now } = await refunded();
      const codes = [old, ...(now === null ? [] : [now])];
      for (const code of codes) expect(await answersTo('Gate A', { code, at: ago(5) })).toEqual(['REFUNDED']);
    },
  );

  needing(['unsold'], 'a code that is not sold is taken as the door is set', async () => {
    const { unsold } = door;
    if ('skipped' in unsold) return;
    const [found] = await scan('Gate A', { code: await unsold.code(), at: ago(5) });
    expect(found).toMatchObject({
      answer: unsold.answer,
      reason: unsold.answer === 'UPDATED' ? null : 'UNSOLD',
    });
  });

  needing(
    ['deviceClock'],
    'a clock that is more than ten minutes ahead is refused, and less is taken',
    async () => {
      const [early, late] = [await door.sold(), await door.sold()];
      const results = await scan(
        'Gate A',
        { code: early, at: door.now() + 9 * MINUTE },
        { code: late, at: door.now() + 12 * MINUTE },
      );
      expect(results).toMatchObject([
        { answer: 'UPDATED' },
        { answer: 'NOT_UPDATED', reason: 'CLOCK_AHEAD', inside: false },
      ]);
    },
  );

  test('twenty-one scans are refused together, and none is done', async () => {
    const code = await door.sold();
    const many = Array.from({ length: 21 }, () => scanOf({ code, at: ago(5) }));
    expect(await send('Gate A', many)).toEqual({ results: [], problems: [{ code: 'BAD_INPUT' }] });
    expect(await answersTo('Gate A', { code, at: ago(5) })).toEqual(['UPDATED']);
  });

  test('a time in seconds is refused, with the scans beside it', async () => {
    const code = await door.sold();
    const good = scanOf({ code, at: ago(5) });
    const wrong = scanOf({ code: await door.sold(), at: Math.floor(door.now() / 1000) });
    expect(await send('Gate A', [good, wrong])).toEqual({ results: [], problems: [{ code: 'BAD_INPUT' }] });
    expect(await answersTo('Gate A', { code, at: ago(5) })).toEqual(['UPDATED']);
  });
}
