import { FoyerError } from '@foyer/kit/problem';
import { z } from 'zod';
import { instantOf } from '../wire/primitives.ts';
import type { Words } from './wire.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const AMOUNT = /^\d{1,7}(\.\d{1,2})?$/;

type Maybe<Value> = Value | null | undefined;

/** What TickeTing is sent for an instant: to the minute in UTC, as its own clients do, where that says all. */
export function stampOf(name: string, given: Maybe<string>): string | undefined {
  if (given === null || given === undefined) return undefined;
  const instant = INSTANT.test(given) ? instantOf(given) : null;
  if (!instant)
    throw new FoyerError('BAD_INPUT', `Give "${name}" as an instant, such as 2027-06-18T18:30:00Z.`);
  return instant.endsWith(':00.000Z') ? instant.slice(0, 16) : instant;
}

/** An instant in a filter, with its zone. */
export function instantIn(name: string, given: Maybe<string>): string | undefined {
  const stamp = stampOf(name, given);
  return stamp === undefined || stamp.endsWith('Z') ? stamp : `${stamp}:00Z`;
}

/** A day in a filter. */
export function dayIn(name: string, given: Maybe<string>): string | undefined {
  if (given === null || given === undefined) return undefined;
  if (z.iso.date().safeParse(given).success) return given;
  throw new FoyerError('BAD_INPUT', `Give "${name}" as a date, such as 2027-06-18.`);
}

/** An amount as TickeTing writes it: a JSON number of major units with two decimals, which holds it exactly. */
export function amountOf(name: string, given: Maybe<string>): number | undefined {
  if (given === null || given === undefined) return undefined;
  if (AMOUNT.test(given)) return Number(given);
  throw new FoyerError(
    'BAD_INPUT',
    `Give "${name}" as a decimal with at most two digits after the point, such as 48.50.`,
  );
}

/** TickeTing's word for one of the schema. */
export function wordFor<Word extends string>(words: Words<Word>, given: Maybe<Word>): string | undefined {
  return given === null || given === undefined ? undefined : words[given];
}

/** A body without what was not given. */
export function said<Body extends object>(body: Body): object {
  return Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** A body in which null takes something back, as an empty text does at TickeTing. */
export function blanked<Body extends object>(body: Body): object {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (value === undefined ? [] : [[name, value ?? '']])),
  );
}
