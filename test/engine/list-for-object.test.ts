import { afterAll, expect, test } from 'vitest';
import { composed } from '../federation/composed.ts';
import { type Asked, EXAMINED, startEngine } from './engines.ts';

const { sdl } = composed({
  shows: {
    schema: `
      type Query { show: Show strict: Strict node: Node }
      interface Node { id: ID! }
      type Show implements Node { id: ID! title: String }
      type Strict { must: Int! }`,
  },
});

const open: Asked[] = [];
afterAll(() => Promise.all(open.map((one) => one.close())));

test.each(['apollo', EXAMINED])('%s reads a list as an object without any of the fields', async (name) => {
  const data = {
    show: [],
    several: [{ title: 'Emma' }],
    strict: [{ must: 1 }],
    node: [{ __typename: 'Show', id: '1' }],
  };
  const transport = () => async () => ({ data: structuredClone(data) });
  const engine = await startEngine({ engine: name, sdl, transport });
  open.push(engine);
  const query = `{
    show { __typename title } several: show { title } strict { must } node { ... on Show { title } }
  }`;
  expect(await engine.ask({ query, variables: {} })).toEqual({
    data: JSON.stringify({
      show: { __typename: 'Show', title: null },
      several: { title: null },
      strict: null,
      node: {},
    }),
    errors: ['strict.must INTERNAL'],
  });
});
