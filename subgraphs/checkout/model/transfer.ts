import type { Transfer } from '../generated/resolvers.ts';
import type { Problem } from './basket.ts';

/** What came of a write to transfers. */
export type TransferPayload = { transfers: Transfer[]; problems: Problem[] };
