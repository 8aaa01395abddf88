import { FoyerError, type ProblemCode } from '@foyer/kit/problem';
import { z } from 'zod';
import { manifest } from './supplier.ts';

const failure = z.object({ error: z.string().optional(), message: z.string().optional() });
/** Texts about arguments have fixed forms, and name them. */
const ARGUMENTS: readonly RegExp[] = [
  /^The following arguments are required, but have not been supplied: (.+?)\.?$/,
  /^The following arguments have invalid values: (.+?)\.?$/,
  /^The following arguments conflict with those of another [\w ]+: (.+?)\.?$/,
];

/** TickeTing's own refusal: its status, its text, and the arguments that the text names. */
export class Refusal extends FoyerError {
  readonly status: number;
  /** As TickeTing words it, in English. */
  readonly text: string;
  /** Of the call's body; empty when it is not about one. */
  readonly fields: readonly string[];

  constructor(code: ProblemCode, message: string, { status, text }: { status: number; text: string }) {
    super(code, message, { supplier: manifest.code });
    this.name = 'Refusal';
    this.status = status;
    this.text = text;
    this.fields = fieldsIn(text);
  }
}

/** Whether a call was refused with this status. */
export function isRefused(error: unknown, status: number): error is Refusal {
  return error instanceof Refusal && error.status === status;
}

/**
 * What an answer that is not a success means. An endpoint's own refusals stand in `error`, those of the gateway in
 * front of it in `message`. The status decides; the text is passed on.
 */
export function refusalOf(status: number, body: unknown): FoyerError | undefined {
  // That it takes no more calls, or fails, is told by the status alone.
  if (status < 400 || status === 429 || status >= 500) return undefined;
  const { error, message } = failure.catch({}).parse(body);
  const text = error ?? message ?? '';
  const refuse = (code: ProblemCode, sentence: string) => new Refusal(code, sentence, { status, text });
  const said = (fallback: string) => `TickeTing refused: ${text.replace(/\.$/, '') || fallback}.`;
  if (status === 412)
    return refuse(
      'SUPPLIER_REFUSED',
      'TickeTing speaks a newer version of its protocol than this connector.',
    );
  // The gateway knows neither keys that never were nor those that ended.
  if (error === undefined && (status === 401 || status === 403))
    return refuse(
      'FORBIDDEN',
      'TickeTing does not allow this: the key of your sales channel, or your session, is not valid or not enough.',
    );
  if (status === 401 || status === 403) return refuse('FORBIDDEN', said('this is not allowed to you'));
  if (status === 404 && error !== undefined) return refuse('NOT_FOUND', said('there is no such thing'));
  if (fieldsIn(text).length > 0) return refuse('BAD_INPUT', said('some arguments are not acceptable'));
  return refuse('SUPPLIER_REFUSED', said('it does not say why'));
}

function fieldsIn(text: string): string[] {
  for (const form of ARGUMENTS) {
    const [, names] = form.exec(text) ?? [];
    if (names) return names.split(', ');
  }
  return [];
}
