import { FoyerError, type ProblemCode } from '@foyer/kit/problem';
import { z } from 'zod';
import { REFUSALS } from './designed/codes.ts';
import { manifest } from './supplier.ts';

/** A refusal in S-360's own words, such as `error.order.expired`. */
export class S360Refusal extends FoyerError {
  readonly reason: string;

  constructor(problem: ProblemCode, message: string, reason: string) {
    super(problem, message, { supplier: manifest.code });
    this.reason = reason;
  }
}

/** S-360 itself takes no more calls for the moment. */
export class S360Throttled extends FoyerError {
  constructor() {
    super('SUPPLIER_THROTTLED', 'S-360 takes no more calls for the moment; wait a little.', {
      supplier: manifest.code,
    });
  }
}

const failure = z.object({ statusCode: z.string().startsWith('error.') });

/** What an answer that is no good answer means. Refusals come with status 200 and a code in the body. */
export function refusalOf(status: number, body: unknown): FoyerError | undefined {
  const problem = (code: ProblemCode, message: string) =>
    new FoyerError(code, message, { supplier: manifest.code });
  if (status === 401)
    return problem('FORBIDDEN', 'S-360 does not accept the credentials of your sales channel.');
  if (status === 403) return problem('FORBIDDEN', 'S-360 does not allow this to your sales channel.');
  // 509 is being replaced by 429.
  if (status === 429 || status === 509) return new S360Throttled();
  const read = failure.safeParse(body);
  if (!read.success) return undefined;
  const { statusCode } = read.data;
  const [, code, message] = REFUSALS.find(([begin]) => statusCode.startsWith(begin)) ?? [
    '',
    'SUPPLIER_REFUSED' as const,
    `S-360 refused: ${statusCode}.`,
  ];
  return new S360Refusal(code, message, statusCode);
}

/** Whether an error is S-360's refusal with a code. */
export function isRefusal(error: unknown, reason: string): boolean {
  return error instanceof S360Refusal && error.reason === reason;
}
