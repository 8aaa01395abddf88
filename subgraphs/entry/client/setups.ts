import type { DoorSetup, Store } from './store.ts';
import { beginningWith, write } from './store.ts';

/** The doors this device has been set up for, the last used first. */
export async function setups(store: Store): Promise<DoorSetup[]> {
  return (await store.getAll('setups')).sort((a, b) => b.usedAt - a.usedAt);
}

/** Keeps how a door is set up: one for each event. */
export async function keepSetup(store: Store, setup: DoorSetup): Promise<void> {
  await store.put('setups', setup);
}

/** Removes an event from the device: list, token and scans. False, and nothing is done, while scans wait to be sent. */
export async function forgetEvent(store: Store, eventId: string): Promise<boolean> {
  const tx = write(store);
  const scans = await tx.objectStore('scans').getAll();
  const own = scans.filter((scan) => scan.eventId === eventId);
  if (own.some(({ state }) => state === 'WAITING')) {
    tx.abort();
    await tx.done.catch(() => undefined);
    return false;
  }
  for (const { seq } of own) await tx.objectStore('scans').delete(seq);
  const lists = (await tx.objectStore('lists').getAll()).filter((list) => list.eventId === eventId);
  for (const { performanceId } of lists) {
    await tx.objectStore('guests').delete(beginningWith(performanceId));
    await tx.objectStore('tallies').delete(performanceId);
    await tx.objectStore('doubts').delete(performanceId);
    await tx.objectStore('lists').delete(performanceId);
  }
  await tx.objectStore('setups').delete(eventId);
  await tx.done;
  return true;
}
