import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connector, callOf, startConnector } from './test-connector.ts';

const DAY = 86_400_000;
const EVENTS = ['900100', '900101', '900102', '900105'];
let connector: Connector;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());
beforeEach(() => connector.forget());

const guests = {
  eventId: '900100',
  performanceId: null,
  changedSince: null,
  after: null,
  first: 10,
  soldOnly: false,
};

describe('a login', () => {
  test('is shared by all calls that need it at once, and by those that come later', async () => {
    const adapter = connector.start();
    await Promise.all([adapter.events(EVENTS, callOf()), adapter.order('A'.repeat(40), callOf())]);
    await adapter.events(EVENTS, callOf());
    expect((await connector.calls()).login).toBe(1);
    // The door's user is another one.
    await adapter.entry.guests(guests, callOf());
    expect((await connector.calls()).login).toBe(2);
  });

  test('is not needed for what everybody may see', async () => {
    await connector.start().catalogue({ first: 5, after: null }, callOf());
    expect((await connector.calls()).login).toBeUndefined();
  });

  test('of v2 is renewed when it has run out, once for all calls that meet its end', async () => {
    const adapter = connector.start();
    await adapter.events(EVENTS, callOf());
    await connector.clock.advance(2 * DAY);
    const found = await adapter.events(EVENTS, callOf());
    expect(found.size).toBe(EVENTS.length);
    expect(await connector.calls()).toMatchObject({ login: 1, 'renew-token': 1 });
  });

  test('of both is replaced by a new one when it cannot be renewed any more', async () => {
    const adapter = connector.start();
    await adapter.events(EVENTS, callOf());
    await connector.clock.advance(8 * DAY);
    expect((await adapter.events(EVENTS, callOf())).size).toBe(EVENTS.length);
    expect(await connector.calls()).toMatchObject({ login: 2, 'renew-token': 1 });
  });

  test('of v1 is replaced when it has run out, and a write that met its end is done once', async () => {
    const adapter = connector.start();
    await adapter.order('A'.repeat(40), callOf());
    await connector.clock.advance(8 * DAY);
    const { guests: [guest] = [] } = await adapter.entry.guests(guests, callOf());
    const scan = {
      code: guest?.code ?? '',
      direction: 'IN' as const,
      scannedAt: connector.clock.now().toISOString(),
      performanceId: '900100-900201',
      guestId: null,
      operator: null,
    };
    await connector.clock.advance(8 * DAY);
    const report = { eventId: '900100', device: null, scans: [scan] };
    const before = (await connector.calls()).login;
    expect(await adapter.entry.scan(report, callOf())).toMatchObject([{ answer: 'UPDATED' }]);
    expect((await connector.calls()).login).toBe((before ?? 0) + 1);
  });

  test('that somebody ended is replaced', async () => {
    const adapter = connector.start();
    await adapter.order('A'.repeat(40), callOf('ana'));
    const ana = await connector.person('ana@mail.test');
    await connector.clock.advance(5000);
    const { responseError } = await ana.v1(
      'POST',
      '/recover-update-password',
      {},
      {
        email: 'ana@mail.test',
        password: 'sandbox',
        hash: 'sandbox-reset',
      },
    );
    expect(responseError).toBeNull();
    await connector.clock.advance(5000);
    expect(await adapter.order('A'.repeat(40), callOf('ana'))).toBeNull();
    // The connector's, the person's, and the one in its place.
    expect((await connector.calls()).login).toBe(3);
  });

  test('with wrong credentials is refused, and not tried again for a while', async () => {
    const adapter = connector.start();
    const ask = () => adapter.events(['900100'], callOf('wrong'));
    for (let time = 0; time < 3; time += 1) await expect(ask()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await connector.calls()).login).toBe(1);
    // A channel with the same user and the right password is another matter.
    expect((await adapter.events(['900100'], callOf())).size).toBe(1);
    await expect(ask()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await connector.clock.advance(31_000);
    await expect(ask()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await connector.calls()).login).toBe(3);
  });

  test('that fails is tried again by the next call', async () => {
    const adapter = connector.start();
    await connector.fault({ kind: 'garbage', endpoint: 'login', times: 1 });
    await expect(adapter.events(['900100'], callOf())).rejects.toMatchObject({ code: 'SUPPLIER_PROTOCOL' });
    expect((await adapter.events(['900100'], callOf())).size).toBe(1);
  });

  test('of a channel that is not set up is refused', async () => {
    const ask = connector.adapter.catalogue({ first: 1, after: null }, callOf('unheard-of'));
    await expect(ask).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('no error shows a password, a token or an address', async () => {
  const errors = await Promise.all([
    connector.adapter.events(['1'], callOf('wrong')).catch(String),
    connector.adapter.order('x', callOf('default', '7010-made-up')).catch(String),
    connector.adapter.transfers.ofOrder('x', callOf('default', 'bogus')).catch(String),
  ]);
  for (const error of errors) {
    expect(error).toMatch(/Ingresse/);
    expect(error).not.toMatch(/hunter|made-up|bogus|usertoken|pub-0001|127\.0\.0\.1|http/i);
  }
});
