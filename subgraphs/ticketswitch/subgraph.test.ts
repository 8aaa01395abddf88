import { createCache } from '@foyer/kit/cache/cache';
import { type RunningSubgraph, runSubgraph, type Services } from '@foyer/kit/graphql/subgraph';
import { createTokens, type Identity } from '@foyer/kit/identity';
import { createLog } from '@foyer/kit/log';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { subgraph } from './subgraph.ts';
import { type Connector, environmentOf, startConnector } from './test-connector.ts';

const log = createLog('tests', 'silent');
const tokens = createTokens('a secret of forty characters, more or less');
const ANNA: Identity = { partner: 'anna', scopes: ['read', 'sell'], channels: { ticketswitch: 'default' } };

let connector: Connector;
let running: RunningSubgraph;
let performanceId: string;
beforeAll(async () => {
  connector = await startConnector();
  performanceId = `ticketswitch:performance:${await connector.other.performance('7AA')}`;
});
afterAll(() => connector.close());
beforeEach(async () => {
  await connector.forget();
  running = await start(environmentOf(connector.sandbox));
  return () => running.close();
});

/** The subgraph as a process runs it, with nothing in its cache. */
async function start(env: Services['env']): Promise<RunningSubgraph> {
  const { clock } = connector;
  const parts = await subgraph.start({
    env,
    log,
    clock,
    databaseUrl: '',
    cache: createCache({ log, clock }),
    tokens,
    transport: () => {
      throw new Error('a supplier asks no other subgraph');
    },
  });
  return runSubgraph(parts, tokens, log);
}

async function ask(query: string, variables: Record<string, unknown> = {}, identity = ANNA) {
  return running.execute({ query, variables, token: await tokens.mint(identity) });
}
const entities = (fields: string, ...ids: string[]) =>
  ask(`query ($refs: [_Any!]!) { _entities(representations: $refs) { ${fields} } }`, {
    refs: ids.map((id) => ({
      __typename: id.includes(':event:') ? 'TicketSwitchEvent' : 'TicketSwitchPerformance',
      id,
    })),
  });

describe('events and performances', () => {
  test('of one request are one call, each in its own place', async () => {
    const ids = ['6L9', '7AA', 'AG8'].map((id) => `ticketswitch:event:${id}`);
    const answer = await entities(
      '... on TicketSwitchEvent { id title sourceCode sourceName filters supplier { code } }',
      ...ids,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data?._entities).toMatchObject([
      { id: ids[0], title: 'Aster Nights', sourceCode: 'ext_test1', sourceName: 'Quayside Ticketing' },
      { id: ids[1], title: 'The Phantom of the Quay', supplier: { code: 'ticketswitch' } },
      { id: ids[2], title: 'Fireworks at Night', filters: expect.any(Array) },
    ]);
    expect(await connector.calls()).toEqual({ events_by_id: 1 });
  });

  test('that are not known fail alone', async () => {
    const answer = await entities(
      '... on TicketSwitchPerformance { id localDate costRange { source } }',
      'ticketswitch:performance:7AA-ZZZ',
      performanceId,
    );
    expect(answer.data?._entities).toMatchObject([
      { localDate: null, costRange: null },
      { id: performanceId, costRange: { source: 'LIVE' } },
    ]);
    expect(answer.errors).toMatchObject([
      { path: ['_entities', 0, 'localDate'], extensions: { code: 'NOT_FOUND', supplier: 'ticketswitch' } },
    ]);
  });

  test('of other suppliers or kinds are refused', async () => {
    for (const id of ['acme:event:1', 'ticketswitch:performance:1', 'nonsense'])
      expect(
        await ask('query ($ids: [ID!]!) { supplierEvents(ids: $ids) { popularity } }', { ids: [id] }),
      ).toMatchObject({
        errors: [{ extensions: { code: id === 'nonsense' ? 'BAD_INPUT' : 'WRONG_KIND_OF_ID' } }],
      });
    expect(await connector.calls()).toEqual({});
  });
});

