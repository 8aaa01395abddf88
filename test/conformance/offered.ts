import { test } from 'vitest';

/**
 * A test of something that not every supplier has. Where it is not offered the test is skipped, and its name tells
 * why: by that `.ci/run` knows it from one that was skipped for want of a service.
 */
export function offered(name: string, notBecause: string | undefined, run: () => Promise<void>): void {
  if (notBecause === undefined) test(name, run);
  else test.skip(`${name} (not offered: ${notBecause})`, run);
}
