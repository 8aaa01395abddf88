import { fraction, hash } from '../catalogue/hash.ts';
import { houses } from '../catalogue/houses.ts';
import { genreAndTitle, runningMinutes } from '../catalogue/titles.ts';
import { venues } from '../catalogue/venues.ts';
import { type Show, type Source, show, sources } from './show.ts';
import { specialShows } from './special-shows.ts';

/** Generated shows at scale 1. */
const SHOWS = 160;
const WEEKS: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4, 5, 6],
  [1, 2, 3, 4, 5, 6],
  [4, 5, 6],
  [5, 6, 0],
  [2, 4, 6],
];
const TIMES: readonly (readonly string[])[] = [['19:30'], ['20:00'], ['19:00'], ['14:30', '19:30']];
/** A price in Tokyo looks like one in London times this. */
const YEN = 1.6;

export type Catalogue = {
  all: readonly Show[];
  byId: ReadonlyMap<string, Show>;
};

/** Every show, made from nothing but its number, so that ids and answers are the same on every machine. */
export function catalogue(scale: number): Catalogue {
  const generated = Array.from({ length: SHOWS * scale }, (_unused, position) => generatedShow(position));
  // In the order of a list that asks for none.
  const all = [...specialShows, ...generated].sort((a, b) => (a.title < b.title ? -1 : 1));
  return { all, byId: new Map(all.map((one) => [one.id, one])) };
}

function generatedShow(position: number): Show {
  const id = `2${position.toString(36).toUpperCase().padStart(3, '0')}`;
  const { genre, title } = genreAndTitle(position);
  const venue = venues[(position * 7 + Math.floor(position / venues.length)) % venues.length] ?? venues[0];
  const attraction = genre.code === 'attraction';
  const undated = attraction && position % 3 === 0;
  const top = 2500 + (hash(`price ${id}`) % 28) * 250;
  const weekdays = WEEKS[hash(`week ${id}`) % WEEKS.length] ?? [];
  const house = attraction ? houses.hall : houses[venue.house];
  const [section] = house.sections;
  const band = section?.bands.at(-1);
  const offer = fraction(`offer ${id}`) < 0.3 && section && band;
  return show({
    id,
    title,
    venueCode: venue.code,
    house,
    genre: { code: genre.code, name: genre.name },
    source: sourceOf(venue.city.country),
    topPrice: venue.city.currency === 'jpy' ? Math.round((top * YEN) / 100) * 100 : top,
    fee: { percent: 8 + (hash(`fee ${id}`) % 10) },
    schedule: undated
      ? { kind: 'undated' }
      : {
          kind: 'weekly',
          weekdays,
          times: TIMES[hash(`time ${id}`) % TIMES.length] ?? [],
          days: 30 + (hash(`days ${id}`) % 12) * 20,
        },
    offers: offer
      ? [
          {
            section: section.code,
            band: band.code,
            kind: hash(`kind ${id}`) % 2 ? 'price' : 'fees',
            percent: 20,
          },
        ]
      : [],
    discounts: genre.code === 'family' || attraction ? 'family' : 'none',
    rules: {
      contiguous: hash(`contiguous ${id}`) % 5 === 0,
      wholeBlocks: false,
      singles:
        (['always', 'always', 'if_necessary', 'never'] as const)[hash(`singles ${id}`) % 4] ?? 'always',
    },
    sends: (['e-ticket', 'e-ticket', 'box-office'] as const)[hash(`send ${id}`) % 3] ?? 'e-ticket',
    criticPercent: hash(`critic ${id}`) % 4 ? 40 + (hash(`critic ${id}`) % 60) : undefined,
    userPercent: 50 + (hash(`user ${id}`) % 50),
    minutes: attraction ? undefined : runningMinutes(id),
    upsells: position > 0 ? [`2${(position - 1).toString(36).toUpperCase().padStart(3, '0')}`] : [],
    cancel: hash(`cancel ${id}`) % 4 === 0 ? 'not_permitted' : 'possible',
    soldBefore: 0.15 + 0.6 * fraction(`sold ${id}`),
  });
}

function sourceOf(country: string): Source {
  if (country === 'us' || country === 'ca') return sources.transatlantic;
  if (country === 'jp' || country === 'au') return sources.pacific;
  return country === 'gb' ? sources.test0 : sources.test1;
}
