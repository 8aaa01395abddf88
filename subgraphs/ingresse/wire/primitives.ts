import { z } from 'zod';

/**
 * Scalars as Ingresse sends them. The same thing is text in one answer and a number in another, so ids are read
 * from both and become text; unknown members pass.
 */
export const id = z.union([z.number().int().transform(String), z.string().min(1)]);
/** An amount of reais; a JSON number is read by its text, never calculated with. */
export const amount = z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)]);
export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
export const count = z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)]);
/** `true`, `1` and `"1"` are true. */
export const flag = z
  .union([z.boolean(), z.number(), z.string()])
  .transform((value) => ['true', '1'].includes(String(value)));
export const optional = <Shape extends z.ZodType>(shape: Shape) =>
  shape.nullish().transform((value) => value ?? undefined);

/** An answer of v1: the data in its envelope. Refusals come in the same envelope and are taken out before. */
export const v1 = <Data>(data: z.ZodType<Data>) =>
  z.object({ responseData: data }).transform((envelope) => envelope.responseData);

/** A page of v1, with where it stands among the others. */
export type V1Page<Row> = {
  paginationInfo: { currentPage: number; lastPage: number; totalResults: number; pageSize: number };
  data: Row[];
};
export const page = <Row>(row: z.ZodType<Row>): z.ZodType<V1Page<Row>> =>
  v1(
    z.object({
      paginationInfo: z.object({ currentPage: count, lastPage: count, totalResults: count, pageSize: count }),
      data: z.array(row),
    }),
  );
