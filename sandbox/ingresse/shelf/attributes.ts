import { z } from 'zod';
import type { IngresseEvent } from '../catalogue/event.ts';
import { CODE } from '../code.ts';
import { type Context, eventOf } from '../endpoint.ts';
import { bodyOf, listOf, text } from '../input.ts';
import { demand } from '../roles.ts';

type Value = string | number | boolean | null;
export type Attributes = Readonly<Record<string, Value>>;

const change = z.object({
  attributes: listOf(
    z.object({ name: text, value: z.union([z.string(), z.number(), z.boolean(), z.null()]) }),
  ),
});

/** What is set for an event besides its description, by names with underscores. */
export async function attributesOf(
  { records }: Pick<Context, 'records'>,
  event: IngresseEvent,
): Promise<Attributes> {
  const changed = await records.find<Attributes>({
    supplier: CODE,
    kind: 'attributes',
    id: String(event.id),
  });
  return {
    ticket_transfer_enabled: event.transferEnabled,
    ticket_transfer_required: event.transferRequired,
    live_enabled: false,
    is_external: false,
    external_link: '',
    passport_label: 'Passport',
    passport_at_bottom: false,
    accepted_apps: '',
    ...changed?.document,
  };
}

/** `GET /event/{id}/attributes`: flat. */
export async function flatAttributes(context: Context): Promise<object> {
  return Object.fromEntries(await filtered(context));
}

/** `GET /v2/events/{id}/attributes`: a list. */
export async function listedAttributes(context: Context): Promise<object> {
  return { data: (await filtered(context)).map(([name, value]) => ({ name, value })) };
}

/** `PUT /v2/events/{id}/attributes`. */
export async function changeAttributes(context: Context): Promise<object> {
  const event = eventOf(context);
  demand(context.user, 'administration', event);
  const { attributes } = bodyOf(change, context.body);
  const given = Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
  const document = { ...(await attributesOf(context, event)), ...given };
  await context.records.put(
    { supplier: CODE, kind: 'attributes', id: String(event.id) },
    { account: '', document },
  );
  return listedAttributes(context);
}

async function filtered(context: Context): Promise<[string, Value][]> {
  const wanted = context.query.list('filters');
  const all = Object.entries(await attributesOf(context, eventOf(context)));
  return wanted.length === 0 ? all : all.filter(([name]) => wanted.includes(name));
}
