import { z } from 'zod';
import { id, v1 } from './primitives.ts';

/** Wrong credentials are a good answer without tokens. */
export const login = v1(
  z.object({
    status: z.boolean(),
    data: z
      .object({ userId: id, token: z.string().min(1), authToken: z.string().min(1) })
      .optional()
      .catch(undefined),
  }),
).transform(({ status, data }) => ({ data: status ? data : undefined }));
export type WireLogin = z.infer<typeof login>;

export const renewed = v1(z.object({ authToken: z.string().min(1) }));
