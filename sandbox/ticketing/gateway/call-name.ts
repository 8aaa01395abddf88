import { z } from 'zod';
import { idOf } from './form.ts';

const VERBS: Readonly<Record<string, string>> = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'confirm',
  DELETE: 'delete',
};

/** What a call is called by counters and faults: `orders.payments.create`, `events.find`, `events.list`. */
export function callName(method: string, template: string): string {
  const parts = template.split('/').filter(Boolean);
  const names = parts.filter((part) => !part.startsWith(':'));
  const reading = parts.at(-1)?.startsWith(':') ? 'find' : 'list';
  return [...names, VERBS[method] ?? reading].join('.');
}

const wishes = z.record(z.string(), z.unknown()).catch({});
const withWishes = z
  .object({ items: wishes.default({}), tickets: wishes.default({}) })
  .partial()
  .catch({});

/** The ids that a call is about: those in its path, and the sections that it orders or transfers. */
export function idsIn(params: Readonly<Record<string, string>>, body: unknown): string[] {
  const { items = {}, tickets = {} } = withWishes.parse(body);
  return [...Object.values(params), ...[...Object.keys(items), ...Object.keys(tickets)].map(idOf)];
}
