import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const root = new URL('../subgraphs/', import.meta.url);

const manifest = z.object({
  foyer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('supplier'), code: z.string(), prefix: z.string() }),
    z.object({ kind: z.literal('index'), code: z.string() }),
    z.object({ kind: z.literal('service'), code: z.string() }),
  ]),
});

/** A subgraph, as its `package.json` declares it under `foyer`. */
export type SubgraphManifest = z.infer<typeof manifest>['foyer'] & {
  /** Its folder, ending in a slash. */
  folder: URL;
  /** The port it listens on when it is a process of its own. */
  port: number;
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
      return { ...parsed.foyer, folder, port: FIRST_PORT + position };
    });
}

/** The suppliers among them. */
export function suppliers(): (SubgraphManifest & { kind: 'supplier' })[] {
  return subgraphs().filter((subgraph) => subgraph.kind === 'supplier');
}

const FIRST_PORT = 4201;
