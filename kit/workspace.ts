import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const root = new URL('../subgraphs/', import.meta.url);

/** What its resolvers are typed with: its context, and the TypeScript types behind GraphQL types. */
const mappers = z.record(z.string(), z.string()).default({});
const types = { context: z.string().optional(), mappers };

const manifest = z.object({
  foyer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('supplier'), code: z.string(), prefix: z.string(), mappers }),
    z.object({ kind: z.literal('index'), code: z.string(), ...types }),
    z.object({ kind: z.literal('service'), code: z.string(), ...types }),
  ]),
});

/** A subgraph, as its `package.json` declares it under `foyer`. */
export type SubgraphManifest = z.infer<typeof manifest>['foyer'] & {
  /** Its folder, ending in a slash. */
  folder: URL;
  /** Its place in the list, from 0. */
  position: number;
};

/**
 * Every subgraph of the workspace, in order of name. This is the only list there is: the gateway, the
 * composition, the catalog and the tests read it, so a new supplier is one new folder.
 */
export function subgraphs(): SubgraphManifest[] {
  return readdirSync(root)
    .sort()
    .map((name) => new URL(`${name}/`, root))
    .filter((folder) => existsSync(new URL('package.json', folder)))
    .map((folder, position) => {
      const parsed = manifest.parse(JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')));
      return { ...parsed.foyer, folder, position };
    });
}

/** What a subgraph writes down of its schema: `schema.graphql`, and any other `.graphql` file below its folder. */
export function schemaText(folder: URL): string {
  const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql') && !path.includes('node_modules'))
    .sort();
  return parts.map((path) => readFileSync(new URL(path, folder), 'utf8')).join('\n');
}

/** The suppliers among them. */
export function suppliers(): (SubgraphManifest & { kind: 'supplier' })[] {
  return subgraphs().filter((subgraph) => subgraph.kind === 'supplier');
}
