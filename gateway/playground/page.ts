import { createHash, randomBytes } from 'node:crypto';
import { ruruHTML } from 'ruru/server';
import { getStaticFile } from 'ruru/static';
import type { Example } from './examples.ts';

const STATIC = '/playground/static/';

/** The page with the IDE, and the policy that keeps it from asking any other host. */
export function playgroundPage(): { html: string; policy: string } {
  const nonce = randomBytes(16).toString('base64');
  const html = ruruHTML({
    staticPath: STATIC,
    endpoint: '/graphql',
    htmlParts: {
      titleTag: '<title>Foyer Playground</title>',
      headerScripts: (original: string) => `<script src="/playground/tabs.js"></script>${original}`,
    },
  }).replaceAll('<script', `<script nonce="${nonce}"`);
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // The editor puts its styles and fonts into the page itself.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "frame-ancestors 'none'",
  ].join('; ');
  return { html, policy };
}

/**
 * A script that opens a tab for each example, with the key filled in: the first time, and when the examples
 * change. Ids that an example wants new are made at every load, so that it works again: `{{uuid}}` is another one each
 * time, `{{uuid:name}}` the same one wherever that name stands; `{{next-week}}` is the date in seven days.
 */
export function tabsScript(examples: readonly Example[], key: string | null): string {
  const headers = JSON.stringify({ 'X-API-Key': key ?? '' }, null, 2);
  const tabs = examples.map(({ name, query, operationName, variables }) => ({
    id: name,
    hash: null,
    title: operationName ?? name,
    query,
    variables: variables || null,
    headers,
    operationName,
    response: null,
  }));
  const state = JSON.stringify({ tabs, activeTabIndex: 0 });
  const version = createHash('sha256').update(state).digest('hex').slice(0, 12);
  return `(() => {
  const stored = (name) => localStorage.getItem(name);
  const store = (name, value) => localStorage.setItem(name, value);
  const made = JSON.parse(stored('foyer:ids') ?? '[]');
  if (stored('foyer:examples') !== '${version}') {
    store('foyer:examples', '${version}');
    store('graphiql:shouldPersistHeaders', 'true');
    store('graphiql:tabState', ${JSON.stringify(state)});
  }
  let state = stored('graphiql:tabState') ?? '';
  const fresh = [];
  const newId = () => fresh[fresh.push(crypto.randomUUID()) - 1];
  for (const id of made) if (state.includes(id)) state = state.replaceAll(id, newId());
  const named = {};
  state = state.replace(/{{uuid(?::([a-z-]+))?}}/g, (_all, name) => (name ? (named[name] ??= newId()) : newId()));
  store('foyer:ids', JSON.stringify(fresh));
  const day = new Date(Date.now() + 7 * 86400000).toISOString().slice(0, 10);
  const shown = stored('foyer:next-week');
  state = (shown ? state.replaceAll(shown, day) : state).replaceAll('{{next-week}}', day);
  store('foyer:next-week', day);
  const session = JSON.parse(state);
  // The IDE does not keep headers.
  for (const tab of session.tabs) tab.headers ??= ${JSON.stringify(headers)};
  const active = session.tabs[session.activeTabIndex] ?? session.tabs[0];
  store('graphiql:query', active.query ?? '');
  store('graphiql:variables', active.variables ?? '');
  store('graphiql:headers', active.headers);
  // The editor finds the open tab again by its texts without the headers, and would open another one otherwise.
  active.headers = null;
  store('graphiql:tabState', JSON.stringify(session));

  // The IDE asks for the schema before it looks at its own headers.
  const plain = window.fetch;
  window.fetch = (input, init) => {
    const sent = new Headers(init?.headers);
    if (String(input).endsWith('/graphql') && !sent.has('x-api-key') && !sent.has('authorization')) {
      try {
        for (const [name, value] of Object.entries(JSON.parse(stored('graphiql:headers') || '{}'))) sent.set(name, value);
      } catch {}
      return plain(input, { ...init, headers: sent });
    }
    return plain(input, init);
  };
})();
`;
}

/** A file of the IDE, from its package. */
export async function playgroundFile(path: string, acceptEncoding: string | undefined) {
  return getStaticFile({ staticPath: STATIC, urlPath: path, acceptEncoding, disallowDevAssets: true });
}
