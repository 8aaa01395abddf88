import { createCache } from '@foyer/kit/cache/cache';
import type { SubgraphRequest, Transport } from '@foyer/kit/graphql/subgraph';
import { createLog } from '@foyer/kit/log';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Caller } from '../caller.ts';
import { callerNamed, startTestEngine } from './test-engine.ts';

const INDEX = `
  type Query { shows(ids: [ID!]!): [Show] }
  type Mutation { sell: [Show] }
  type Show @key(fields: "id") { id: ID! }
`;
const RED = `
  type Show @key(fields: "id") {
    id: ID!
    text: String @cacheControl(maxAge: 60)
    hall: Hall @cacheControl(maxAge: 60)
    seats: Int
    seenBy: String
  }
  type Hall @cacheControl(maxAge: 60) { name: String free: Int @cacheControl(maxAge: 0) }
`;

const representations = z.object({ representations: z.array(z.object({ id: z.string() })) });
const idsOf = ({ variables }: SubgraphRequest) =>
  representations.parse(variables).representations.map(({ id }) => id);

const closing: { close(): Promise<void> }[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const one of closing.splice(0)) await one.close();
});

async function started() {
  const asked: SubgraphRequest[] = [];
  vi.useFakeTimers({ toFake: ['Date'] });
  let version = 1;
  const cache = createCache({ log: createLog('test', 'silent') });
  const transport = (code: string): Transport => {
    return async (request) => {
      const list = z.object({ ids: z.array(z.string()) }).safeParse(request.variables).data?.ids ?? ['1'];
      const shows = list.map((id) => ({ __typename: 'Show', id }));
      if (code === 'index') return { data: { shows, sell: shows } };
      asked.push(request);
      const ids = idsOf(request);
      const bad = ids.indexOf('bad');
      return {
        data: {
          _entities: ids.map((id) =>
            id === 'gone'
              ? null
              : {
                  text: id === 'bad' ? null : `${id} v${version}`,
                  hall: { name: 'Hall', free: 1 },
                  seats: version,
                },
          ),
        },
        ...(bad >= 0 && { errors: [{ message: 'Bad.', path: ['_entities', bad, 'text'] }] }),
      };
    };
  };
  const engine = await startTestEngine({
    subgraphs: { index: INDEX, red: RED },
    transport,
    cache,
    suppliers: new Set(['red']),
  });
  closing.push(engine);
  const query = (fields: string) => `query($ids: [ID!]!) { shows(ids: $ids) { ${fields} } }`;
  return {
    ...engine,
    get: (ids: string[], { fields = 'text', caller = callerNamed('anna') } = {}) =>
      engine.ask(query(fields), caller, { ids }),
    asked: () => asked.splice(0).map(idsOf),
    /** What the subgraph answers from now on. */
    change: () => {
      version += 1;
    },
    wait: (seconds: number) => {
      vi.setSystemTime(Date.now() + seconds * 1000);
    },
  };
}

/** Somebody who sells through a channel. */
const seller = (name: string, identity: Partial<Caller['identity']>): Caller =>
  callerNamed(name, { identity: { partner: name, scopes: ['read', 'sell'], channels: {}, ...identity } });

describe('entities that may be kept', () => {
  test('are asked for once, and then only those that are missing', async () => {
    const { get, asked, change } = await started();
    expect((await get(['1', '2'])).data.shows).toEqual([{ text: '1 v1' }, { text: '2 v1' }]);
    change();
    expect((await get(['2', '3', '1'])).data.shows).toEqual([
      { text: '2 v1' },
      { text: '3 v2' },
      { text: '1 v1' },
    ]);
    expect(asked()).toEqual([['1', '2'], ['3']]);
  });

  test('are asked for again when their time is over', async () => {
    const { get, asked, wait } = await started();
    await get(['1']);
    wait(120);
    await get(['1']);
    expect(asked()).toHaveLength(2);
  });

  test('are shared by channel and language, whoever asks', async () => {
    const { get, asked } = await started();
    const as = (name: string, identity: Partial<Caller['identity']>) =>
      get(['1'], { caller: seller(name, identity) });
    await as('anna', { channels: { red: 'a' } });
    await as('bert', { channels: { red: 'a', blue: 'b' } });
    expect(asked()).toHaveLength(1);
    await as('carl', { channels: { red: 'c' } });
    await as('anna', { channels: { red: 'a' }, language: 'de' });
    await as('anna', { channels: { red: 'a' }, scopes: ['read'] });
    await as('anna', { channels: { red: 'a' }, sessions: { red: 'a person' } });
    await as('anna', { channels: { red: 'a' }, sessions: { red: 'a person' } });
    expect(asked()).toHaveLength(5);
  });

  test('say how old the answer is', async () => {
    const { get, wait } = await started();
    await get(['1']);
    wait(30);
    expect((await get(['1'])).age).toBe('30');
  });

  test('are forgotten by subgraph, type and id', async () => {
    const { engine, get, asked } = await started();
    await get(['1', '2']);
    await engine.invalidate({ supplier: 'red', type: 'Show', id: '2' });
    await get(['1', '2']);
    await engine.invalidate({ supplier: 'red', type: 'Show' });
    await get(['1', '2']);
    await engine.invalidate({ supplier: 'blue' });
    await get(['1', '2']);
    await engine.invalidate({ supplier: 'red' });
    await get(['1', '2']);
    expect(asked()).toEqual([['1', '2'], ['2'], ['1', '2'], ['1', '2']]);
  });

  test('give way to what is learnt live about them', async () => {
    const { get, change } = await started();
    await get(['1', '2']);
    change();
    expect((await get(['1'], { fields: 'seats' })).data.shows).toEqual([{ seats: 2 }]);
    expect((await get(['1', '2'])).data.shows).toEqual([{ text: '1 v2' }, { text: '2 v1' }]);
  });
});

describe('never kept is', () => {
  test.each([
    ['what is not declared to last', 'seats'],
    ['what is asked together with it', 'text seats'],
    ['a field that is declared not to last, in a value that does', 'hall { name free }'],
  ])('%s', async (_, fields) => {
    const { get, asked } = await started();
    await get(['1'], { fields });
    await get(['1'], { fields });
    expect(asked()).toHaveLength(2);
  });

  test('what had an error, or is not there; the rest is', async () => {
    const { get, asked } = await started();
    const first = await get(['1', 'bad', 'gone']);
    expect(first.data.shows).toEqual([{ text: '1 v1' }, { text: null }, { text: null }]);
    expect(first.errors).toMatchObject([{ path: 'shows.1.text' }]);
    expect(await get(['bad', '1', 'gone'])).toMatchObject({ errors: [{ path: 'shows.0.text' }] });
    expect(asked()).toEqual([
      ['1', 'bad', 'gone'],
      ['bad', 'gone'],
    ]);
  });

  test('what a write gives back', async () => {
    const { ask, asked } = await started();
    for (const _ of [1, 2]) await ask('mutation { sell { text } }');
    expect(asked()).toHaveLength(2);
  });
});

test('who comes at the same time learns of errors too', async () => {
  const { get } = await started();
  const answers = await Promise.all([
    get(['bad'], { caller: seller('anna', {}) }),
    get(['bad'], { caller: seller('bert', {}) }),
  ]);
  for (const { errors } of answers) expect(errors).toMatchObject([{ path: 'shows.0.text' }]);
});
