import { type Ask, type Door, entryReport } from '@foyer/door';
import { clockTime, counted, part } from './dom.ts';

/** How often the server is asked how entry goes, in milliseconds. */
const EVERY_MS = 15_000;

const PATIENCE_MS = 10_000;

/** Keeps on the page how entry goes over all doors, while it is looked at. */
export function keepReport(ask: Ask, performanceId: string, door: Door): void {
  async function draw(): Promise<void> {
    const { link } = await door.status();
    if (document.visibilityState !== 'visible' || !navigator.onLine || link.state !== 'READY') return;
    try {
      const report = await entryReport(ask, performanceId, AbortSignal.timeout(PATIENCE_MS));
      if (!report) return;
      const { sold, admitted, inside, left, asOf } = report;
      const parts = [
        `${admitted.toLocaleString()} of ${counted(sold, 'ticket')} came in`,
        ...(inside === null ? [] : [`${inside.toLocaleString()} are in`]),
        ...(left === null ? [] : [`${left.toLocaleString()} left`]),
      ];
      part('report').textContent = `All doors: ${parts.join(', ')}, at ${clockTime(asOf)}.`;
    } catch {
      // The last numbers stand, with their time.
    }
  }
  setInterval(draw, EVERY_MS);
  document.addEventListener('visibilitychange', () => void draw());
  void draw();
}
