import type { Identity } from '@foyer/kit/identity';

/** An event, performance or order: nothing but its global id is known here. */
export type Ref = { id: string };

/** What every resolver of entry has at hand for one request. */
export type EntryContext = { identity: Identity };
