import { afterAll, expect, test } from 'vitest';
import { composed } from '../federation/composed.ts';
import { type Asked, EXAMINED, startEngine } from './engines.ts';

const { sdl } = composed({
  shows: {
    schema: `
      type Query { show: Show strict: Strict node: Node page: Page }
      interface Node { id: ID! }
      type Show implements Node { id: ID! title: String }
      type Strict { must: Int! }
      type Page { nodes: [Node!]! strict: [Strict!]! }`,
  },
});

const open: Asked[] = [];
afterAll(() => Promise.all(open.map((one) => one.close())));

const ENGINES = ['apollo', EXAMINED];

/** An engine before a subgraph that answers this to everything. */
async function over(name: string, data: Record<string, unknown>): Promise<Asked> {
  const engine = await startEngine({
    engine: name,
    sdl,
    transport: () => async () => ({ data: structuredClone(data) }),
  });
  open.push(engine);
  return engine;
}

test.each(ENGINES)('%s reads a list as an object without any of the fields', async (name) => {
  const data = {
    show: [],
    several: [{ title: 'Emma' }],
    strict: [{ must: 1 }],
    node: [{ __typename: 'Show', id: '1' }],
  };
  const engine = await over(name, data);
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

/** Of which type an entity is that only its interface is told of, nobody can say, and nothing is told of that. */
test.each(ENGINES)('%s tells what it reads before it comes to a type that cannot be told', async (name) => {
  const engine = await over(name, { page: { nodes: [{ __typename: 'Node', id: '1' }], strict: [{}] } });
  const asked = (fields: string) =>
    engine.ask({
      query: `{ page { ${fields} } }
        fragment Ids on Page { nodes { id } }
        fragment Types on Page { nodes { __typename } }`,
      variables: {},
    });
  const data = JSON.stringify({ page: null });
  expect(await asked('...Ids strict { must } ...Types')).toEqual({
    data,
    errors: ['page.strict.0.must INTERNAL'],
  });
  expect(await asked('...Ids ...Types strict { must }')).toEqual({ data, errors: [] });
});
