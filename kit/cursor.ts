import type { z } from 'zod';
import { FoyerError } from './problem.ts';

/** An opaque cursor. It holds its position itself, so it survives restarts. */
export function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Reads a cursor of the given shape, or refuses it with `MALFORMED_CURSOR`. */
export function decodeCursor<Position>(cursor: string, shape: z.ZodType<Position>): Position {
  const parsed = shape.safeParse(json(Buffer.from(cursor, 'base64url').toString()));
  if (parsed.success) return parsed.data;
  throw new FoyerError(
    'MALFORMED_CURSOR',
    'Give `after` a cursor of this list, asked with the same arguments.',
  );
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
