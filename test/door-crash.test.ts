import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { remoteTransport } from '@foyer/kit/graphql/remote';
import { createTokens } from '@foyer/kit/identity';
import { createLog } from '@foyer/kit/log';
import { subgraphs } from '@foyer/kit/workspace';
import { startSandbox } from '@foyer/sandbox/start';
import { expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { CUSTOMER } from './client.ts';
import { createTestDatabase } from './database.ts';
import { SUPPLIER } from './foyer.ts';
import { freePorts, Process } from './processes.ts';

const SECRET = 'a secret that is known to this test alone';
const EVENT = `${SUPPLIER}:event:3EVE`;
const PERFORMANCE = `${SUPPLIER}:performance:3EVE-auto`;
const BASKETS = 6;
const payload = z.object({ result: z.object({ basket: z.object({ id: z.string(), state: z.string() }) }) });
const lists = z.object({
  _entities: z.array(
    z.object({ guestList: z.object({ nodes: z.array(z.object({ code: z.string(), state: z.string() })) }) }),
  ),
});
const orders = z.object({
  supplierOrder: z.object({
    lines: z.array(z.object({ tickets: z.array(z.object({ barcode: z.object({ value: z.string() }) })) })),
  }),
});

test('whatever is killed while tickets are sold, each of them is in the guest list in the end, once', async () => {
  const database = await createTestDatabase();
  const state = mkdtempSync(join(tmpdir(), 'foyer-door-'));
  const sandbox = await startSandbox({
    databaseUrl: database.url,
    port: 0,
    log: createLog('sandbox', 'fatal'),
  });
  const port = await freePorts(subgraphs().length);
  const place = (code: string) => port + (subgraphs().find((one) => one.code === code)?.position ?? 0);
  const env = {
    ...sandbox.environment,
    DATABASE_URL: database.url,
    FOYER_STATE: state,
    FOYER_TOKEN_SECRET: SECRET,
    FOYER_SANDBOX: 'on',
    SUBGRAPH_PORT: String(port),
    ENTRY_FOLLOW_MS: '20',
    LOG_LEVEL: 'fatal',
  };
  const running = new Map<string, Process>();
  async function start(code: string, crashAt?: string): Promise<void> {
    const one = new Process('subgraph.ts', [code], {
      ...env,
      ...(crashAt ? { FOYER_CRASH_AT: crashAt } : {}),
    });
    running.set(code, one);
    await one.ready(`http://127.0.0.1:${place(code)}/health/ready`);
  }
  onTestFinished(async () => {
    for (const one of running.values()) await one.stop('SIGKILL');
    await sandbox.close();
    await database.drop();
    rmSync(state, { recursive: true, force: true });
  });
  const tokens = createTokens(SECRET);
  async function ask<Answer>(
    code: string,
    shape: z.ZodType<Answer>,
    query: string,
    variables: Record<string, unknown>,
  ) {
    const token = await tokens.mint({
      partner: 'crash',
      scopes: ['read', 'sell', 'door'],
      channels: { [SUPPLIER]: 'default' },
    });
    const way = remoteTransport(`http://127.0.0.1:${place(code)}/graphql`);
    const { data, errors } = await way({ query, variables, token });
    if (errors?.length) throw new Error(JSON.stringify(errors));
    return shape.parse(data);
  }
  const mutate = async (
    field: string,
    declared: string,
    passed: string,
    variables: Record<string, unknown>,
  ) => {
    const query = `mutation ($key: String!, ${declared}) { result: ${field}(idempotencyKey: $key, ${passed}) { basket { id state } } }`;
    return (await ask('checkout', payload, query, { key: randomUUID(), ...variables })).result.basket;
  };
  const purchase = (id: string, key: string) =>
    mutate(
      'purchaseBasket',
      '$id: ID!, $customer: CustomerInput!',
      'basketId: $id, customer: $customer, payment: { kind: ON_ACCOUNT }',
      { id, key, customer: CUSTOMER },
    );
  async function heldBasket(): Promise<string> {
    const lines = [{ performanceId: PERFORMANCE, priceBandId: 'STALLS/A%2Fpool', tickets: [{}, {}] }];
    const { id } = await mutate('createBasket', '$lines: [BasketLineInput!]', 'input: { lines: $lines }', {
      lines,
    });
    await mutate('holdBasket', '$id: ID!', 'basketId: $id', { id });
    return id;
  }

  await Promise.all([start(SUPPLIER), start('checkout', 'purchase.recorded'), start('entry')]);
  // Checkout dies right after the first sale was written down.
  const first = await heldBasket();
  const key = randomUUID();
  await purchase(first, key).catch(() => undefined);
  await vi.waitUntil(() => running.get('checkout')?.ended, { timeout: 20_000 });
  await start('checkout');
  expect((await purchase(first, key)).state).toBe('PURCHASED');

  // The door dies again and again while more is sold.
  let selling = true;
  const dying = (async () => {
    while (selling) {
      await wait(Math.random() * 400);
      await running.get('entry')?.stop('SIGKILL');
      await start('entry');
    }
  })();
  for (let at = 1; at < BASKETS; at += 1) {
    expect((await purchase(await heldBasket(), randomUUID())).state).toBe('PURCHASED');
    await wait(250);
  }
  selling = false;
  await dying;

  const list = async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Event {
      guestList(first: 1500) { nodes { code state } } } } }`;
    const of = [{ __typename: 'Event', id: EVENT }];
    return (await ask('entry', lists, query, { of }))._entities[0]?.guestList.nodes ?? [];
  };
  await vi.waitFor(async () => expect(await list()).toHaveLength(BASKETS * 2), {
    timeout: 60_000,
    interval: 200,
  });
  const sold = z.object({
    baskets: z.object({ nodes: z.array(z.object({ orders: z.array(z.object({ id: z.string() })) })) }),
  });
  const { baskets } = await ask('checkout', sold, '{ baskets(first: 100) { nodes { orders { id } } } }', {});
  const barcodes = await Promise.all(
    baskets.nodes
      .flatMap((one) => one.orders)
      .map(({ id }) =>
        ask(
          SUPPLIER,
          orders,
          'query ($id: ID!) { supplierOrder(id: $id) { lines { tickets { barcode { value } } } } }',
          { id },
        ),
      ),
  );
  const all = barcodes.flatMap(({ supplierOrder }) =>
    supplierOrder.lines.flatMap(({ tickets }) => tickets.map(({ barcode }) => barcode.value)),
  );
  expect((await list()).map(({ code }) => code).sort()).toEqual(all.sort());
});
