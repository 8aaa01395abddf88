import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CRASH_POINTS, type CrashPoint } from '@foyer/checkout/crash';
import { remoteTransport } from '@foyer/kit/graphql/remote';
import { createTokens } from '@foyer/kit/identity';
import { createLog } from '@foyer/kit/log';
import { subgraphs } from '@foyer/kit/workspace';
import { startSandbox } from '@foyer/sandbox/start';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { CUSTOMER } from './client.ts';
import { type Control, sandboxControl } from './control.ts';
import { createTestDatabase } from './database.ts';
import { SUPPLIER } from './foyer.ts';
import { freePorts, Process } from './processes.ts';

const SECRET = 'a secret that is known to this test alone';
const PERFORMANCE = `${SUPPLIER}:performance:3EVE-auto`;
/** How long the sandbox's holds last, and a little. */
const PAST_ANY_HOLD_SECONDS = 16 * 60;

const basket = z.object({
  id: z.string(),
  state: z.string(),
  payments: z.array(z.object({ state: z.string(), amount: z.object({ amount: z.string() }) })),
  lines: z.array(z.object({ state: z.string(), seats: z.array(z.object({ id: z.string() })) })),
});
const payload = z.object({ basket: basket.nullable(), problems: z.array(z.object({ code: z.string() })) });
const FIELDS = '{ id state payments { state amount { amount } } lines { state seats { id } } }';

let control: Control;
let checkout: Process;
let start: (crashAt?: CrashPoint) => Promise<void>;
const closers: (() => unknown)[] = [];

beforeAll(async () => {
  const database = await createTestDatabase();
  const state = mkdtempSync(join(tmpdir(), 'foyer-crash-'));
  const sandbox = await startSandbox({
    databaseUrl: database.url,
    port: 0,
    log: createLog('sandbox', 'fatal'),
  });
  control = sandboxControl(sandbox.controlUrl, SUPPLIER);
  const port = await freePorts(subgraphs().length);
  const env = {
    ...sandbox.environment,
    DATABASE_URL: database.url,
    FOYER_STATE: state,
    FOYER_TOKEN_SECRET: SECRET,
    FOYER_SANDBOX: 'on',
    SUBGRAPH_PORT: String(port),
    CHECKOUT_SWEEP_MS: '200',
    CHECKOUT_ASK_AGAIN_MS: '100,200,400,800',
    LOG_LEVEL: 'fatal',
  };
  const health = (code: string) => `http://127.0.0.1:${port + positionOf(code)}/health/ready`;
  const supplier = new Process('subgraph.ts', [SUPPLIER], env);
  await supplier.ready(health(SUPPLIER));
  start = async (crashAt) => {
    checkout = new Process('subgraph.ts', ['checkout'], {
      ...env,
      ...(crashAt ? { FOYER_CRASH_AT: crashAt } : {}),
    });
    await checkout.ready(health('checkout'));
  };
  const way = remoteTransport(`http://127.0.0.1:${port + positionOf('checkout')}/graphql`);
  const tokens = createTokens(SECRET);
  send = async (query, variables) => {
    const token = await tokens.mint({
      partner: 'crash',
      scopes: ['read', 'sell'],
      channels: { [SUPPLIER]: 'default' },
    });
    const { data, errors } = await way({ query, variables, token });
    if (errors?.length) throw new Error(JSON.stringify(errors));
    return data;
  };
  closers.push(
    () => checkout.stop('SIGKILL'),
    () => supplier.stop(),
    () => sandbox.close(),
    () => database.drop(),
    () => rmSync(state, { recursive: true, force: true }),
  );
});
afterAll(async () => {
  for (const close of closers) await close();
});

let send: (query: string, variables: Record<string, unknown>) => Promise<unknown>;

function positionOf(code: string): number {
  return subgraphs().find((one) => one.code === code)?.position ?? 0;
}

async function mutate(field: string, declared: string, passed: string, variables: Record<string, unknown>) {
  const query = `mutation ($key: String!, ${declared}) { result: ${field}(idempotencyKey: $key, ${passed}) { basket ${FIELDS} problems { code } } }`;
  return z.object({ result: payload }).parse(await send(query, variables)).result;
}

const create = () =>
  mutate('createBasket', '$lines: [BasketLineInput!]', 'input: { lines: $lines }', {
    key: randomUUID(),
    lines: [{ performanceId: PERFORMANCE, priceBandId: 'STALLS/A%2Fpool', tickets: [{}, {}] }],
  });
const hold = (id: string, key: string) => mutate('holdBasket', '$id: ID!', 'basketId: $id', { id, key });
const purchase = (id: string, key: string) =>
  mutate(
    'purchaseBasket',
    '$id: ID!, $customer: CustomerInput!',
    'basketId: $id, customer: $customer, payment: { kind: CARD_TOKEN, cardToken: "tok_visa" }',
    {
      id,
      key,
      customer: CUSTOMER,
    },
  );
async function find(id: string) {
  return z.object({ basket }).parse(await send(`query ($id: ID!) { basket(id: $id) ${FIELDS} }`, { id }))
    .basket;
}

/** Lets a call run into the crash: whatever it answers, the process is gone after it. */
async function crash(call: () => Promise<unknown>): Promise<void> {
  await call().catch(() => undefined);
  await vi.waitUntil(() => checkout.ended, { timeout: 20_000 });
}

async function claims() {
  return (await control.orders()).claims;
}

describe('checkout killed while it holds', () => {
  const points = CRASH_POINTS.filter((point) => point.startsWith('hold.'));
  test.each(points)('at %s', async (point) => {
    await start(point);
    const id = (await create()).basket?.id ?? '';
    const key = randomUUID();
    await crash(() => hold(id, key));

    await start();
    // The same key asks for the outcome, whenever the interrupted work is done.
    const { basket: after } = await hold(id, key);
    expect(['HELD', 'OPEN']).toContain(after?.state);
    const taken = await claims();
    if (after?.state === 'HELD') {
      expect(taken.filter((claim) => claim.state === 'held')).toHaveLength(2);
      expect(after.lines.flatMap(({ seats }) => seats)).toHaveLength(2);
    }
    // Whatever was held by a call whose answer was lost is free again after its time.
    await control.advance(PAST_ANY_HOLD_SECONDS);
    expect((await claims()).filter((claim) => claim.state === 'held')).toEqual([]);
    await checkout.stop('SIGKILL');
  });
});

describe('checkout killed while it buys', () => {
  const points = CRASH_POINTS.filter((point) => point.startsWith('purchase.'));
  test.each(points)('at %s', async (point) => {
    await start(point);
    const id = (await create()).basket?.id ?? '';
    const held = await hold(id, randomUUID());
    expect(held.basket?.state).toBe('HELD');
    const before = (await control.orders()).orders.filter(({ state }) => state === 'purchased').length;
    const key = randomUUID();
    await crash(() => purchase(id, key));

    await start();
    const { basket: after, problems } = await purchase(id, key);
    expect(problems).toEqual([]);
    expect(after?.state).toBe('PURCHASED');
    expect(after?.payments).toMatchObject([{ state: 'CAPTURED' }]);
    expect(after?.lines).toMatchObject([{ state: 'PURCHASED', seats: [{}, {}] }]);
    const { orders, claims: taken } = await control.orders();
    expect(orders.filter(({ state }) => state === 'purchased')).toHaveLength(before + 1);
    const seats = taken.map(({ performance, seat }) => `${performance} ${seat}`);
    expect(new Set(seats).size).toBe(seats.length);
    expect(await find(id)).toEqual(after);
    await checkout.stop('SIGKILL');
  });
});
