import type { z } from 'zod';
import type { MovableClock } from '../engine/clock.ts';
import type { Inventory } from '../engine/inventory.ts';
import type { Records } from '../engine/records.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { HttpRefusal } from './failure.ts';
import { parametersOf } from './input.ts';
import type { Channel, Institution, Operator } from './institutions.ts';

/** The supplier's code. */
export const CODE = 's360';

/** What a call is answered from. */
export type Context = {
  operator: Operator;
  channel: Channel;
  institution: Institution;
  catalogue: Catalogue;
  language: string;
  now: Date;
  clock: MovableClock;
  inventory: Inventory;
  records: Records;
  /** Whether the sandbox was told to refuse this call. */
  declined: boolean;
  /** How often an asynchronous call says that it is under way before it answers. */
  asyncRounds: number;
};

/** How a method behaves beside its answer. */
type Traits = {
  /** It may say that it is under way: worked out anew when asked for again, or kept from the first time. */
  asynchronous?: 'repeated' | 'kept';
  /** With a request id it is carried out once, and its answer is kept. */
  once?: boolean;
  /** Its answers say whether a refusal was to be expected. */
  order?: boolean;
  /** Null has a meaning of its own in its parameters. */
  nulls?: boolean;
};
export type Method = Traits & { answer(body: unknown, context: Context): Promise<object> };

/** A method with its parameters. */
export function method<Shape>(
  schema: z.ZodType<Shape>,
  answer: (input: Shape, context: Context) => Promise<object> | object,
  traits: Traits = {},
): Method {
  return { ...traits, answer: async (body, context) => answer(parametersOf(schema, body), context) };
}

/** A method for those who own the catalogue. */
export const forbidden: Method = {
  async answer() {
    throw new HttpRefusal(403, 'This operator may not call this method.');
  },
};
