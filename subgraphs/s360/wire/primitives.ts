import { z } from 'zod';

/** S-360 leaves out what is null, and null means absent. */
export function optional<Shape extends z.ZodType>(shape: Shape) {
  return shape.nullish().transform((value) => value ?? undefined);
}

/** A list; absent means empty. */
export function list<Shape extends z.ZodType>(shape: Shape) {
  return z
    .array(shape)
    .nullish()
    .transform((value) => value ?? []);
}

export const id = z.int();
/** Thousandths of the currency's unit. */
export const thousandths = z.int();
export const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** A text in several languages. */
export const translated = z.object({
  translations: list(z.object({ locale: z.string(), value: z.string() })),
});
export type Translated = z.infer<typeof translated>;
