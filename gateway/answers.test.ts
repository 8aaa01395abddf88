import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, keptAnswers } from './answers.ts';
import type { Caller } from './caller.ts';
import { composed, startTestGateway, type TestGateway } from './test-gateway.ts';

const caller = (identity: Partial<Caller['identity']> = {}): Caller => ({
  identity: { partner: 'acme', scopes: ['read'], channels: { red: 'acme' }, ...identity },
  key: 'key',
  token: 'token',
  requestId: 'request',
  began: 0,
  signal: new AbortController().signal,
});
const asked = (query = '{ shows }') => ({ method: 'POST', search: '', body: { query }, accept: undefined });
const answerFor = (seconds: number, text = 'an answer'): Answer => ({
  status: 200,
  headers: [['cache-control', seconds > 0 ? `max-age=${seconds}, public` : 'no-store']],
  body: Buffer.from(text),
});

/** Answers with a clock that the test moves. */
function started(maxBytes = 1000) {
  let time = 0;
  let count = 0;
  const answers = keptAnswers({ maxBytes, now: () => time });
  return {
    answers,
    wait: (seconds: number) => {
      time += seconds * 1000;
    },
    asks: () => count,
    ask: (one: Answer) => async () => {
      count += 1;
      return one;
    },
  };
}

describe('an answer that may be kept', () => {
  test('is given again until its time is over, with its age', async () => {
    const { answers, wait, asks, ask } = started();
    const get = () => answers.answer(asked(), caller(), ask(answerFor(10)));
    expect(await get()).toMatchObject({ kept: false, body: Buffer.from('an answer') });
    wait(9.5);
    const again = await get();
    expect(again.kept).toBe(true);
    expect(new Map(again.headers).get('age')).toBe('9');
    expect(new Map(again.headers).get('cache-control')).toBe('private, max-age=10');
    wait(0.6);
    expect((await get()).kept).toBe(false);
    expect(asks()).toBe(2);
  });

  test('is given to who sells and reads the same, and to nobody else', async () => {
    const { answers, ask } = started();
    const get = (identity: Partial<Caller['identity']>) =>
      answers.answer(asked(), caller(identity), ask(answerFor(10)));
    await get({});
    expect((await get({ partner: 'other' })).kept).toBe(true);
    expect((await get({ channels: { red: 'other' } })).kept).toBe(false);
    expect((await get({ language: 'de' })).kept).toBe(false);
    expect((await get({ scopes: ['read', 'sell'] })).kept).toBe(false);
    expect((await get({ sessions: { red: 'a person' } })).kept).toBe(false);
    expect((await get({ sessions: { red: 'a person' } })).kept).toBe(false);
  });

  test('is asked for once by those who come at the same time, when it is known to be one', async () => {
    const { answers, asks, ask, wait } = started();
    await answers.answer(asked(), caller(), ask(answerFor(10)));
    wait(11);
    const all = await Promise.all(
      Array.from({ length: 5 }, () => answers.answer(asked(), caller(), ask(answerFor(10, 'new')))),
    );
    expect(all.map(({ body }) => body.toString())).toEqual(Array(5).fill('new'));
    expect(asks()).toBe(2);
  });

  test('goes when others need the room', async () => {
    const { answers, ask } = started(100);
    for (const query of ['a', 'b', 'c'])
      await answers.answer(asked(query), caller(), ask(answerFor(10, 'x'.repeat(40))));
    const kept = async (query: string) =>
      (await answers.answer(asked(query), caller(), ask(answerFor(0)))).kept;
    expect([await kept('a'), await kept('c')]).toEqual([false, true]);
  });
});

test('an answer that may not be kept is asked for each time', async () => {
  const { answers, asks, ask } = started();
  for (const _ of [1, 2]) await answers.answer(asked(), caller(), ask(answerFor(0)));
  expect(asks()).toBe(2);
});

test('what was asked for before all was forgotten is not kept, nor shared with who asks later', async () => {
  const { answers, ask } = started();
  await answers.answer(asked(), caller(), ask(answerFor(10)));
  answers.clear();
  const old = Promise.withResolvers<Answer>();
  const first = answers.answer(asked(), caller(), () => old.promise);
  answers.clear();
  expect(await answers.answer(asked(), caller(), ask(answerFor(10, 'new')))).toMatchObject({
    body: Buffer.from('new'),
  });
  old.resolve(answerFor(10, 'old'));
  expect((await first).body.toString()).toBe('old');
  expect(await answers.answer(asked(), caller(), ask(answerFor(10, 'newer')))).toMatchObject({
    kept: true,
    body: Buffer.from('new'),
  });
});

test('one that fails for the first leaves the others to ask for themselves', async () => {
  const { answers, ask, wait } = started();
  await answers.answer(asked(), caller(), ask(answerFor(10)));
  wait(11);
  const failing = answers.answer(asked(), caller(), () => Promise.reject(new Error('gone')));
  const other = answers.answer(asked(), caller(), ask(answerFor(10, 'fine')));
  await expect(failing).rejects.toThrow('gone');
  expect((await other).body.toString()).toBe('fine');
});

describe('over HTTP', () => {
  let foyer: TestGateway;
  beforeEach(async () => {
    foyer = await startTestGateway();
  });
  afterEach(() => foyer.close());

  test('what is declared to last is kept, until the supergraph changes', async () => {
    const page = '{ shows { title } }';
    const first = await foyer.ask(page);
    const count = foyer.requests.length;
    const second = await foyer.ask(page);
    expect(second.data).toEqual(first.data);
    expect(second.headers.get('age')).toBe('0');
    expect(second.headers.get('cache-control')).toBe('private, max-age=10');
    expect(foyer.requests).toHaveLength(count);
    expect(foyer.lines.filter((line) => line.includes('"kept":true'))).toHaveLength(1);
    await foyer.writeSupergraph(composed());
    foyer.gateway.reload();
    await foyer.ask(page);
    expect(foyer.requests.length).toBeGreaterThan(count);
  });

  test('what is live, personal or wrong is not', async () => {
    for (const query of ['{ shows { title seats } }', '{ me }', '{ fail(how: "typed") }']) {
      await foyer.ask(query);
      const again = await foyer.ask(query);
      expect(again.headers.get('cache-control')).toBe('no-store');
      expect(again.headers.get('age')).toBeNull();
    }
  });
});
