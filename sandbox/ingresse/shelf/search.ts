import { instantOf } from '../catalogue/dates.ts';
import { categories, type IngresseEvent } from '../catalogue/event.ts';
import { type Context, caller, eventOf, param } from '../endpoint.ts';
import { invalid } from '../failure.ts';
import { hits } from '../paging.ts';
import { may } from '../roles.ts';
import { attributesOf } from './attributes.ts';
import { eventV2 } from './event-wire.ts';
import { statusesOf } from './stock.ts';

const PRODUCER_SIZE = 10;
const PUBLIC_SIZE = 20;
const LARGEST = 1000;
const UNITS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
};

/** `GET /v2/events/search/producer`: the events that the caller has any role in. */
export async function searchByProducer(context: Context): Promise<object> {
  const user = caller(context);
  const mine = context.catalogue.all.filter((event) => may(user, 'catalogue', event));
  return found(context, mine, PRODUCER_SIZE);
}

/** `GET /v2/events/search/{companyId}`: for everybody. */
export async function searchPublic(context: Context): Promise<object> {
  const company = Number(param(context, 'companyId'));
  const open = context.catalogue.all.filter(
    ({ companyId, status }) => companyId === company && status === 'published',
  );
  return found(context, open, PUBLIC_SIZE);
}

async function found(context: Context, events: readonly IngresseEvent[], usual: number): Promise<object> {
  const { query } = context;
  const matching = sorted(context, events.filter(matches(context)));
  const offset = query.whole('offset') ?? 0;
  const size = Math.min(LARGEST, query.whole('size') ?? usual);
  return hits(await documents(context, matching.slice(offset, offset + size)), matching.length);
}

function matches({ query, now }: Context): (event: IngresseEvent) => boolean {
  const words = [query.text('term'), query.text('title')].flatMap((text) => text?.toLowerCase() ?? []);
  const state = query.text('state')?.toLowerCase();
  const category = query.text('category')?.toLowerCase();
  const from = query.text('from');
  const to = query.text('to');
  const [begin, end] = [from && timeOf('from', from, now), to && timeOf('to', to, now)];
  return ({ title, slug, place, category: kind, sessions }) =>
    words.every((word) => title.toLowerCase().includes(word) || slug.includes(word)) &&
    (!state || place.state.toLowerCase() === state) &&
    (!category || kind.slug === category || String(kind.id) === category) &&
    ((!begin && !end) ||
      sessions.some(({ moment }) => {
        const at = instantOf(moment, now);
        return (!begin || at >= begin) && (!end || at <= end);
      }));
}

/** An ISO date, or a sum such as `now-6h`. */
function timeOf(name: string, text: string, now: Date): Date {
  const [, sign, amount, unit] = /^now(?:([+-])(\d+)([smhdw]))?(?:\/[smhdw])?$/.exec(text) ?? [];
  if (text.startsWith('now')) {
    if (amount === undefined && !/^now(\/[smhdw])?$/.test(text)) throw invalid(name, text);
    const shift = Number(amount ?? 0) * (UNITS[unit ?? 's'] ?? 0);
    return new Date(now.getTime() + (sign === '-' ? -shift : shift));
  }
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw invalid(name, text);
  return at;
}

function sorted({ query, now }: Context, events: readonly IngresseEvent[]): IngresseEvent[] {
  const [field, direction] = (query.text('orderBy') ?? '').split(',');
  if (field !== 'sessions.dateTime') return [...events];
  const first = ({ sessions: [session] }: IngresseEvent) =>
    session ? instantOf(session.moment, now).getTime() : 0;
  const order = direction === 'desc' ? -1 : 1;
  return events.toSorted((a, b) => order * (first(a) - first(b)) || a.id - b.id);
}

/** Events as v2 shows them. */
async function documents(context: Context, events: readonly IngresseEvent[]): Promise<object[]> {
  const statuses = await statusesOf(context, events);
  const { now, origin } = context;
  return Promise.all(
    events.map(async (event) =>
      eventV2(event, await attributesOf(context, event), { now, statuses, origin }),
    ),
  );
}

/** `GET /v2/events/{id}`. */
export async function eventDocument(context: Context): Promise<object> {
  const [data] = await documents(context, [eventOf(context)]);
  return { data };
}

/** `GET /v2/events/categories`. */
export function listCategories(): object {
  return { data: categories };
}

/** `GET /v2/events/slugs/{term}`: which are taken. */
export function findSlugs(context: Context): object {
  const term = param(context, 'term');
  return { data: context.catalogue.all.flatMap(({ slug }) => (slug.startsWith(term) ? [slug] : [])) };
}