describe('prices', () => {
  const price = '... on TicketSwitchPerformance { costRange { asOf source stale min { total { amount } } } }';

  test('are kept, and say so', async () => {
    const first = await entities(price, performanceId);
    await connector.clock.advance(60_000);
    const second = await entities(price, performanceId);
    const shape = z.object({
      _entities: z.tuple([
        z.object({ costRange: z.object({ asOf: z.string(), source: z.string(), stale: z.boolean() }) }),
      ]),
    });
    const [one, two] = [first, second].map(({ data }) => shape.parse(data)._entities[0].costRange);
    expect(one).toMatchObject({ source: 'LIVE', stale: false });
    expect(two).toEqual({ ...one, source: 'CACHE' });
    expect((await connector.calls()).performances_by_id).toBe(1);
  });

  test('are live in availability, asked once by all who wait, and then known to lists', async () => {
    const live = '... on TicketSwitchPerformance { availability { source asOf ticketTypes { code } } }';
    const answers = await Promise.all(Array.from({ length: 5 }, () => entities(live, performanceId)));
    for (const { data } of answers)
      expect(data?._entities).toMatchObject([{ availability: { source: 'LIVE' } }]);
    expect((await connector.calls()).availability).toBe(1);
    expect((await entities(price, performanceId)).data?._entities).toMatchObject([
      { costRange: { source: 'CACHE' } },
    ]);
    expect(await connector.calls()).not.toHaveProperty('performances_by_id');
    await entities(live, performanceId);
    expect((await connector.calls()).availability).toBe(2);
  });

  test('that cannot be asked are null, with the reason; the rest is there', async () => {
    await connector.fault({ kind: 'garbage', endpoint: 'availability' });
    const answer = await entities(
      '... on TicketSwitchPerformance { localDate availability { source } }',
      performanceId,
    );
    expect(answer.data?._entities).toMatchObject([{ localDate: expect.any(String), availability: null }]);
    expect(answer.errors).toMatchObject([
      {
        path: ['_entities', 0, 'availability'],
        extensions: { code: 'SUPPLIER_PROTOCOL', supplier: 'ticketswitch', retryable: true },
      },
    ]);
  });
});

