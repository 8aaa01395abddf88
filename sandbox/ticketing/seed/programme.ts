import { hash, pick } from '../../catalogue/hash.ts';
import { blurb } from '../../catalogue/titles.ts';
import type { EventState, Modifier } from '../tables.ts';
import { categories, venues } from './places.ts';

const DAY_MS = 86_400_000;
export const USUAL_EVENTS = 40;

export type SeedSection = {
  name: string;
  description: string;
  price: number;
  capacity: number;
  modifiers: readonly Modifier[];
  /** Days from the day of seeding. */
  salesFrom: number;
};
export type SeedEvent = {
  title: string;
  description: string;
  host: number;
  category: number;
  subcategory: string;
  venue: number;
  type: 'Standard' | 'Registration';
  public: boolean;
  state: EventState;
  /** Without a zone, to the minute. */
  start: string;
  end: string;
  tags: readonly string[];
  sections: readonly SeedSection[];
};

/** A programme that counts from a day. */
export function programme(today: Date, count: number): SeedEvent[] {
  const at = (days: number, time: string) =>
    `${new Date(today.getTime() + days * DAY_MS).toISOString().slice(0, 10)}T${time}`;
  const special = specials(at);
  const usual = Array.from({ length: Math.max(0, count - special.length) }, (_unused, position) =>
    usualEvent(position, at),
  );
  return [...special, ...usual];
}

type At = (days: number, time: string) => string;

const section = (
  name: string,
  price: number,
  capacity: number,
  more: Partial<SeedSection> = {},
): SeedSection => ({ name, description: '', price, capacity, modifiers: [], salesFrom: -60, ...more });

/** Events with a behaviour of their own, first in every list. */
function specials(at: At): SeedEvent[] {
  const event = (title: string, days: number, more: Partial<SeedEvent>): SeedEvent => ({
    title,
    description: blurb(title, title),
    host: 0,
    category: 0,
    subcategory: 'Jazz',
    venue: 0,
    type: 'Standard',
    public: true,
    state: 'approved',
    start: at(days, '20:00'),
    end: at(days, '23:00'),
    tags: ['night'],
    sections: [],
    ...more,
  });
  const early: Modifier = { name: 'Early bird', delta: -1500, from: at(-30, '00:00'), to: at(10, '00:00') };
  const late: Modifier = { name: 'Last week', delta: -500, from: at(20, '00:00'), to: at(40, '00:00') };
  return [
    event('Harbour Lights', 30, {
      description: 'An evening concert',
      tags: ['night', 'sea'],
      sections: [
        section('Balcony', 6000, 120, { description: 'Seated, upper level', modifiers: [early, late] }),
        section('Floor', 4000, 100, { description: 'Standing' }),
        section('Captain’s Table', 25000, 8, { description: 'With dinner' }),
      ],
    }),
    event('Quayside Open Day', 14, {
      category: 5,
      subcategory: 'Talk',
      tags: ['free'],
      sections: [section('Morning', 0, 80), section('Afternoon', 0, 80)],
    }),
    event('Last Ferry Home', 21, { venue: 5, host: 2, sections: [section('Deck', 4500, 24)] }),
    event('Five Chairs', 25, { venue: 5, host: 2, sections: [section('Chair', 9900, 5)] }),
    event('Every Price There Is', 45, {
      venue: 3,
      host: 1,
      category: 3,
      subcategory: 'Carnival',
      sections: [
        section('Free', 0, 50),
        section('Lawn', 5000, 500),
        section('Terrace', 7550, 300),
        section('Stand', 12000, 200),
        section('Box', 19999, 40),
        section('Patron', 35000, 10),
      ],
    }),
    event('Not Yet On Sale', 120, {
      venue: 7,
      host: 1,
      sections: [section('Garden', 3500, 400, { salesFrom: 60 })],
    }),
    event('Doors Open Now', 0, {
      venue: 1,
      start: at(0, '00:00'),
      end: at(2, '23:59'),
      sections: [section('Stalls', 3000, 250), section('Gallery', 2000, 150)],
    }),
    event('Register Your Band', 35, {
      venue: 8,
      type: 'Registration',
      category: 5,
      subcategory: 'Workshop',
      sections: [section('Band', 0, 30)],
    }),
    event('Friends of the Theatre', 40, {
      venue: 4,
      host: 1,
      public: false,
      sections: [section('Guest', 0, 60)],
    }),
    event('Waiting for Review', 60, { state: 'review', sections: [section('Hall', 2500, 200)] }),
    event('A Rough Draft', 75, { state: 'draft', sections: [section('Hall', 2500, 200)] }),
    event('Called Off', 50, { state: 'cancelled', sections: [section('Hall', 2500, 200)] }),
    event('Yesterday’s Gala', -1, { venue: 11, sections: [section('Gala', 8000, 300)] }),
  ];
}

const FIRSTS = ['Midnight', 'Golden', 'Island', 'Coral', 'Sunset', 'Trade Wind', 'Sugar Cane', 'Moonlit'];
const SECONDS = [
  'Rhythms',
  'Sessions',
  'Stories',
  'Serenade',
  'Jump-up',
  'Revue',
  'Gathering',
  'Parade',
  'Nights',
];

function titleOf(position: number): string {
  const first = FIRSTS[position % FIRSTS.length] ?? '';
  // Both lists have come round together when the position has passed all pairs.
  const second = SECONDS[position % SECONDS.length] ?? '';
  const lap = Math.floor(position / (FIRSTS.length * SECONDS.length));
  return `${first} ${second}${lap === 0 ? '' : ` ${lap + 1}`}`;
}

function usualEvent(position: number, at: At): SeedEvent {
  const title = titleOf(position);
  const number = (what: string, below: number) => hash(`${what} ${title}`) % below;
  const venue = number('venue', venues.length);
  const [, , , , , capacity = 200] = venues[venue] ?? [];
  const category = number('category', categories.length);
  const [, subcategories = ['Other'] as const] = categories[category] ?? [];
  const day = 3 + ((position * 5) % 220);
  const base = 1500 + number('price', 60) * 100;
  const early: Modifier = {
    name: 'Early bird',
    delta: -Math.round(base / 500) * 100,
    from: at(-60, '00:00'),
    to: at(Math.max(1, day - 14), '00:00'),
  };
  const share = (part: number) => Math.floor(capacity * part);
  return {
    title,
    description: blurb(title, title),
    host: number('host', 3),
    category,
    subcategory: pick(subcategories, `subcategory ${title}`),
    venue,
    type: 'Standard',
    public: true,
    state: 'approved',
    start: at(day, `${17 + number('hour', 4)}:${pick(['00', '30'], `minute ${title}`)}`),
    end: at(day, '23:30'),
    tags: [],
    sections: [
      section('General', base, share(0.6), { modifiers: number('early', 3) === 0 ? [early] : [] }),
      section('Reserved', base + 2000, share(0.3), { description: 'Seated' }),
      section('VIP', base * 2 + 5000, share(0.1), { description: 'Seated, with a drink' }),
    ],
  };
}
