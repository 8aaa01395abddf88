import type { Log } from '@foyer/kit/log';

/** How long a shutdown may take before it is cut off. */
const PATIENCE_MS = 30_000;

/** Ends in good order on SIGINT and SIGTERM: requests under way are answered first. A second signal ends at once. */
export function stopOnSignals(close: () => Promise<void>, log: Log): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    try {
      await close();
      process.exit(0);
    } catch (error) {
      log.error({ error }, 'could not stop in good order');
      process.exit(1);
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
