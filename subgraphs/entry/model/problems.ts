import { FoyerError } from '@foyer/kit/problem';
import type { Problem } from '../generated/resolvers.ts';

/** Errors that the engine tells and not the payload: who asks is not known, or Foyer itself is at fault. */
const NOT_DATA = new Set(['UNAUTHENTICATED', 'INTERNAL', 'RATE_LIMITED']);

/** Runs a mutation; what is the caller's affair becomes data, in the payload that `refused` makes. */
export async function withProblems<Payload>(
  work: () => Promise<Payload>,
  refused: (problems: Problem[]) => Payload,
): Promise<Payload> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FoyerError) || NOT_DATA.has(error.code)) throw error;
    const { code, message, supplier, retryable } = error;
    return refused([{ code, message, lineId: null, supplier: supplier ?? null, retryable }]);
  }
}
