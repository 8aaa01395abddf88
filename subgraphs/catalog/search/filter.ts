import { FoyerError } from '@foyer/kit/problem';
import { z } from 'zod';
import type { EventFilter } from '../generated/resolvers.ts';

const MOST_TEXT = 200;
const MOST_VALUES = 200;
const EARTH_HALF_KM = 20_000;

// The database refuses this character; nothing that is indexed has it.
const text = z.string().refine((value) => !value.includes('\0'), 'it has a character that no text has');
const values = z.array(text).max(MOST_VALUES, `give at most ${MOST_VALUES}`).nullish();
const date = z.iso.date('write dates as 2027-06-18').nullish();
const upper = z
  .string()
  .max(3)
  .transform((code) => code.toUpperCase())
  .refine((code) => /^[A-Z]+$/.test(code), 'give a code of letters');
const decimal = z
  .string('give amounts as text, such as "48.50"')
  .regex(/^\d{1,12}(\.\d{1,6})?$/, 'give amounts such as "48.50"')
  .nullish();

const dates = z.object({ from: date, to: date });
const filter = z.object({
  text: text.max(MOST_TEXT, `give at most ${MOST_TEXT} characters`).nullish(),
  cities: values,
  countries: z.array(upper).max(MOST_VALUES).nullish(),
  near: z
    .object({
      latitude: z.number().min(-90, 'latitudes go from -90 to 90').max(90, 'latitudes go from -90 to 90'),
      longitude: z
        .number()
        .min(-180, 'longitudes go from -180 to 180')
        .max(180, 'longitudes go from -180 to 180'),
      radiusKm: z
        .number()
        .positive('give a radius above 0')
        .max(EARTH_HALF_KM, `give a radius up to ${EARTH_HALF_KM}`),
    })
    .nullish(),
  dates: dates.nullish(),
  venues: values,
  categories: values,
  suppliers: values,
  kinds: values,
  price: z.object({ min: decimal, max: decimal, currency: upper }).nullish(),
  currency: upper.nullish(),
  onOffer: z.boolean().nullish(),
  seated: z.boolean().nullish(),
  includeAddOns: z.boolean().nullish(),
});

/** What to look for, looked through. */
export type Filter = z.infer<typeof filter>;
/** Local dates, both inclusive; null for no limit. */
export type Dates = { from: string | null; to: string | null };

/** A filter that makes sense, or a refusal that says what does not. The gateway passes scalars as they are. */
export function checkedFilter(given: EventFilter): Filter {
  const checked = accepted(filter, given, 'filter');
  if (checked.dates) inOrder(checked.dates);
  return checked;
}

/** A range of local dates that exist and follow each other. */
export function checkedDates(given: unknown): Dates {
  return inOrder(accepted(dates, given, 'dates'));
}

/** How many things a list gives; refuses fewer than one and more than `most`. */
export function checkedFirst(first: number | null | undefined, usual: number, most: number): number {
  const wanted = first ?? usual;
  if (wanted >= 1 && wanted <= most) return wanted;
  throw new FoyerError(
    'BAD_INPUT',
    `Ask for 1 to ${most} at a time with \`first\`, and for more with \`after\`.`,
  );
}

function accepted<Value>(shape: z.ZodType<Value>, given: unknown, name: string): Value {
  const checked = shape.safeParse(given);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const place = [name, ...(issue?.path ?? [])].join('.');
  throw new FoyerError('BAD_INPUT', `\`${place}\` is not acceptable: ${issue?.message ?? 'see the schema'}.`);
}

function inOrder({ from, to }: { from?: string | null | undefined; to?: string | null | undefined }): Dates {
  if (from && to && from > to) {
    throw new FoyerError('DATE_RANGE_BACKWARDS', 'The range ends before it begins: swap its dates.');
  }
  return { from: from ?? null, to: to ?? null };
}
