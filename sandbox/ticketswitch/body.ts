import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { badInput } from './failure.ts';

const flat = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

/** Clients send JSON with nothing inside, or a type that says nothing about what is: neither is a mistake. */
export function acceptAnyBody(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, String(body).trim() === '' ? {} : JSON.parse(String(body)));
    } catch {
      done(badInput('the body is not JSON'));
    }
  });
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, _body, done) => done(null, {}));
}

/** Query or body as flat text; the last of several values counts. */
export function texts(given: unknown): Record<string, string> {
  const read = flat.safeParse(given);
  if (!read.success) throw badInput('the body must be flat');
  return Object.fromEntries(
    Object.entries(read.data).map(([name, value]) => [
      name,
      Array.isArray(value) ? (value.at(-1) ?? '') : String(value ?? ''),
    ]),
  );
}

/** The same, and nothing when it cannot be read. */
export function readable(given: unknown): Record<string, string> {
  return flat.safeParse(given ?? {}).success ? texts(given ?? {}) : {};
}
