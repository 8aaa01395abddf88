import { randomUUID } from 'node:crypto';
import { createCache } from '@foyer/kit/cache/cache';
import { runSubgraph } from '@foyer/kit/graphql/subgraph';
import { createTokens, type Identity, type Scope } from '@foyer/kit/identity';
import { startTestSandbox } from '@foyer/sandbox/test-sandbox';
import { environment } from '@foyer/sandbox/ticketing/environment';
import { KEYS, newAccount } from '@foyer/sandbox/ticketing/test-client';
import { sandboxControl } from '@foyer/test/control';
import { pino } from 'pino';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { subgraph } from '../subgraph.ts';
import { openTables } from '../tables.ts';

/** Partners whose integration has the access of the seeded key of that name. */
export const PARTNERS = [
  'administrator',
  'support',
  'box office',
  'customer',
  'other customer',
  'public',
] as const;
export type Partner = (typeof PARTNERS)[number];

/** Who asks: through which integration, as which person, with an API key of which scopes. */
export type Who = { partner?: Partner; session?: string; scopes?: Scope[] };

const EVERYTHING: Scope[] = ['read', 'sell'];
const mail = z.object({ mail: z.array(z.object({ request: z.string(), code: z.string() })) });

/** The answer of an operation. */
export type Answer = { data: Data; codes: string[]; messages: string[] };
/** What was answered, to be looked into. */
export type Data = z.core.util.JSONType;

/** TickeTing's subgraph before a sandbox, asked as the gateway asks it. */
export async function startPlatform() {
  const sandbox = await startTestSandbox();
  const { clock, urls, controlUrl } = sandbox.sandbox;
  const control = sandboxControl(controlUrl, 'ticketing');
  const lines: string[] = [];
  // Without what the usual log blanks: nothing secret may come as far as that.
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const { currency = 'USD' } = readConfig(environment('http://127.0.0.1')).channels.default ?? {};
  const channels = Object.fromEntries(PARTNERS.map((name) => [name, { key: KEYS[name], currency }]));
  const tokens = createTokens('a secret that only the tests know, long enough');
  const parts = await subgraph.start({
    env: { TICKETING_URL: `${urls.ticketing}/v3`, TICKETING_CHANNELS: JSON.stringify(channels) },
    log,
    clock,
    databaseUrl: sandbox.databaseUrl,
    cache: createCache({ clock, log }),
    transport: () => async () => ({ data: null }),
    tokens,
  });
  const running = runSubgraph(parts, tokens, log);

  async function ask(query: string, variables: object = {}, who: Who = {}): Promise<Answer> {
    const { partner = 'administrator', session, scopes = EVERYTHING } = who;
    const identity: Identity = {
      partner: `tests ${partner}`,
      scopes,
      channels: { ticketing: partner },
      ...(session ? { sessions: { ticketing: session } } : {}),
    };
    const { data, errors = [] } = await running.execute({
      query,
      variables: { ...variables },
      token: await tokens.mint(identity),
    });
    return {
      data: z.json().parse(JSON.parse(JSON.stringify(data ?? null))),
      codes: errors.map(({ extensions }) => String(extensions?.code)),
      messages: errors.map(({ message }) => message),
    };
  }

  return {
    sandbox,
    clock,
    ask,
    /** What was written to the log. */
    lines,
    /** A new person with an account and a session. */
    person: (firstName?: string) => newAccount(sandbox, firstName),
    /** The code that was sent with a request. */
    async codeOf(request: string): Promise<string> {
      const { body } = await sandbox.control('GET', '/mail?supplier=ticketing');
      const found = mail.parse(body).mail.find((letter) => letter.request.endsWith(`/${request}`));
      return found?.code ?? '';
    },
    /** Everything that the platform has written down. */
    async rows(): Promise<string> {
      const db = await openTables(sandbox.databaseUrl);
      try {
        const rows = [
          await db.selectFrom('made').selectAll().execute(),
          await db.selectFrom('attempt').selectAll().execute(),
        ];
        return JSON.stringify(rows);
      } finally {
        await db.destroy();
      }
    },
    fault: control.fault,
    /** Calls that reached TickeTing since the last `forget`, by the sandbox's names. */
    calls: control.requests,
    /** Without faults and counts; the clock goes on. */
    async forget() {
      await control.clearFaults();
      await control.resetRequests();
    },
    async close() {
      await running.close();
      await sandbox.close();
    },
  };
}
export type TestPlatform = Awaited<ReturnType<typeof startPlatform>>;

/** What stands at a path of an answer, such as `ticketing.host.name`. */
export function at(data: Data, path: string): Data {
  return path.split('.').reduce<Data>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)] ?? null;
    if (typeof value === 'object' && value !== null) return value[step] ?? null;
    return null;
  }, data);
}

/** The text that stands there. */
export function textAt({ data, messages }: Answer, path: string): string {
  const found = at(data, path);
  if (typeof found === 'string') return found;
  throw new Error(`There is no text at ${path} of ${JSON.stringify({ data, messages })}.`);
}

/** An idempotency key. */
export const key = () => randomUUID();
