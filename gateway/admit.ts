import type { IncomingHttpHeaders } from 'node:http';
import { DOOR_TOKEN_PREFIX, type TokenMint } from '@foyer/kit/identity';
import { FoyerError } from '@foyer/kit/problem';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Caller } from './caller.ts';
import type { Keys } from './keys/keys.ts';
import type { Limits } from './limits/limits.ts';

type Options = {
  keys: Pick<Keys, 'identify'>;
  devices: Pick<Keys, 'identify'>;
  tokens: TokenMint;
  limits: Limits;
};

/** What is asked for with a key: the request's headers, and how many operations it holds. */
export type Entrant = Pick<Caller, 'requestId' | 'began' | 'signal'> & {
  headers: IncomingHttpHeaders;
  operations: number;
};

/** A refusal that says when the next request will be taken. */
export class TooManyRequests extends FoyerError {
  readonly seconds: number;

  constructor(seconds: number) {
    super('RATE_LIMITED', `This key has asked too often; wait ${seconds} seconds.`);
    this.seconds = seconds;
  }
}

/** Finds out whether a request comes with a key that may bring in codes: such bodies are large. */
export function uploaders(keys: Pick<Keys, 'identify'>): (headers: IncomingHttpHeaders) => Promise<boolean> {
  return async (headers) => {
    const given = keyIn(headers);
    if (!given || given.startsWith(DOOR_TOKEN_PREFIX)) return false;
    const owner = await keys.identify(given).catch(() => undefined);
    return owner?.identity.scopes.includes('door') ?? false;
  };
}

/** Finds out who sends a request, and refuses strangers and those who ask too often. */
export function admission({ keys, devices, tokens, limits }: Options): (entrant: Entrant) => Promise<Caller> {
  const limiter = new RateLimiterMemory({ points: limits.requestsAMinute, duration: 60 });

  return async ({ headers, operations, ...request }) => {
    const given = keyIn(headers);
    if (!given) {
      throw new FoyerError(
        'UNAUTHENTICATED',
        'Send your API key in the header X-API-Key, or as a bearer token.',
      );
    }
    const owners = given.startsWith(DOOR_TOKEN_PREFIX) ? devices : keys;
    const { key, identity: owner } = await owners.identify(given);
    try {
      await limiter.consume(key, operations);
    } catch (cause) {
      if (cause instanceof RateLimiterRes) throw new TooManyRequests(Math.ceil(cause.msBeforeNext / 1000));
      throw cause;
    }
    const language = languageIn(headers);
    const sessions = sessionsIn(headers);
    const identity = { ...owner, ...(language ? { language } : {}), ...(sessions ? { sessions } : {}) };
    return { ...request, key, identity, token: await tokens.mint(identity) };
  };
}

function keyIn(headers: IncomingHttpHeaders): string | undefined {
  const given = headers['x-api-key'];
  if (typeof given === 'string' && given) return given;
  return /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

const SESSION = /^([a-z0-9]+)=([\x21-\x2b\x2d-\x7e]{1,2000})$/;

/** Sessions of a person at suppliers: `X-Supplier-Session: code=session`, several with commas between. */
function sessionsIn(headers: IncomingHttpHeaders): Record<string, string> | undefined {
  const given = headers['x-supplier-session'];
  if (given === undefined) return undefined;
  const parts = (Array.isArray(given) ? given.join(',') : given)
    .split(',')
    .map((part) => SESSION.exec(part.trim()));
  const read = parts.flatMap((part) => (part?.[1] && part[2] ? [[part[1], part[2]] as const] : []));
  if (read.length < parts.length) {
    throw new FoyerError('BAD_INPUT', 'Send sessions at suppliers as X-Supplier-Session: supplier=session.');
  }
  return Object.fromEntries(read);
}

/** The language wanted most, as its sender ordered them. */
function languageIn(headers: IncomingHttpHeaders): string | undefined {
  const first = headers['accept-language']?.split(',')[0]?.split(';')[0]?.trim() ?? '';
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(first) ? first : undefined;
}
