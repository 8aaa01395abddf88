import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { indexSchema, serviceSchema, supplierSchema } from '@foyer/kit/graphql/derive';
import { type SubgraphManifest, schemaText, subgraphs, suppliers } from '@foyer/kit/workspace';
import type { DocumentNode } from 'graphql';
import { breakingChanges } from './breaking.ts';
import { missingDescriptions } from './descriptions.ts';
import { publicSchema } from './public.ts';
import { resolverTypes, supplierTypes } from './types.ts';

/**
 * `node schema/build.ts` composes the subgraphs and writes every generated file; with `--check` it writes
 * nothing and fails when a committed file is stale, an element has no description, or a change breaks clients of
 * the released schema. `--release` makes the current schema the released one.
 */
const check = process.argv.includes('--check');
const here = new URL('./', import.meta.url);
const stale: string[] = [];

const all = subgraphs();
const documents = new Map(all.map((subgraph) => [subgraph.code, documentFor(subgraph)]));

const composed = composeServices(
  [...documents].map(([name, typeDefs]) => ({
    name,
    typeDefs,
    url: `http://${name}.subgraph.invalid/graphql`,
  })),
);
if (composed.errors) {
  for (const error of composed.errors) console.error(`${error.message}\n`);
  process.exit(1);
}

const api = publicSchema(composed.supergraphSdl);
write(new URL('supergraph.graphql', here), composed.supergraphSdl);
write(new URL('api.graphql', here), api);
write(new URL('../kit/generated/supplier.ts', here), await supplierTypes(supplierSchema('Any')));
for (const subgraph of all) {
  write(new URL('generated/resolvers.ts', subgraph.folder), await resolverTypes(subgraph, ownText(subgraph)));
}

const releasedFile = new URL('released.graphql', here);
if (process.argv.includes('--release')) writeFileSync(releasedFile, api);
const broken = await breakingChanges(read(releasedFile) ?? api, api);

const undescribed = missingDescriptions(api);
for (const element of undescribed) console.error(`${element} has no description.`);
for (const file of stale) console.error(`${file} is stale: run "npm run schema" and commit it.`);
for (const change of broken)
  console.error(`This breaks clients: ${change}. Deprecate first, and remove after the next release.`);
process.exit(undescribed.length + stale.length + broken.length > 0 ? 1 : 0);

function documentFor(subgraph: SubgraphManifest): DocumentNode {
  const own = ownText(subgraph);
  if (subgraph.kind === 'supplier') return supplierSchema(subgraph.prefix, own);
  if (subgraph.kind === 'index') return indexSchema(suppliers(), own);
  return serviceSchema(own);
}

function ownText({ folder }: SubgraphManifest): string {
  return schemaText(folder);
}

function write(file: URL, text: string): void {
  if (check) {
    if (read(file) !== text) stale.push(file.pathname.split('/').slice(-3).join('/'));
    return;
  }
  mkdirSync(new URL('./', file), { recursive: true });
  writeFileSync(file, text);
}

function read(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
