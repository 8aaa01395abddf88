import { z } from 'zod';
import { conflict } from './failure.ts';
import { isBlank } from './form.ts';

/** Whether a text is in use by something other than what is being changed. */
type InUse = (value: string) => Promise<boolean>;

/** Refuses the first field whose value something else has already. A blank one is in nobody's way. */
export async function needUnique(
  noun: string,
  fields: Readonly<Record<string, { value: unknown; inUse: InUse }>>,
): Promise<void> {
  for (const [name, { value, inUse }] of Object.entries(fields)) {
    if (typeof value === 'string' && !isBlank(value) && (await inUse(value))) throw conflict(noun, name);
  }
}

const UNIQUE_VIOLATION = z.object({ code: z.literal('23505'), constraint: z.string() });

/** Two that came at once with one name: the index lets one in. Constraints are named `table_field`. */
export async function unlessTaken<Answer>(noun: string, run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    const violation = UNIQUE_VIOLATION.safeParse(error);
    if (!violation.success) throw error;
    throw conflict(noun, violation.data.constraint.split('_').at(-1) ?? '');
  }
}
