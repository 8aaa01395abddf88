import { FoyerError, PROBLEM_CODES, type ProblemCode } from '@foyer/kit/problem';
import type { Problem } from './basket.ts';

/** A problem as data. */
export function problem(
  code: ProblemCode,
  message: string,
  about: { lineId?: string; supplier?: string } = {},
): Problem {
  return {
    code,
    message,
    lineId: about.lineId ?? null,
    supplier: about.supplier ?? null,
    retryable: PROBLEM_CODES[code].retryable,
  };
}

/** Codes that are the caller's affair; others are errors and not data. */
const NOT_DATA = new Set<ProblemCode>(['UNAUTHENTICATED', 'FORBIDDEN', 'INTERNAL', 'RATE_LIMITED']);

/** An error that a mutation answers with as data; undefined for one that it is to throw. */
export function asProblem(error: unknown): Problem | undefined {
  if (!(error instanceof FoyerError) || NOT_DATA.has(error.code)) return undefined;
  return {
    code: error.code,
    message: error.message,
    lineId: null,
    supplier: error.supplier ?? null,
    retryable: error.retryable,
  };
}
