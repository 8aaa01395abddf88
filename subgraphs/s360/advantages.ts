import type { Clock } from '@foyer/kit/time';
import { LRUCache } from 'lru-cache';
import type { Catalogue, Offer } from './catalogue/catalogue.ts';
import type { S360Client } from './client.ts';
import type { Account } from './connection.ts';
import type { Terms } from './map/tariff.ts';
import type { WireAdvantage } from './wire/availability.ts';

/** A hold looks its code up again right after the buyer has seen the price. */
const KEPT_MS = 30_000;
const MOST = 10_000;
const DEFAULT_STEP = 10;

/** What promo codes are worth. */
export type Advantages = {
  /** Refuses a code that is unknown, used up or for something else. */
  of(account: Account, catalogue: Catalogue, code: string, offer: Offer): Promise<WireAdvantage>;
};

export function advantages(client: S360Client, clock: Clock): Advantages {
  const kept = new LRUCache<string, { advantage: WireAdvantage; until: number }>({ max: MOST });
  return {
    async of(account, { pos }, code, { product }) {
      const key = JSON.stringify([account.key, code, product.id]);
      const known = kept.get(key);
      const now = clock.now().getTime();
      if (known && known.until > now && known.until <= now + KEPT_MS) return known.advantage;
      const advantage = await client.advantage(account, pos.posId, code, [product.id]);
      kept.set(key, { advantage, until: now + KEPT_MS });
      return advantage;
    },
  };
}

/** What a promo code does to prices. */
export function reductionOf(advantage: WireAdvantage | undefined, { pos }: Catalogue): Terms['reduction'] {
  return (
    advantage && {
      percent: advantage.reductionPercent,
      amount: advantage.reductionAmount,
      tariffIds: advantage.audienceSubCategoryIds,
      step: pos.catalogCurrency?.minAmount ?? DEFAULT_STEP,
    }
  );
}
