import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Database } from '../database.ts';

/** One grey point. */
const NOTHING = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mO8cuXKfwAHWgMmO5nfyQAAAABJRU5ErkJggg==',
  'base64',
);
const path = z.object({ kind: z.enum(['banner', 'thumbnail']), event: z.string() });

/** Pictures beside the API, for everybody. */
export function media(app: FastifyInstance, db: Database, ready: () => Promise<void>): void {
  app.get('/media/:kind/:event', async (request, reply) => {
    const asked = path.safeParse(request.params);
    if (!asked.success) return reply.callNotFound();
    await ready();
    const found = await db
      .selectFrom('picture')
      .select(['type', 'bytes'])
      .where('kind', '=', asked.data.kind)
      .where('event', '=', asked.data.event)
      .executeTakeFirst();
    return reply.type(found?.type ?? 'image/png').send(found?.bytes ?? NOTHING);
  });
  app.get('/media/:icon', async (_request, reply) => reply.type('image/png').send(NOTHING));
}
