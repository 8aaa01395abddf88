import type { Identity } from '@foyer/kit/identity';
import type { Clock } from '@foyer/kit/time';
import type DataLoader from 'dataloader';
import type { Access } from './access.ts';
import type { DoorDevices } from './devices.ts';
import type { Guest } from './generated/resolvers.ts';
import type { Door } from './model/door.ts';
import type { Idempotent } from './operations.ts';
import type { PlaceBook } from './places.ts';

/** An event, performance or order: nothing but its global id is known here. */
export type Ref = { id: string };

/** What every resolver of entry has at hand for one request. */
export type EntryContext = {
  identity: Identity;
  clock: Clock;
  access: Access;
  devices: DoorDevices;
  places: PlaceBook;
  idempotent: Idempotent;
  /** The door of an event, with its supplier or here. */
  doorOf(event: string): Promise<Door>;
  /** The guests of an order of the caller's. */
  guestsOfOrder: DataLoader<string, Guest[]>;
};
