import { FoyerError } from '@foyer/kit/problem';
import type { SupplierAdapter } from '@foyer/kit/supplier/contract';
import { CUSTOMER, wish } from '@foyer/test/order';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Connector, callOf, startConnector } from './test-connector.ts';

let connector: Connector;
let adapter: SupplierAdapter;
let performanceId: string;
beforeAll(async () => {
  connector = await startConnector();
  performanceId = await connector.other.performance('7AA');
});
afterAll(() => connector.close());
beforeEach(async () => {
  await connector.forget();
  // Its circuit is closed, and it knows no zones yet.
  adapter = connector.connect({ TICKETSWITCH_BREAKER_REST_MS: '100' });
});

const query = () => ({ performanceId, quantity: null, promoCode: null });
/** Every read, by the call it asks of the supplier. */
const READS: Record<string, (call: ReturnType<typeof callOf>) => Promise<unknown>> = {
  events: (call) => adapter.catalogue({ first: 2, after: null }, call),
  events_by_id: (call) => adapter.events(['7AA'], call),
  performances: (call) => adapter.performances(['6KF-auto'], call),
  performances_by_id: (call) => adapter.performances([performanceId], call),
  availability: (call) => adapter.availability(query(), call),
  send_methods: (call) => adapter.deliveryMethods(performanceId, call),
};
const reads = Object.keys(READS);

async function failure(asked: Promise<unknown> | undefined): Promise<FoyerError> {
  const error = await asked?.catch((caught: unknown) => caught);
  if (error instanceof FoyerError) return error;
  throw new Error(`expected a FoyerError, not ${JSON.stringify(error)}`);
}

describe.each(reads)('a read (%s) of a supplier', (endpoint) => {
  const ask = () => READS[endpoint]?.(callOf());

  test.each([
    [{ kind: 'down' }, 'SUPPLIER_DOWN'],
    [{ kind: 'down', status: 503 }, 'SUPPLIER_DOWN'],
    [{ kind: 'down', status: 502 }, 'SUPPLIER_DOWN'],
    [{ kind: 'error' }, 'SUPPLIER_DOWN'],
    [{ kind: 'throttled' }, 'SUPPLIER_THROTTLED'],
    [{ kind: 'garbage' }, 'SUPPLIER_PROTOCOL'],
  ])('in trouble (%o) fails with %s', async (fault, code) => {
    await connector.fault({ ...fault, endpoint });
    expect(await failure(ask())).toMatchObject({ code, supplier: 'ticketswitch', retryable: true });
  });

  test('that fails once and then answers does not fail', async () => {
    await connector.fault({ kind: 'error', endpoint, times: 1 });
    expect(await ask()).toBeDefined();
    expect((await connector.calls())[endpoint]).toBeGreaterThanOrEqual(2);
  });
});

describe('a supplier that is slow', () => {
  // What a read waits for at most: eight seconds.
  test('fails, and is not asked again', { timeout: 20_000 }, async () => {
    await connector.fault({ kind: 'slow', ms: 60_000, endpoint: 'availability', times: 1 });
    expect(await failure(adapter.availability(query(), callOf()))).toMatchObject({
      code: 'SUPPLIER_SLOW',
      retryable: true,
    });
    expect((await connector.calls()).availability).toBe(1);
  });

  test('but not too slow is waited for', async () => {
    await connector.fault({ kind: 'slow', ms: 400, endpoint: 'availability', times: 1 });
    expect(await adapter.availability(query(), callOf())).toMatchObject({ currency: 'GBP' });
  });
});

describe('who may not', () => {
  test.each(reads)('with the wrong password is refused (%s)', async (endpoint) => {
    const error = await failure(READS[endpoint]?.(callOf('wrong')));
    expect(error).toMatchObject({ code: 'FORBIDDEN', supplier: 'ticketswitch', retryable: false });
    expect(JSON.stringify(error.toJSON())).not.toMatch(/hunter2|demo\b|127\.0\.0\.1/);
    // It is no sign of trouble, and asking again would not help.
    expect((await connector.calls())[endpoint]).toBe(1);
    expect(adapter.health().state).toBe('UP');
  });

  test('without a sales channel here is refused before anything is asked', async () => {
    const call = callOf('unheard-of');
    for (const read of Object.values(READS))
      expect(await failure(read(call))).toMatchObject({ code: 'FORBIDDEN' });
    const line = { performanceId, priceBandId: 'STALLS/A%2Fpool' };
    expect(await adapter.hold(wish([line]), call)).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'FORBIDDEN' }],
    });
    expect(await adapter.release('U-1', call)).toMatchObject({ problems: [{ code: 'FORBIDDEN' }] });
    expect(await connector.calls()).toEqual({});
  });

  test('writes with the wrong password either', async () => {
    const call = callOf('wrong');
    const input = {
      id: 'U-1',
      reference: 'r',
      customer: CUSTOMER,
      payment: { kind: 'ON_ACCOUNT' as const, cardToken: null },
    };
    const line = { performanceId, priceBandId: 'STALLS/A%2Fpool' };
    for (const result of [
      await adapter.hold(wish([line]), call),
      await adapter.purchase(input, call),
      await adapter.release('U-1', call),
      await adapter.cancel('U-1', null, call),
    ])
      expect(result).toMatchObject({ outcome: 'REFUSED', order: null, problems: [{ code: 'FORBIDDEN' }] });
  });
});

describe('health', () => {
  test('shows trouble, and that it is over', async () => {
    expect(adapter.health()).toMatchObject({ state: 'UP', calls: 0, lastSuccessAt: null });
    await adapter.events(['7AA'], callOf());
    expect(adapter.health()).toMatchObject({
      state: 'UP',
      calls: 1,
      failures: 0,
      lastSuccessAt: expect.stringMatching(/^2027-03-01T09:0/),
    });
    await connector.fault({ kind: 'garbage', endpoint: 'availability' });
    await failure(adapter.availability(query(), callOf()));
    expect(adapter.health()).toMatchObject({ state: 'DEGRADED', calls: 2, failures: 1 });
  });

  test('a supplier that fails again and again is left alone, and asked again later', async () => {
    await connector.fault({ kind: 'garbage', endpoint: 'availability' });
    for (let round = 0; round < 8; round += 1) await failure(adapter.availability(query(), callOf()));
    expect(adapter.health().state).toBe('DOWN');
    expect(await failure(adapter.events(['7AA'], callOf()))).toMatchObject({ code: 'SUPPLIER_DOWN' });
    expect(await connector.calls()).toEqual({ availability: 8 });
    await connector.forget();
    await vi.waitFor(
      async () => {
        expect(await adapter.events(['7AA'], callOf())).toHaveProperty('size', 1);
      },
      { timeout: 15_000 },
    );
    expect(adapter.health().state).toBe('DEGRADED');
  });
});
