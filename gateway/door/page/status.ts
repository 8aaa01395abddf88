import type { Door, DoorStatus } from '@foyer/door';
import { clockTime, counted, element, part } from './dom.ts';
import { linkWords } from './words.ts';

/** A clock that is further off than this makes trouble. */
const CLOCK_OFF_MS = 120_000;

/** Keeps on the page how the door stands. */
export function showStatus(door: Door): void {
  const draw = onceAtATime(async () => render(await door.status()));
  door.onChange(draw);
  addEventListener('online', draw);
  addEventListener('offline', draw);
  void navigator.serviceWorker?.ready.then(() => {
    part('offline-ready').dataset.page = 'kept';
    draw();
  });
  draw();
}

function render({ link, waiting, list, tickets, tally }: DoorStatus): void {
  const words = linkWords(link, navigator.onLine);
  const pill = part('link');
  pill.textContent = waiting > 0 ? `${words}, ${waiting.toLocaleString()} to send` : words;
  pill.dataset.link = words === 'Online' ? 'online' : 'offline';
  const stuck = link.state === 'TOKEN' || link.state === 'STOPPED';
  part('needs-token').hidden = !stuck;
  part('needs-token-why').textContent =
    link.state === 'TOKEN'
      ? 'The token of this device is not valid any more.'
      : `The server refuses: ${link.message}`;

  const progress = element('list-progress', HTMLProgressElement);
  const first = list === null || list.syncedAt === null;
  progress.hidden = !first;
  part('list-state').textContent = first
    ? `Loading: ${counted(list?.open?.received ?? 0, 'ticket')} so far.`
    : `${counted(tickets, 'ticket')}, as of ${clockTime(list.syncedAt ?? 0)}.`;
  const clock = list?.clockAheadMs ?? 0;
  const kept = part('offline-ready').dataset.page === 'kept';
  part('offline-ready').textContent =
    Math.abs(clock) > CLOCK_OFF_MS
      ? `The clock of this device is ${Math.round(Math.abs(clock) / 60_000)} minutes ${clock > 0 ? 'ahead' : 'behind'}: set it.`
      : kept && !first
        ? 'This door works without a network now.'
        : 'Stay online until the list is here.';

  part('outbox-state').textContent =
    waiting === 0 ? 'All scans have been sent.' : `${counted(waiting, 'scan')} to send, kept on this device.`;
  part('tally-in').textContent = tally.in.toLocaleString();
  part('tally-out').textContent = tally.out.toLocaleString();
  part('tally-refused').textContent = tally.refused.toLocaleString();
}

/** Runs something again after it has ended, if it was wanted meanwhile: many changes make one drawing. */
export function onceAtATime(run: () => Promise<void>): () => void {
  let running = false;
  let wanted = false;
  return async function draw(): Promise<void> {
    wanted = true;
    if (running) return;
    running = true;
    while (wanted) {
      wanted = false;
      await run();
    }
    running = false;
  };
}
