import { type DoorSetup, graphqlServer, openDoor, type Store, setups } from '@foyer/door';

/** How often, in milliseconds. */
const EVERY_MS = 30_000;

/** Sends what still waits of other events that this device has been at, with their own tokens. */
export function sendOthers(store: Store, eventId: string): void {
  async function send(): Promise<void> {
    for (const setup of await setups(store)) if (setup.eventId !== eventId) await sendOne(store, setup);
    setTimeout(send, EVERY_MS);
  }
  void send();
}

async function sendOne(store: Store, setup: DoorSetup): Promise<void> {
  const { eventId, performanceId, device, token } = setup;
  const door = openDoor({
    ...{ store, eventId, performanceId, device },
    server: graphqlServer({ url: '/graphql', token: () => token }),
    rules: () => ({ boothOpen: setup.boothOpen, sections: setup.sections, operator: null }),
  });
  await door.flush();
  door.close();
}
