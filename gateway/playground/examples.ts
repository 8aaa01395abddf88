import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { getOperationAST, parse } from 'graphql';

/** An operation that works as it stands. */
export type Example = { name: string; query: string; operationName: string | null; variables: string };

/** The example operations of a folder: `1-find.graphql` with its variables, if any, in `1-find.json`. */
export function readExamples(folder: URL): Example[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const query = readFileSync(new URL(name, folder), 'utf8');
      const variables = new URL(name.replace(/\.graphql$/, '.json'), folder);
      return {
        name: name.replace(/^\d+-/, '').replace(/\.graphql$/, ''),
        query,
        operationName: getOperationAST(parse(query))?.name?.value ?? null,
        variables: existsSync(variables) ? readFileSync(variables, 'utf8') : '',
      };
    });
}
