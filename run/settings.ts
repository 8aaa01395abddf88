import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suppliers } from '@foyer/kit/workspace';
import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  GATEWAY_PORT: port(4000),
  GATEWAY_REQUESTS_A_MINUTE: z.coerce.number().int().positive().optional(),
  SANDBOX_PORT: port(4100),
  GATEWAY_CORS: z.string().default(''),
  SUBGRAPH_PORT: port(4201),
  SANDBOX_SCALE: z.coerce.number().int().positive().default(1),
  SANDBOX_ENGINE_LOCK: z.enum(['on', 'off']).default('on'),
  FOYER_STATE: z.string().default(fileURLToPath(new URL('../.data', import.meta.url))),
  FOYER_SANDBOX: z.enum(['on', 'off']).optional(),
  FOYER_TOKEN_SECRET: z.string().min(32).optional(),
  NODE_ENV: z.string().optional(),
  REDIS_URL: z.string().optional(),
  DATABASE_URL: z.string().optional(),
});

/** How this installation runs. Everything has a default that suits a developer's machine. */
export type Settings = {
  host: string;
  gatewayPort: number;
  /** How often one key may ask; absent for the gateway's own limit. */
  requestsAMinute: number | undefined;
  /** Web sites whose pages may ask the gateway. */
  cors: readonly string[];
  sandboxPort: number;
  /** The port of the first subgraph where each is a process of its own; the others follow. */
  subgraphPort: number;
  sandboxScale: number;
  /** False shows what happens without the locks that keep the sandbox from overselling. */
  sandboxLock: boolean;
  /** Where the database and generated secrets are kept. */
  stateFolder: string;
  /** Whether the sandbox stands in for the suppliers. */
  sandbox: boolean;
  /** Signs the tokens between gateway and subgraphs. */
  tokenSecret: string;
  redisUrl: string | undefined;
  /** Undefined for the PostgreSQL that npm brings. */
  databaseUrl: string | undefined;
  production: boolean;
};

/**
 * Reads the settings from the environment. The sandbox is used unless an address of a real supplier is set or
 * this is production.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = environment.parse(env);
  const real = suppliers().some(({ code }) => env[`${code.toUpperCase()}_URL`] !== undefined);
  const sandbox = read.FOYER_SANDBOX ? read.FOYER_SANDBOX === 'on' : !real && read.NODE_ENV !== 'production';
  return {
    host: read.HOST,
    gatewayPort: read.GATEWAY_PORT,
    requestsAMinute: read.GATEWAY_REQUESTS_A_MINUTE,
    cors: read.GATEWAY_CORS.split(',').flatMap((site) => site.trim() || []),
    sandboxPort: read.SANDBOX_PORT,
    subgraphPort: read.SUBGRAPH_PORT,
    sandboxScale: read.SANDBOX_SCALE,
    sandboxLock: read.SANDBOX_ENGINE_LOCK === 'on',
    stateFolder: read.FOYER_STATE,
    sandbox,
    tokenSecret: read.FOYER_TOKEN_SECRET ?? keptSecret(read.FOYER_STATE),
    redisUrl: read.REDIS_URL,
    databaseUrl: read.DATABASE_URL,
    production: read.NODE_ENV === 'production',
  };
}

/** A secret made at the first start and kept, so that a restart accepts what was signed before it. */
function keptSecret(folder: string): string {
  const file = `${folder}/token-secret`;
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(folder, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}
