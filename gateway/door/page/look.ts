import type { Door, StoredScan } from '@foyer/door';
import { button, element, made, part } from './dom.ts';
import { onceAtATime } from './status.ts';
import { lookWords, unsentWords } from './words.ts';

/** As many of the scans that wait are shown. */
const MOST_SHOWN = 100;

/** Keeps on the page which scans wait to be sent, while somebody wants to see them. */
export function showUnsent(door: Door): void {
  const details = element('outbox', HTMLDetailsElement);
  const draw = onceAtATime(async () => {
    const scans = await door.unsent(details.open ? MOST_SHOWN : 1);
    details.hidden = scans.length === 0;
    if (details.open)
      part('outbox-list').replaceChildren(...scans.map((scan) => made('li', unsentWords(scan))));
  });
  door.onChange(draw);
  details.addEventListener('toggle', draw);
  draw();
}

/** Keeps on the page what a person should look at. */
export function showLook(door: Door): void {
  const item = (scan: StoredScan): HTMLLIElement => {
    const { ticket } = scan.verdict;
    const who = [ticket?.name, ticket?.seat, scan.code].filter(Boolean).join(' · ');
    const item = made('li');
    const actions = made('div');
    actions.className = 'row';
    actions.append(button('Seen', () => void door.seen(scan.scanId)));
    if (scan.state === 'TURNED_AWAY') {
      const undo = button('Count as out', async () => {
        await door.scan(scan.code, 'OUT');
        await door.seen(scan.scanId);
      });
      actions.append(undo);
    }
    item.append(made('strong', who), made('p', lookWords(scan)), actions);
    return item;
  };
  const draw = onceAtATime(async () => {
    const scans = await door.forAPerson();
    part('look').hidden = scans.length === 0;
    part('look-heading').textContent = `To look at (${scans.length})`;
    part('look-list').replaceChildren(...scans.map(item));
  });
  door.onChange(draw);
  draw();
}
