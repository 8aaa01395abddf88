import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { startComparison } from './compare.ts';
import { EXAMINED } from './engines.ts';
import { shown } from './report.ts';
import { FOYER } from './supergraph.ts';
import { ZOO } from './zoo.ts';

/** `npm run compare:gateway` asks others, and more of them. */
const seed = 1;

const open: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(open.map((one) => one.close())));

async function comparison(
  engine: string,
  around?: (gateway: GatewayInterface) => GatewayInterface,
  sdl = FOYER,
) {
  const one = await startComparison({ sdl, engine, ...(around ? { around } : {}) });
  open.push(one);
  return one;
}

test.each([
  { what: "Foyer's own supergraph", sdl: FOYER, count: 300 },
  { what: 'one with what Foyer has not', sdl: ZOO, count: 150 },
])(
  `$count random operations of seed ${seed} over $what get the stock gateway's answers`,
  async ({ sdl, count }) => {
    const { run, smallest } = await comparison(EXAMINED, undefined, sdl);
    const { operations, withErrors, differences } = await run(count, seed);
    expect(await Promise.all(differences.map(async (one) => shown(await smallest(one))))).toEqual([]);
    expect(operations).toBe(count);
    // It would prove little if everything went well, or nothing did.
    expect(withErrors / count).toBeGreaterThan(0.15);
    expect(withErrors / count).toBeLessThan(0.85);
  },
);

/** An engine that does this to what the stock one answers. */
function changing(change: (executor: GatewayExecutor) => GatewayExecutor) {
  return (gateway: GatewayInterface): GatewayInterface => ({
    ...gateway,
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    async load(options) {
      const { executor } = await gateway.load(options);
      return { executor: executor && change(executor) };
    },
  });
}

const FAULTY: Record<string, (executor: GatewayExecutor) => GatewayExecutor> = {
  'loses an error': (executor) => async (request) => {
    const { errors, ...rest } = await executor(request);
    return errors && errors.length > 1
      ? { ...rest, errors: errors.slice(1) }
      : { ...rest, ...(errors && { errors }) };
  },
  'turns fields around': (executor) => async (request) => {
    const { data, ...rest } = await executor(request);
    return data ? { ...rest, data: Object.fromEntries(Object.entries(data).reverse()) } : rest;
  },
  'puts errors one item further': (executor) => async (request) => {
    const { errors, ...rest } = await executor(request);
    const moved = errors?.map((error) => {
      const path = error.path?.map((step) => (typeof step === 'number' ? step + 1 : step));
      return new GraphQLError(error.message, {
        ...error,
        ...(path && { path }),
        extensions: error.extensions,
      });
    });
    return { ...rest, ...(moved && { errors: moved }) };
  },
  'answers everybody as the one who came first': (executor) => {
    let first: Parameters<GatewayExecutor>[0]['context'] | undefined;
    const forget = () => {
      first = undefined;
    };
    return (request) => {
      const context = first ?? request.context;
      if (!first) setImmediate(forget);
      first = context;
      return executor({ ...request, context });
    };
  },
};

test.each(Object.entries(FAULTY))('an engine that %s is found out', async (_, change) => {
  const { run } = await comparison('apollo', changing(change));
  const { differences } = await run(300, 1);
  expect(differences).not.toEqual([]);
});

test('a difference is shown as the smallest operation that has it', async () => {
  const { run, smallest } = await comparison(
    'apollo',
    changing(FAULTY['turns fields around'] ?? ((one) => one)),
  );
  const [difference] = (await run(300, 1)).differences;
  if (!difference) throw new Error('There is no difference.');
  const found = await smallest(difference);
  expect(found.operation.query.length).toBeLessThan(difference.operation.query.length / 2);
  expect(shown(found)).toContain(found.caller);
});
