import { createHash, randomBytes } from 'node:crypto';
import type { Identity, Scope } from '@foyer/kit/identity';
import { FoyerError } from '@foyer/kit/problem';
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { GatewayDatabase } from './tables.ts';

/** The key that anybody may use while the sandbox stands in for the suppliers. */
export const DEMO_KEY = 'foyer_demo_key';

/** A key is looked up again after as long, however often it is used: revoking one takes so long to be felt. */
export const KNOWN_MS = 5000;
const HOUR_MS = 3_600_000;

/** Whose a key is. */
export type KeyOwner = { key: string; identity: Identity };

export type KeyInfo = {
  id: string;
  partner: string;
  name: string;
  beginning: string;
  scopes: Scope[];
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  /** To the hour. */
  lastUsedAt: Date | null;
};

export type Keys = {
  /** Whose a key is. Refuses unknown, revoked and expired ones alike. */
  identify(key: string): Promise<KeyOwner>;
  /** Makes a key for a partner, and the partner when it is new. The key itself is shown this once. */
  create(wish: {
    /** The partner's name. */
    partner: string;
    scopes: Scope[];
    /** Sales channels by supplier; those of a known partner that are not named here stay as they are. */
    channels: Record<string, string>;
    /** The sales channels of a new partner where `channels` names none. */
    usualChannels?: Record<string, string>;
    expiresAt: Date | null;
  }): Promise<{ id: string; key: string }>;
  list(): Promise<KeyInfo[]>;
  /** False when there is no such key, or it has been revoked before. */
  revoke(id: string): Promise<boolean>;
};

type Options = {
  /** Whether the demo key is accepted, and the channels it sells through. */
  demo: { channels: Record<string, string> } | null;
  /** How long a key is remembered. */
  knownMs?: number;
};

export function partnerKeys(db: GatewayDatabase, { demo, knownMs = KNOWN_MS }: Options): Keys {
  // Unknown keys are remembered too, and requests that come together share one look-up.
  const known = new LRUCache<string, { owner: KeyOwner | null }>({
    max: 10_000,
    ttl: knownMs,
    fetchMethod: async (hash) => ({ owner: await lookUp(db, hash) }),
  });

  return {
    async identify(key) {
      if (key === DEMO_KEY && demo) {
        const { channels } = demo;
        return { key: 'demo', identity: { partner: 'demo', scopes: ['read', 'sell', 'door'], channels } };
      }
      const found = await known.fetch(hashOf(key));
      if (found?.owner) return found.owner;
      throw new FoyerError(
        'UNAUTHENTICATED',
        'The API key is not valid: it is unknown, revoked or has expired.',
      );
    },

    async create({ partner, scopes, channels, usualChannels = {}, expiresAt }) {
      const key = `foyer_${randomBytes(32).toString('base64url')}`;
      const id = randomBytes(5).toString('hex');
      const owner = await db
        .insertInto('partner')
        .values({
          id: readableId(partner),
          name: partner,
          channels: JSON.stringify({ ...usualChannels, ...channels }),
        })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ channels: sql`partner.channels || ${JSON.stringify(channels)}::jsonb` }),
        )
        .returning('id')
        .executeTakeFirstOrThrow();
      await db
        .insertInto('api_key')
        .values({
          id,
          partner: owner.id,
          beginning: key.slice(0, 12),
          hash: hashOf(key),
          scopes,
          expires_at: expiresAt,
          revoked_at: null,
          last_used_at: null,
        })
        .execute();
      return { id, key };
    },

    list() {
      return db
        .selectFrom('api_key')
        .innerJoin('partner', 'partner.id', 'api_key.partner')
        .select([
          'api_key.id',
          'partner.id as partner',
          'partner.name',
          'beginning',
          'scopes',
          'api_key.created_at as createdAt',
          'expires_at as expiresAt',
          'revoked_at as revokedAt',
          'last_used_at as lastUsedAt',
        ])
        .orderBy('api_key.created_at')
        .execute();
    },

    async revoke(id) {
      const { numUpdatedRows } = await db
        .updateTable('api_key')
        .set({ revoked_at: new Date() })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

async function lookUp(db: GatewayDatabase, hash: string): Promise<KeyOwner | null> {
  const row = await db
    .selectFrom('api_key')
    .innerJoin('partner', 'partner.id', 'api_key.partner')
    .select(['api_key.id', 'partner', 'partner.channels', 'scopes', 'last_used_at'])
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', new Date())]))
    .executeTakeFirst();
  if (!row) return null;
  if (!row.last_used_at || Date.now() - row.last_used_at.getTime() > HOUR_MS) {
    await db.updateTable('api_key').set({ last_used_at: new Date() }).where('id', '=', row.id).execute();
  }
  return { key: row.id, identity: { partner: row.partner, scopes: row.scopes, channels: row.channels } };
}

/** A key is 32 random bytes: nobody guesses one, so a slow hash as for passwords would only cost time. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/** An id that people can read in logs and that stays when the partner is renamed. */
function readableId(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `${words || 'partner'}-${randomBytes(3).toString('hex')}`;
}
