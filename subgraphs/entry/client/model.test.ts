import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDoor } from './door.ts';
import { DoorError } from './server.ts';
import { openStore } from './store.ts';
import { testServer } from './test-server.ts';

/** More cases than in passing: `FOYER_TEST_RUNS=2000`. fast-check prints the seed of what failed. */
const RUNS = Number(process.env.FOYER_TEST_RUNS ?? 25);
const DOWN = new DoorError('AGAIN', 'The server cannot be reached.');

/** Something that happens to a ticket: there, at another door, or at this one with a network that may lose the request. */
type Step = {
  do: 'sell' | 'refund' | 'drop' | 'in there' | 'out there' | 'in here' | 'out here' | 'read' | 'flush';
  ticket: number;
  lost: 'no' | 'before' | 'after';
};

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(
    ...(['sell', 'refund', 'drop', 'in there', 'out there', 'in here', 'out here', 'read', 'flush'] as const),
  ),
  ticket: fc.nat({ max: 5 }),
  lost: fc.constantFrom(...(['no', 'no', 'before', 'after'] as const)),
});

/** Which request a step makes. */
const ASKS: Partial<Record<Step['do'], 'guests' | 'scan'>> = {
  read: 'guests',
  flush: 'scan',
  'in here': 'scan',
  'out here': 'scan',
};

test('whatever happens while something else is under way, the device ends with the list of the server, and no scan is lost', async () => {
  const many = fc.array(step, { minLength: 10, maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(many, async (given) => {
      const steps = [...given];
      const there = testServer();
      const db = await openStore(crypto.randomUUID());
      const { eventId, performanceId } = there;
      for (let id = 0; id < 6; id++) there.put({ id: `${id}` });
      const real = there.as('Gate North');
      const door = openDoor({
        ...{ store: db, eventId, performanceId, device: 'Gate North' },
        server: { ...real, guests: (page) => real.guests({ ...page, first: 2 }) },
        rules: () => ({ boothOpen: false, sections: null, operator: null }),
      });
      let codes = 0;
      let lost: Step['lost'] = 'no';
      const underWay = new Set<string>();

      async function take({ do: what, ticket, lost: how }: Step): Promise<void> {
        const id = `${ticket}`;
        const code = there.guests().get(id)?.code ?? id;
        const at = Date.now();
        door.resume();
        if (what === 'sell') there.put({ id, state: 'SOLD' }).dropped = false;
        if (what === 'refund') there.put({ id, state: 'REFUNDED', inside: false, code: `new-${++codes}` });
        if (what === 'drop') there.drop(id);
        if (what === 'in there') there.scanElsewhere({ code, direction: 'IN', at });
        if (what === 'out there') there.scanElsewhere({ code, direction: 'OUT', at });
        if (what === 'read') await door.sync();
        if (what === 'flush') await door.flush();
        if (what === 'in here' || what === 'out here') {
          lost = how;
          await door.scan(code, what === 'in here' ? 'IN' : 'OUT');
        }
      }

      /** The next step happens meanwhile, unless it would wait for what is under way. */
      async function meanwhile(request: 'guests' | 'scan'): Promise<void> {
        const [next] = steps;
        const asks = next && ASKS[next.do];
        if (!next || (asks && (asks === request || underWay.has(asks)))) return;
        steps.shift();
        underWay.add(request);
        await take(next);
        underWay.delete(request);
      }
      const spoil = (when: 'before' | 'after') => async (request: 'guests' | 'scan') => {
        await meanwhile(request);
        if (request === 'guests' || lost !== when) return;
        lost = 'no';
        throw DOWN;
      };
      there.spoil.before = spoil('before');
      there.spoil.after = spoil('after');
      for (let next = steps.shift(); next; next = steps.shift()) await take(next);

      lost = 'no';
      door.resume();
      // Scans of the last moments are left to who made them; here nobody waits any more.
      for (const scan of await db.getAllFromIndex('scans', 'state', [eventId, 'WAITING']))
        await db.put('scans', { ...scan, attempts: scan.attempts + 1 });
      await door.flush();
      for (let round = 0; round < 3; round++) await door.sync();

      const rows = new Map((await db.getAll('guests')).map((row) => [row.id, row]));
      for (const { id, code, state, inside } of there.guests().values())
        expect(rows.get(id)).toMatchObject({ id, code, state, inside });
      for (const { id, state } of rows.values())
        expect(state === 'REFUNDED' || there.guests().has(id)).toBe(true);
      const arrived = new Map(there.history.map(({ scan }) => [scan.scanId, scan]));
      for (const { scanId, code, at, state } of await db.getAll('scans')) {
        expect(state).not.toBe('WAITING');
        expect(arrived.get(scanId)).toMatchObject({ code, at });
      }
      door.close();
      db.close();
    }),
    { numRuns: RUNS },
  );
});