describe('a sale', () => {
  const HOLD = `mutation ($input: SupplierHoldInput!) {
    supplierHold(input: $input) { outcome lineIds order { id state heldUntil } problems { code lineId supplier retryable } }
  }`;
  const result = z.looseObject({
    outcome: z.string(),
    order: z.looseObject({ id: z.string() }).nullable(),
    problems: z.array(z.looseObject({ code: z.string() })),
  });
  const hold = async (line: object) => {
    const whole = {
      lineId: 'a',
      performanceId,
      priceBandId: 'STALLS/A%2Fpool',
      acceptOtherSeats: false,
      tickets: [{}],
      ...line,
    };
    const { data, errors } = await ask(HOLD, { input: { reference: 'r', lines: [whole] } });
    expect(errors).toBeUndefined();
    return result.parse(data?.supplierHold);
  };

  test('that the rules forbid is refused before the supplier hears of it', async () => {
    const seats = (...ids: (string | null)[]) => ({ tickets: ids.map((seatId) => ({ seatId })) });
    for (const [line, code] of [
      [{ priceBandId: 'STALLS/Z' }, 'PRICE_BAND_UNKNOWN'],
      [{ tickets: Array.from({ length: 11 }, () => ({})) }, 'QUANTITY_NOT_ALLOWED'],
      [{ tickets: [{ tariff: 'PIRATE' }] }, 'TARIFF_UNKNOWN'],
      [seats('E9', 'E12'), 'SEAT_RULE'],
      [seats('E10', 'E11'), 'SEAT_RULE'],
      [seats('E9', null), 'SEAT_RULE'],
      [seats('E9', 'E9'), 'SEAT_RULE'],
      [seats('ZZ1'), 'SEATS_TAKEN'],
      [seats('AA1', 'AA2'), 'SEAT_UNKNOWN'],
    ] as const)
      expect(await hold(line)).toMatchObject({
        outcome: 'REFUSED',
        order: null,
        problems: [{ code, lineId: 'a', supplier: 'ticketswitch', retryable: false }],
      });
    expect(Object.keys(await connector.calls())).toEqual(['availability']);
  });

  test('goes from hold to purchase to cancellation', async () => {
    const held = await hold({ tickets: [{ seatId: 'E9' }, { seatId: 'E10' }] });
    expect(held).toMatchObject({
      outcome: 'DONE',
      lineIds: ['a'],
      order: { id: expect.stringMatching(/^ticketswitch:order:/), state: 'HELD' },
    });
    const id = held.order?.id ?? '';
    const input = {
      id,
      reference: 'r',
      customer: {
        firstName: 'Ada',
        lastName: 'Quayle',
        email: 'ada@example.com',
        phone: '1',
        addressLine1: '1 Pier',
        country: 'GB',
      },
      payment: { kind: 'ON_ACCOUNT' },
    };
    const bought = await ask(
      `mutation ($input: SupplierPurchaseInput!) {
        supplierPurchase(input: $input) { outcome order { state reference lines { performance { id } event { id } } } }
      }`,
      { input },
    );
    expect(bought.data?.supplierPurchase).toMatchObject({
      outcome: 'DONE',
      order: {
        state: 'PURCHASED',
        lines: [{ performance: { id: performanceId }, event: { id: 'ticketswitch:event:7AA' } }],
      },
    });
    expect(
      (await ask('query ($id: ID!) { supplierOrder(id: $id) { state asOf } }', { id })).data,
    ).toMatchObject({
      supplierOrder: { state: 'PURCHASED' },
    });
    const cancel = 'mutation ($id: ID!) { supplierCancel(id: $id) { outcome order { state } } }';
    expect((await ask(cancel, { id })).data).toMatchObject({
      supplierCancel: { outcome: 'DONE', order: { state: 'CANCELLED' } },
    });
    const release = 'mutation ($id: ID!) { supplierRelease(id: $id) { outcome problems { code } } }';
    expect((await ask(release, { id })).data).toMatchObject({
      supplierRelease: { outcome: 'REFUSED', problems: [{ code: 'BASKET_STATE' }] },
    });
  });

  test('cannot be made longer', async () => {
    const extend = 'mutation { supplierExtend(id: "ticketswitch:order:U-1") { outcome } }';
    expect(await ask(extend)).toMatchObject({
      errors: [{ extensions: { code: 'CAPABILITY_MISSING', supplier: 'ticketswitch' } }],
    });
  });

  test('of an order that is not known is none', async () => {
    expect(await ask('{ supplierOrder(id: "ticketswitch:order:U-1") { id } }')).toEqual({
      data: { supplierOrder: null },
    });
  });
});

describe('who may ask', () => {
  const question = '{ supplierManifest { code } supplierHealth { state } }';

  test('is told what the supplier is, and how it is', async () => {
    expect(await ask(question)).toEqual({
      data: { supplierManifest: { code: 'ticketswitch' }, supplierHealth: { state: 'UP' } },
    });
  });

  test('without a sales channel is refused', async () => {
    expect(await ask(question, {}, { ...ANNA, channels: {} })).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN', supplier: 'ticketswitch' } }],
    });
  });

  test('of a supplier that is not set up finds it down', async () => {
    const { execute, close } = await start({});
    expect(await execute({ query: question, token: await tokens.mint(ANNA) })).toMatchObject({
      errors: [{ extensions: { code: 'SUPPLIER_DOWN', supplier: 'ticketswitch' } }],
    });
    await close();
  });
});
