import { testClient } from '@foyer/sandbox/ingresse/test-client';
import { shopper } from '@foyer/sandbox/ingresse/test-shopper';
import type { EntryCan } from '@foyer/test/conformance/entry';
import { conformance } from '@foyer/test/conformance/suite';
import type { TestFoyer } from '@foyer/test/foyer';

const EVENT = 'ingresse:event:900100';
const FRIDAY = 900_201;

/** The façade, for codes that nobody has scanned yet. */
async function codesOf(foyer: TestFoyer) {
  const place = { sandbox: { urls: { ingresse: foyer.supplierSettings.INGRESSE_URL } } };
  const door = await testClient(place).signIn('gate@dock.test');
  const ana = shopper(await testClient(place).signIn('ana@mail.test'));
  const rows = (await door.allGuests({ sessionid: FRIDAY })).filter(({ checked }) => checked === '0');
  const of = (type: string, sold: boolean) =>
    rows
      .filter((row) => row.guestTypeId === type && (row.transactionId !== null) === sold)
      .map(({ code }) => code);
  const [friday, unsold, passports] = [of('900301', true), of('900301', false), of('900303', true)];
  const foreign = (await door.guests({}, 900_101)).data.map(({ code }) => code);
  // The sandbox has a clock of its own, which tests move on.
  const { headers } = await door.raw('/');
  const ahead = Date.parse(headers.get('date') ?? '') - Date.now();
  const take = (from: string[]) => async () => {
    const code = from.pop();
    if (code === undefined) throw new Error('There are no more codes.');
    return code;
  };
  return {
    now: () => Date.now() + ahead,
    sold: take(friday),
    // From the end of the list: the next sales take the first ones.
    unsold: take(unsold),
    passport: take(passports),
    foreign: take(foreign),
    async refunded() {
      const { transactionId, tickets } = await ana.buy({ friday: 1 });
      const { id = '', code = '' } = tickets[0] ?? {};
      await ana.refund(transactionId);
      const now = (await door.guest(id))?.code ?? null;
      return { old: code, now };
    },
  };
}

let codes: Awaited<ReturnType<typeof codesOf>> | undefined;
function known() {
  if (codes) return codes;
  throw new Error('The door is not open yet.');
}

const can: EntryCan = {
  event: EVENT,
  performance: `ingresse:performance:900100-${FRIDAY}`,
  other: { performance: 'ingresse:performance:900100-900202', passport: () => known().passport() },
  refunded: () => known().refunded(),
  unsold: { code: () => known().unsold(), answer: 'UPDATED' },
  checkOut: true,
  deviceClock: true,
  deviceName: { skipped: 'Ingresse keeps who held a device, not which one it was' },
  refusedInHistory: true,
};

conformance({
  code: 'ingresse',
  event: { id: EVENT, title: 'Harbour Lights' },
  // Passports.
  undated: 1,
  seated: { skipped: 'Ingresse sells no numbered seats' },
  calls: { availability: 'session-tickets', hold: 'reserve', purchase: 'pay', status: 'sale' },
  impatient: { INGRESSE_WRITE_TIMEOUT_MS: '900', INGRESSE_BREAKER_REST_MS: '300' },
  tooLateMs: 1800,
  pastAnyHoldSeconds: 16 * 60,
  cancel: true,
  entry: {
    can,
    async open(foyer) {
      codes = await codesOf(foyer);
      const { now, sold, foreign } = codes;
      return { ...can, send: foyer.client.send, now, sold, foreign };
    },
  },
});
