import { createHash } from 'node:crypto';
import type { Transport } from '@foyer/kit/graphql/subgraph';
import type { TokenMint } from '@foyer/kit/identity';
import { FoyerError } from '@foyer/kit/problem';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type KeyOwner, type Keys, KNOWN_MS } from './keys.ts';

const holder = z.object({
  doorTokenHolder: z
    .object({ device: z.string(), partner: z.string(), supplier: z.string(), channel: z.string() })
    .nullable(),
});
const HOLDER =
  'query Holder($hash: String!) { doorTokenHolder(hash: $hash) { device partner supplier channel } }';
const SELF = { partner: 'gateway', scopes: [], channels: {} };

/**
 * Tokens of devices at the door. The service that makes them is asked whose one is, with its hash alone; there too
 * it is looked up at every use, so that ending one is felt at once.
 */
export function deviceTokens(
  transport: (code: string) => Transport,
  tokens: TokenMint,
  knownMs: number = KNOWN_MS,
): Pick<Keys, 'identify'> {
  const known = new LRUCache<string, { owner: KeyOwner | null }>({
    max: 5000,
    ttl: knownMs,
    fetchMethod: async (hash) => ({ owner: await lookUp(hash) }),
  });
  let way: Transport | undefined;

  async function lookUp(hash: string): Promise<KeyOwner | null> {
    way ??= transport('entry');
    const { data } = await way({ query: HOLDER, variables: { hash }, token: await tokens.mint(SELF) });
    const read = holder.safeParse(data);
    if (!read.success)
      throw new FoyerError('SUBGRAPH_UNAVAILABLE', 'A part of Foyer cannot be reached now; try again.');
    const found = read.data.doorTokenHolder;
    if (!found) return null;
    const { device, partner, supplier, channel } = found;
    const channels = { [supplier]: channel };
    return { key: device, identity: { partner, scopes: ['door'], channels, door: { device } } };
  }

  return {
    async identify(token) {
      const found = await known.fetch(createHash('sha256').update(token).digest('base64url'));
      if (found?.owner) return found.owner;
      throw new FoyerError(
        'UNAUTHENTICATED',
        'The token of the door device is not valid: it is unknown, revoked or has ended.',
      );
    },
  };
}
