import { FoyerError, type ProblemCode } from '@foyer/kit/problem';
import { Refusal } from '../refusal.ts';

/** Something that was refused, as data. */
export type UserError = { code: ProblemCode; message: string; field: string | null };
/** What a refusal means that names no argument, where a mutation knows more than its status says. */
export type Meaning = Partial<
  Record<400 | 401 | 403 | 404 | 409, { code: ProblemCode; field?: string; message?: string }>
>;

/** Refusals of ours that are data, too: the caller can deal with them. */
const EXPECTED: ReadonlySet<ProblemCode> = new Set([
  'BAD_INPUT',
  'RATE_LIMITED',
  'IDEMPOTENCY_KEY_REUSED',
  'NOT_FOUND',
]);
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'SUPPLIER_REFUSED',
  404: 'NOT_FOUND',
  409: 'WRONG_STATE',
};

/** TickeTing's names of arguments that are called otherwise here. */
const FIELDS: Readonly<Record<string, string>> = {
  host: 'hostId',
  category: 'categoryId',
  venue: 'venueId',
  region: 'regionId',
  sections: 'sectionIds',
  start: 'startsAt',
  end: 'endsAt',
  customer: 'customerNumber',
  sender: 'senderNumber',
  account: 'accountNumber',
};

/**
 * What a mutation answers: what it did, or why TickeTing would not. Whoever is not allowed to gets an error, and so
 * does whoever asks while TickeTing cannot answer.
 */
export async function answered<Nothing extends object, Done extends object>(
  nothing: Nothing,
  act: () => Promise<Done>,
  meaning: Meaning = {},
): Promise<(Nothing | Done) & { userErrors: UserError[] }> {
  try {
    return { ...(await act()), userErrors: [] };
  } catch (error) {
    const userErrors = userErrorsOf(error, meaning);
    if (!userErrors) throw error;
    return { ...nothing, userErrors };
  }
}

/** Why something was refused, when the caller can deal with it. */
export function userErrorsOf(error: unknown, meaning: Meaning = {}): UserError[] | undefined {
  if (error instanceof Refusal) return refused(error, meaning);
  if (error instanceof FoyerError && EXPECTED.has(error.code))
    return [{ code: error.code, message: error.message, field: null }];
  return undefined;
}

function refused({ status, text, fields }: Refusal, meaning: Meaning): UserError[] | undefined {
  if (fields.length > 0)
    return fields.map((name) => ({
      code: status === 409 ? 'NAME_TAKEN' : 'BAD_INPUT',
      message: text,
      field: FIELDS[name] ?? name,
    }));
  const known = Object.entries(meaning).find(([one]) => Number(one) === status)?.[1];
  const code = known?.code ?? BY_STATUS[status];
  if (!code) return undefined;
  return [{ code, message: known?.message ?? text, field: known?.field ?? null }];
}
