import type { Base } from './base.ts';
import type { Settings } from './settings.ts';

const QUERY =
  '{ events(first: 3) { nodes { title venue { name city { name } } priceFrom { amount currency } } } }';

/** Says where everything is, with a line that can be pasted and answers. */
export function announce(
  url: string,
  { sandbox }: Pick<Base, 'sandbox'>,
  { production }: Pick<Settings, 'production'>,
): void {
  const demo = sandbox && !production;
  const key = demo ? 'foyer_demo_key' : 'YOUR_KEY';
  const lines = [
    '',
    `  Foyer is ready.`,
    '',
    `  Playground   ${url}/playground`,
    `  GraphQL      ${url}/graphql`,
    `  API key      ${demo ? key : 'make one: see docs/operating.md'}`,
    ...(sandbox ? [`  Sandbox      ${sandbox.controlUrl}`] : []),
    '',
    `  curl -s ${url}/graphql -H 'x-api-key: ${key}' -H 'content-type: application/json' -d '${JSON.stringify({ query: QUERY })}'`,
    '',
  ];
  console.log(lines.join('\n'));
}
