import { jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { FoyerError } from './problem.ts';

export const SCOPES = ['read', 'sell', 'admin', 'door'] as const;
/** What a key may be used for. */
export type Scope = (typeof SCOPES)[number];

const shape = z.object({
  partner: z.string().min(1),
  scopes: z.array(z.enum(SCOPES)),
  channels: z.record(z.string(), z.string()),
  language: z.string().optional(),
  /** Sessions of a person at suppliers, by their codes: what is asked of such a supplier is then asked as that person. */
  sessions: z.record(z.string(), z.string()).optional(),
  /** The door device whose token was sent in place of a key. */
  door: z.object({ device: z.string() }).optional(),
});

/** The sales channel of who has no other. */
export const DEFAULT_CHANNEL = 'default';

/** Who asks: a partner, what it may do, and the sales channel it sells through at each supplier. */
export type Identity = z.infer<typeof shape>;

/** Makes short-lived tokens that prove to a subgraph who asks. */
export type TokenMint = { mint(identity: Identity): Promise<string> };
/** Reads them. */
export type TokenVerifier = { verify(token: string): Promise<Identity> };

const LIFETIME_SECONDS = 120;
/** A token is handed out again for as long, so that not every request is signed. */
const REUSE_MS = 30_000;
const ISSUER = 'foyer';

export function createTokens(secret: string): TokenMint & TokenVerifier {
  const key = new TextEncoder().encode(secret);
  const minted = new LRUCache<string, Promise<string>>({ max: 5000, ttl: REUSE_MS });
  const verified = new LRUCache<string, Identity>({ max: 5000 });

  const sign = (identity: Identity) =>
    new SignJWT({ ...identity })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_SECONDS}s`)
      .sign(key);

  return {
    mint(identity) {
      const asked = JSON.stringify(identity);
      const known = minted.get(asked);
      if (known) return known;
      const made = sign(identity);
      minted.set(asked, made);
      return made;
    },
    async verify(token) {
      const known = verified.get(token);
      if (known) return known;
      try {
        const { payload } = await jwtVerify(token, key, {
          issuer: ISSUER,
          algorithms: ['HS256'],
          requiredClaims: ['exp'],
        });
        const identity = shape.parse(payload);
        const left = (payload.exp ?? 0) * 1000 - Date.now();
        if (left > 0) verified.set(token, identity, { ttl: left });
        return identity;
      } catch (cause) {
        throw new FoyerError(
          'UNAUTHENTICATED',
          'Subgraphs answer only requests that come through the gateway.',
          { cause },
        );
      }
    },
  };
}

/** What the token of a door device begins with, by which it is told from an API key. */
export const DOOR_TOKEN_PREFIX = 'foyer_door_';

/** Refuses a caller without a scope. */
export function requireScope(identity: Identity, scope: Scope): void {
  if (hasScope(identity, scope)) return;
  throw new FoyerError('FORBIDDEN', `This needs an API key with the scope "${scope}".`);
}

export function hasScope({ scopes }: Identity, scope: Scope): boolean {
  // Who may sell may look at what is sold.
  return scopes.includes(scope) || (scope === 'read' && scopes.includes('sell'));
}
