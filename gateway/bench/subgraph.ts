import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, execute, parse } from 'graphql';
import { z } from 'zod';
import { answering } from './answering.ts';
import { fieldOf } from './reference.ts';
import { SCHEMAS } from './world.ts';

/** `node subgraph.ts NAME`: one of the bench subgraphs. It remembers all it ever answered, so that it never binds a result. */
const name = process.argv[2] ?? '';
const typeDefs = SCHEMAS[name];
if (!typeDefs) throw new Error(`There is no subgraph ${name}.`);
const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs) }]);

const MAX_KEPT = 200_000;
const documents = new Map<string, DocumentNode>();
/** Answers by the body of the request, and entities by what was asked and of which. */
const answers = new Map<string, string>();
const entities = new Map<string, string>();

const request = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

await answering(async (body) => {
  const known = answers.get(body);
  if (known) return known;
  const { query, operationName, variables } = request.parse(JSON.parse(body));
  // Who asks for several pages' entities at once never asks for the same ones again.
  if (query.includes('_entities')) return ofEntities(query, operationName, variables ?? {});
  return kept(answers, body, await whole(query, operationName, variables ?? {}));
});

function kept(map: Map<string, string>, key: string, value: string): string {
  if (map.size > MAX_KEPT) map.clear();
  map.set(key, value);
  return value;
}

async function executed(query: string, operationName: string | null | undefined, variables: object) {
  const document = documents.get(query) ?? parse(query, { noLocation: true });
  documents.set(query, document);
  return execute({
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: { ...variables },
    rootValue: {},
    fieldResolver: fieldOf,
  });
}

async function whole(
  query: string,
  operationName: string | null | undefined,
  variables: object,
): Promise<string> {
  return JSON.stringify(await executed(query, operationName, variables));
}

/** One entity at a time, so that those asked for in other company are known already. */
async function ofEntities(
  query: string,
  operationName: string | null | undefined,
  { representations, ...variables }: Record<string, unknown>,
): Promise<string> {
  // Some gateways put several fetches into one document.
  if (!Array.isArray(representations) || query.indexOf('_entities') !== query.lastIndexOf('_entities'))
    return whole(query, operationName, { representations, ...variables });
  const parts: string[] = [];
  const alias = /(\w+)\s*:\s*_entities/.exec(query)?.[1] ?? '_entities';
  for (const one of representations) {
    const key = `${query} ${JSON.stringify(variables)} ${JSON.stringify(one)}`;
    const known = entities.get(key);
    if (known) {
      parts.push(known);
      continue;
    }
    const { data, errors } = await executed(query, operationName, { ...variables, representations: [one] });
    const found = z.array(z.unknown()).safeParse(data?.[alias]);
    if (errors || !found.success) return whole(query, operationName, { representations, ...variables });
    parts.push(kept(entities, key, JSON.stringify(found.data[0])));
  }
  return `{"data":{${JSON.stringify(alias)}:[${parts.join(',')}]}}`;
}
