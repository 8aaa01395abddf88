import { isOver, type Performance } from './calendar.ts';
import { major } from './currency.ts';
import { wireCountry } from './event-wire.ts';

/** A way for tickets to reach the buyer. The cost, in minor units, is once for all tickets of a bundle. */
export type SendMethod = {
  code: string;
  name: string;
  type: 'collect' | 'post' | 'selfprint';
  cost: number;
  /** Where it can be used, as TicketSwitch writes country codes; undefined for everywhere. */
  countries?: Readonly<Record<string, string>>;
};

const UK_AND_IRELAND = { uk: 'United Kingdom', ie: 'Ireland' };
/** Letters need so many days. */
const POST_DAYS = 10;

/** The methods of a performance, first the default. Post vanishes when the date is near. */
export function sendMethods(performance: Performance, now: Date): SendMethod[] {
  const { sends, venue } = performance.show;
  if (isOver(performance, now)) return [];
  const collect: SendMethod = {
    code: 'COBO',
    name: 'Collect at the box office',
    type: 'collect',
    cost: venue.city.currency === 'jpy' ? 200 : 150,
  };
  const near = performance.startsAt.toMillis() - now.getTime() < POST_DAYS * 86_400_000;
  const post: SendMethod = { code: 'POST', name: 'Post', type: 'post', cost: 350, countries: UK_AND_IRELAND };
  if (sends === 'post') return near ? [] : [{ code: 'POST', name: 'Post', type: 'post', cost: 500 }];
  if (sends === 'e-ticket')
    return [{ code: 'VOUCH', name: 'Printable e-ticket', type: 'selfprint', cost: 0 }, collect];
  const posted = wireCountry(venue.city.country) === 'uk' && !near ? [post] : [];
  return [collect, ...posted];
}

export function sendMethodWire(method: SendMethod, currency: string): object {
  const { code, name, type, cost, countries } = method;
  return {
    send_code: code,
    send_desc: name,
    send_type: type,
    send_cost: major(cost, currency),
    has_html_page: type === 'selfprint',
    can_generate_self_print: type === 'selfprint',
    ...(countries
      ? {
          permitted_countries: {
            country: Object.entries(countries).map(([country, desc]) => ({
              country_code: country,
              country_desc: desc,
            })),
          },
        }
      : {}),
  };
}
