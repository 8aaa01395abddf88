import type { SubgraphRequest, SubgraphResponse, Transport } from '@foyer/kit/graphql/subgraph';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { callerNamed, startTestEngine } from './test-engine.ts';

const INDEX = `
  type Query { shows(page: Int): [Show!]! me: String! }
  type Mutation { sell: String! sellShow: Show! }
  type Show @key(fields: "id") { id: ID! }
`;
const STALLS = 'type Show @key(fields: "id") { id: ID! seats: Int seenBy: String }';

const ids = z.object({ representations: z.array(z.object({ id: z.string() })) });
const idsOf = ({ variables }: SubgraphRequest) => ids.parse(variables).representations.map(({ id }) => id);

const closing: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of closing.splice(0)) await one.close();
});

/** Two subgraphs of which the test may hold the second's answers back. */
async function started(sameness?: () => string) {
  const asked: { code: string; request: SubgraphRequest }[] = [];
  const shows = new Map<string, string[]>();
  let gate: Promise<void> = Promise.resolve();
  let sold = 0;
  const answers: Record<string, (request: SubgraphRequest) => Promise<SubgraphResponse>> = {
    index: async ({ query, token }) => {
      const asks = (name: string) => new RegExp(`\\b${name}\\b`).test(query);
      if (asks('me')) await gate;
      if (asks('sell')) sold += 1;
      const list = shows.get(token) ?? ['1', '2', '3'];
      return {
        data: {
          ...(asks('shows') && { shows: list.map((id) => ({ __typename: 'Show', id })) }),
          ...(asks('me') && { me: `${token} after ${sold}` }),
          ...(asks('sell') && { sell: `sold ${sold}` }),
          ...(asks('sellShow') && { sellShow: { __typename: 'Show', id: '1' } }),
        },
      };
    },
    stalls: async (request) => {
      await gate;
      const known = idsOf(request);
      return {
        data: {
          _entities: known.map((id) => (id === 'bad' ? null : { seats: sold, seenBy: request.token })),
        },
        ...(known.includes('bad') && {
          errors: [{ message: 'Bad.', path: ['_entities', known.indexOf('bad'), 'seats'] }],
        }),
      };
    },
  };
  const transport = (code: string): Transport => {
    return async (request) => {
      asked.push({ code, request });
      const answer = answers[code];
      if (!answer) throw new Error(`There is no subgraph ${code}.`);
      return answer(request);
    };
  };
  const engine = await startTestEngine({
    subgraphs: { index: INDEX, stalls: STALLS },
    transport,
    ...(sameness && { sameness }),
  });
  closing.push(engine);
  return {
    ...engine,
    shows,
    asked: (code: string) => asked.filter((one) => one.code === code).map(({ request }) => request),
    /** Holds answers until the function it gives is called. */
    hold(): () => void {
      let open: () => void = () => undefined;
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    async until(holds: () => boolean): Promise<void> {
      while (!holds()) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const PAGE = '{ shows { id seats seenBy } }';
/** The same of several pages, so that it is asked by each. */
const PAGES = 'query ($page: Int) { shows(page: $page) { id seats seenBy } }';

describe('callers who are the same', () => {
  test('share a fetch that is under way, and each entity is asked for once', async () => {
    const { ask, asked, shows, hold, until } = await started();
    const open = hold();
    const first = ask(PAGES, callerNamed('anna'), { page: 1 });
    await until(() => asked('stalls').length === 1);
    shows.set('anna', ['3', '4']);
    const second = ask(PAGES, callerNamed('anna'), { page: 2 });
    await until(() => asked('stalls').length === 2);
    open();
    expect((await first).data.shows).toMatchObject([{ id: '1' }, { id: '2' }, { id: '3', seenBy: 'anna' }]);
    expect((await second).data.shows).toMatchObject([{ id: '3', seenBy: 'anna' }, { id: '4' }]);
    expect(asked('stalls').map(idsOf)).toEqual([['1', '2', '3'], ['4']]);
  });

  test('share root fields too', async () => {
    const { ask, asked, hold, until } = await started();
    const open = hold();
    const answers = [1, 2, 3].map(() => ask('{ me }', callerNamed('anna')));
    await until(() => asked('index').length > 0);
    open();
    for (const { data } of await Promise.all(answers)) expect(data).toEqual({ me: 'anna after 0' });
    expect(asked('index')).toHaveLength(1);
  });

  test('ask the same at the same time, and it is done once', async () => {
    const { ask, asked, hold, until } = await started();
    const open = hold();
    const first = ask(PAGE, callerNamed('anna'));
    await until(() => asked('stalls').length === 1);
    const answers = [first, ask(PAGE, callerNamed('anna')), ask(PAGE, callerNamed('anna'))];
    open();
    const [one, ...others] = await Promise.all(answers);
    expect(one?.data.shows[0]).toEqual({ id: '1', seats: 0, seenBy: 'anna' });
    for (const other of others) expect(other).toEqual(one);
    expect(asked('index')).toHaveLength(1);
    expect(await ask(PAGE, callerNamed('anna'))).toEqual(one);
    expect(asked('index')).toHaveLength(2);
  });

  test('are not given what was begun before something is known to have changed', async () => {
    const { ask, asked, engine, hold, until } = await started();
    const open = hold();
    const before = ask(PAGE, callerNamed('anna'));
    await until(() => asked('stalls').length === 1);
    await engine.invalidate({ supplier: 'stalls' });
    const after = ask(PAGE, callerNamed('anna'));
    await until(() => asked('stalls').length === 2);
    open();
    await Promise.all([before, after]);
    expect(asked('index')).toHaveLength(2);
  });

  test('get the errors of their own entities only', async () => {
    const { ask, asked, shows, hold, until } = await started();
    const open = hold();
    shows.set('anna', ['1', 'bad']);
    const first = ask(PAGES, callerNamed('anna'), { page: 1 });
    await until(() => asked('stalls').length === 1);
    shows.set('anna', ['1']);
    const second = ask(PAGES, callerNamed('anna'), { page: 2 });
    await until(() => asked('index').length === 2);
    shows.set('anna', ['2', 'bad']);
    const third = ask(PAGES, callerNamed('anna'), { page: 3 });
    await until(() => asked('stalls').length === 2);
    open();
    expect((await first).errors).toMatchObject([{ path: 'shows.1.seats' }]);
    expect((await second).errors).toEqual([]);
    expect((await third).errors).toMatchObject([{ path: 'shows.1.seats' }]);
  });

  test('do not spoil each other: what one changes of an answer the other does not see', async () => {
    const { ask } = await started();
    const answers = await Promise.all(
      ['{ shows { id seats } }', '{ shows { id seats } }'].map((query) => ask(query, callerNamed('anna'))),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  test('see what a write did, even when an older answer is still under way', async () => {
    const { ask, asked, hold, until } = await started();
    const open = hold();
    const before = ask(PAGE, callerNamed('anna'));
    await until(() => asked('stalls').length === 1);
    expect((await ask('mutation { sell }', callerNamed('anna'))).data).toEqual({ sell: 'sold 1' });
    const after = ask(PAGE, callerNamed('anna'));
    await until(() => asked('stalls').length === 2);
    open();
    await before;
    expect((await after).data.shows[0]).toMatchObject({ seats: 1 });
  });
});

describe('callers who differ', () => {
  /** Two partners ask for the same again and again; gives how often one saw an answer of the other. */
  async function crossings(sameness?: () => string): Promise<number> {
    const { ask } = await started(sameness);
    const rounds = Array.from({ length: 40 }, async (_, round) => {
      const token = round % 2 === 0 ? 'anna' : 'bert';
      const { data } = await ask('{ me shows { seenBy } }', callerNamed(token));
      const seen: unknown[] = [
        String(data.me).split(' ')[0],
        ...data.shows.map(({ seenBy }: { seenBy: string }) => seenBy),
      ];
      return seen.filter((one) => one !== token).length;
    });
    return (await Promise.all(rounds)).reduce((sum, count) => sum + count, 0);
  }

  test('never share anything', async () => {
    expect(await crossings()).toBe(0);
  });

  test('would, if who they are did not count', async () => {
    expect(await crossings(() => 'anybody')).toBeGreaterThan(0);
  });

  test('nor do those who have no time left for it', async () => {
    const { ask, asked } = await started();
    const hurried = () => callerNamed('anna', { began: performance.now() - 30_000 });
    await Promise.all([ask('{ me }', hurried()), ask('{ me }', hurried())]);
    expect(asked('index')).toHaveLength(2);
  });
});

test('writes are never shared', async () => {
  const { ask, asked } = await started();
  const answers = await Promise.all(
    [1, 2, 3].map(() => ask('mutation { sell sellShow { seats } }', callerNamed('anna'))),
  );
  expect(answers.map(({ data }) => data.sell).sort()).toEqual(['sold 1', 'sold 2', 'sold 3']);
  expect(asked('stalls')).toHaveLength(3);
});

test('a shared fetch is broken off when the last caller has gone, not before', async () => {
  const { ask, asked, hold, until } = await started();
  const open = hold();
  const [first, second] = [new AbortController(), new AbortController()];
  const answers = [first, second].map(({ signal }) => ask('{ me }', callerNamed('anna', { signal })));
  await until(() => asked('index').length === 1);
  await new Promise((resolve) => setImmediate(resolve));
  const signal = asked('index')[0]?.signal;
  first.abort();
  expect(signal?.aborted).toBe(false);
  second.abort();
  expect(signal?.aborted).toBe(true);
  open();
  await Promise.all(answers);
});
