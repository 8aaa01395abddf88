import { buy, KEYS, newEvent, testClient } from '@foyer/sandbox/ticketing/test-client';
import type { EntryCan } from '@foyer/test/conformance/entry';
import { conformance } from '@foyer/test/conformance/suite';
import type { TestFoyer } from '@foyer/test/foyer';
import { z } from 'zod';

// The first of the seed: an evening with three sections.
const ID = '17140000000034';
const EVENT = `ticketing:event:${ID}`;
const tickets = z.object({ entries: z.array(z.object({ serial: z.string() })) });

/** The façade, for tickets that nobody has scanned yet. */
async function doorOf(foyer: TestFoyer) {
  const root = new URL(foyer.supplierSettings.TICKETING_URL ?? '').origin;
  const place = { sandbox: { urls: { ticketing: root } } };
  const [admin, nora] = [testClient(place), testClient(place, KEYS.customer)];
  const sections = z.object({ sections: z.array(z.object({ self: z.string() })) });
  const { sections: all } = sections.parse((await admin.get(`/events/${ID}`)).body);
  const floor = `/events/${ID}${all[1]?.self}`;
  /** Buys one, and tells its serial: the only one that was not there before. */
  const bought = async (section: string) => {
    const wallet = async () =>
      tickets.parse(
        (await nora.get(`/accounts/NO-SANDBOX5/tickets?section=${section.split('/').at(-1)}&records=500`))
          .body,
      );
    const before = new Set((await wallet()).entries.map(({ serial }) => serial));
    const order = await buy(nora, section);
    const found = (await wallet()).entries.find(({ serial }) => !before.has(serial));
    return { order, code: found?.serial ?? '' };
  };
  const { section: elsewhere } = await newEvent(admin);
  return {
    now: () => Date.now(),
    sold: async () => (await bought(floor)).code,
    foreign: async () => (await bought(elsewhere)).code,
    async refunded() {
      const { order, code } = await bought(floor);
      await admin.post(`${order}/refunds`, { reason: 'x' });
      return { old: code, now: null };
    },
  };
}

let open: Awaited<ReturnType<typeof doorOf>> | undefined;

const can: EntryCan = {
  event: EVENT,
  performance: `ticketing:performance:${ID}`,
  other: { skipped: 'a TickeTing event has one performance' },
  async refunded() {
    if (!open) throw new Error('The door is not open yet.');
    return open.refunded();
  },
  unsold: { skipped: 'TickeTing issues tickets when they are sold' },
  checkOut: { skipped: 'TickeTing knows no going out' },
  deviceClock: { skipped: 'TickeTing takes the time of a scan from its own clock' },
  deviceName: true,
  refusedInHistory: { skipped: 'TickeTing keeps who was let in alone' },
};

conformance({
  code: 'ticketing',
  event: { id: EVENT, title: 'Harbour Lights' },
  performance: 0,
  seated: { skipped: 'TickeTing sells places in sections, without numbers' },
  calls: {
    availability: 'events.find',
    hold: 'orders.create',
    purchase: 'orders.payments.create',
    status: 'orders.find',
  },
  impatient: { TICKETING_WRITE_TIMEOUT_MS: '900', TICKETING_BREAKER_REST_MS: '300' },
  tooLateMs: 1800,
  pastAnyHoldSeconds: 16 * 60,
  cancel: true,
  entry: {
    can,
    async open(foyer) {
      open = await doorOf(foyer);
      return { ...can, send: foyer.client.send, now: open.now, sold: open.sold, foreign: open.foreign };
    },
  },
});
