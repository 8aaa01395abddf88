import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql';
import { expect, test, vi } from 'vitest';
import { FoyerError, formatError, isProblemCode, PROBLEM_CODES } from './problem.ts';

const SECRET = 'connect ECONNREFUSED http://10.0.0.7:5432 password=hunter2';

const schema = buildSchema('type Query { seat(row: Int): String }');

/** Runs a field that fails, as a server would, and shows what the caller would see. */
async function seen(failure: unknown) {
  const error = vi.fn();
  const result = await execute({
    schema,
    document: parse('{ seat }'),
    rootValue: {
      seat: () => {
        throw failure;
      },
    },
  });
  const [shown] = (result.errors ?? []).map((one) => formatError(one, { error }));
  if (!shown) throw new Error('nothing failed');
  return { shown, log: error };
}

test('an error for callers keeps its code, sentence, supplier and place, and nothing else', async () => {
  const cause = new Error(SECRET);
  const { shown, log } = await seen(
    new FoyerError('SUPPLIER_DOWN', 'Try again later.', { supplier: 'acme', cause }),
  );
  expect(shown).toEqual({
    message: 'Try again later.',
    path: ['seat'],
    locations: [{ line: 1, column: 3 }],
    extensions: { code: 'SUPPLIER_DOWN', supplier: 'acme', retryable: true },
  });
  expect(log).not.toHaveBeenCalled();
});

test('what is not meant for callers becomes a reference to the log', async () => {
  const failure = new TypeError(SECRET);
  const { shown, log } = await seen(failure);
  const text = JSON.stringify(shown);
  expect(text).not.toMatch(/hunter2|10\.0\.0\.7|TypeError|problem\.test|\bat\b/);
  expect(shown).toMatchObject({ path: ['seat'], extensions: { code: 'INTERNAL', retryable: true } });
  const reference = shown.extensions?.reference;
  expect(shown.message).toContain(String(reference));
  expect(log).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ reference, error: failure, path: ['seat'] }),
    expect.any(String),
  );
});

test.each([
  ['text', SECRET],
  ['an error with extensions', Object.assign(new Error(SECRET), { extensions: { url: SECRET } })],
  ['an error of the library', new GraphQLError(SECRET, { extensions: { code: 'SECRET', url: SECRET } })],
  ['a wrapped error', new GraphQLError('no', { originalError: new Error(SECRET) })],
])('%s that is thrown does not come through', async (_name, failure) => {
  const { shown } = await seen(failure);
  expect(JSON.stringify(shown)).not.toContain('hunter2');
  expect(shown.extensions).toMatchObject({ code: 'INTERNAL' });
});

test('a mistake in the request says what it is', () => {
  const log = { error: vi.fn() };
  const [mistake] = validate(schema, parse('{ saet }'));
  expect(mistake && formatError(mistake, log)).toMatchObject({
    message: expect.stringContaining('saet'),
    extensions: { code: 'BAD_INPUT', retryable: false },
  });
  expect(log.error).not.toHaveBeenCalled();
});

test('every code has a description, and says whether trying again helps', () => {
  for (const [code, { description, retryable }] of Object.entries(PROBLEM_CODES)) {
    expect(isProblemCode(code)).toBe(true);
    expect(description).toMatch(/\.$/);
    if (!isProblemCode(code)) continue;
    expect(new FoyerError(code, 'x').extensions).toEqual({ code, retryable });
  }
  expect(isProblemCode('toString')).toBe(false);
  expect(isProblemCode(undefined)).toBe(false);
  expect(new FoyerError('BUSY', 'x', { retryable: false }).retryable).toBe(false);
});
