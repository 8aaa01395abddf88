import { type Identity, requireScope } from '@foyer/kit/identity';
import { FoyerError } from '@foyer/kit/problem';
import type { DeviceRow, DoorDevices } from './devices.ts';
import { idOf } from './model/ids.ts';
import type { PlaceBook } from './places.ts';

/** What a caller may do at the door. A device's token is looked up each time: ending it is felt at once. */
export function accessOf(identity: Identity, devices: DoorDevices, places: PlaceBook) {
  let device: Promise<DeviceRow | null> | undefined;
  const own = (): Promise<DeviceRow | null> => {
    device ??= lookUp(identity, devices);
    return device;
  };

  const access = {
    /** The caller's own device; null with an API key. */
    device: own,

    /** May do what only API keys may. */
    async asKey(): Promise<void> {
      requireScope(identity, 'door');
      if (await own())
        throw new FoyerError('FORBIDDEN', 'This needs an API key; the token of a door device is not enough.');
    },

    /** May be at the door of an event. */
    async at(event: string): Promise<void> {
      requireScope(identity, 'door');
      const { supplier } = idOf(event, 'event');
      const limited = await own();
      if (limited && limited.event !== event)
        throw new FoyerError('FORBIDDEN', "This device's token is for another event.");
      if (identity.channels[supplier] === undefined)
        throw new FoyerError('FORBIDDEN', 'You have no sales channel at this supplier.');
    },

    /** May be at the door of a performance; answers its event. */
    async atPerformance(performance: string): Promise<string> {
      requireScope(identity, 'door');
      idOf(performance, 'performance');
      const event = (await places.eventsOf([performance], identity)).get(performance);
      if (event === undefined) throw new FoyerError('NOT_FOUND', 'There is no such performance.');
      await access.at(event);
      return event;
    },
  };
  return access;
}
export type Access = ReturnType<typeof accessOf>;

async function lookUp({ door }: Identity, devices: DoorDevices): Promise<DeviceRow | null> {
  if (!door) return null;
  const device = await devices.good({ id: door.device });
  if (device) return device;
  throw new FoyerError('UNAUTHENTICATED', "The device's token is not valid: it was revoked or has ended.");
}
