import { z } from 'zod';
import type { Database } from '../database.ts';

const DATA_URI = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/=\s]+)$/;
export type Picture = { type: string; bytes: Buffer };

/** A picture as clients send it: a data URI of a PNG or JPEG. An empty one changes nothing. */
export const picture = z
  .string()
  .transform((text, context): Picture | undefined => {
    if (text === '') return undefined;
    const [, type, data] = DATA_URI.exec(text) ?? [];
    if (type && data) return { type, bytes: Buffer.from(data, 'base64') };
    context.addIssue({ code: 'custom', message: 'not a picture' });
    return z.NEVER;
  })
  .optional();

export async function keepPicture(
  db: Database,
  event: string,
  kind: 'banner' | 'thumbnail',
  given: Picture | undefined,
): Promise<void> {
  if (!given) return;
  await db
    .insertInto('picture')
    .values({ event, kind, ...given })
    .onConflict((other) => other.columns(['event', 'kind']).doUpdateSet(given))
    .execute();
}
