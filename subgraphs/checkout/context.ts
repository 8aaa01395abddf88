import type { Identity } from '@foyer/kit/identity';
import type DataLoader from 'dataloader';
import type { Basket } from './model/basket.ts';
import type { OrderNewsBook } from './news.ts';
import type { Operations } from './operations.ts';
import type { BasketStore } from './store.ts';
import type { Transfers } from './transfers.ts';

/** What every resolver of checkout has at hand for one request. */
export type CheckoutContext = {
  identity: Identity;
  store: BasketStore;
  operations: Operations;
  transfers: Transfers;
  news: OrderNewsBook;
  /** The basket that made an order, if one of the caller's did. */
  basketOfOrder: DataLoader<string, Basket | null>;
};
