import { z } from 'zod';
import { FoyerError } from '../problem.ts';

/** A setting that is JSON. */
export function json<Value>(value: z.ZodType<Value>) {
  return z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(value);
}

/** A setting that counts something, from one on. */
export function count(fallback: number) {
  return z.coerce.number().int().positive().default(fallback);
}

/** Reads a connector's settings. Its error names the variable, never the value. */
export function readSettings<Settings>(
  settings: z.ZodType<Settings>,
  env: Readonly<Record<string, string | undefined>>,
): Settings {
  const read = settings.safeParse(env);
  if (read.success) return read.data;
  const name = String(read.error.issues[0]?.path[0] ?? 'A setting');
  throw new FoyerError('INTERNAL', `${name} is missing or not usable.`);
}
