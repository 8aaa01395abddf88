import type { IngresseEvent } from '../catalogue/event.ts';
import { type Context, eventOf } from '../endpoint.ts';
import { missing, unknownEvent } from '../failure.ts';
import { pageWish, slicePage, v1Page } from '../paging.ts';
import { eventV1 } from './event-wire.ts';
import { statusesOf } from './stock.ts';

async function wires(context: Context, events: readonly IngresseEvent[]): Promise<object[]> {
  const { now, origin, accounts, query } = context;
  const statuses = await statusesOf(context, events);
  const fields = query.list('fields');
  return Promise.all(
    events.map(async (event) => {
      const planner = await accounts.find(event.producerId);
      const all = eventV1(event, planner, { now, statuses, origin });
      if (fields.length === 0) return all;
      return Object.fromEntries(fields.flatMap((name) => (name in all ? [[name, all[name]]] : [])));
    }),
  );
}

/** `GET /event/{id}`. */
export async function eventDetail(context: Context): Promise<unknown> {
  const [wire] = await wires(context, [eventOf(context)]);
  return wire;
}

/** `GET /event?method=identify&link=`. */
export async function identifyEvent(context: Context): Promise<unknown> {
  const link = context.query.text('link');
  if (!link) throw missing('link');
  const event = context.catalogue.bySlug(link);
  if (!event) throw unknownEvent(link);
  const [wire] = await wires(context, [eventOf(context, event.id)]);
  return wire;
}

/** `GET /event`: those that can be searched for. */
export async function eventList(context: Context): Promise<object> {
  const term = context.query.text('term')?.toLowerCase();
  const state = context.query.text('state')?.toLowerCase();
  const open = context.catalogue.all.filter(
    ({ status, title, place }) =>
      status === 'published' &&
      (!term || title.toLowerCase().includes(term)) &&
      (!state || place.state.toLowerCase() === state),
  );
  const wish = pageWish(context.query);
  return v1Page(await wires(context, slicePage(open, wish)), open.length, wish);
}

/** `GET /event/{id}/crew`. */
export async function crew(context: Context): Promise<object> {
  const { staff, producerId } = eventOf(context);
  const ids = [...new Set([producerId, ...Object.values(staff).flat()])];
  const found = await Promise.all(ids.map((id) => context.accounts.find(id)));
  return {
    team: found.flatMap((user) =>
      user
        ? [
            {
              user: {
                id: user.id,
                name: user.name,
                lastname: user.lastname,
                username: user.username,
                picture: '',
              },
            },
          ]
        : [],
    ),
  };
}
