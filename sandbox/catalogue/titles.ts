import { hash, pick } from './hash.ts';

export type Genre = { code: string; name: string; titles: readonly [string, ...string[]] };

/** Genres with the invented titles that the catalogue draws from. */
export const genres: readonly [Genre, ...Genre[]] = [
  {
    code: 'musical',
    name: 'Musicals',
    titles: [
      'The Lamplighters',
      'Midnight at the Ferry',
      'Paper Crowns',
      'Salt and Thunder',
      'The Clockmaker’s Daughter',
      'Seven Bridges',
      'Hello, Marigold',
      'The Phantom Orchard',
      'Copper and Rust',
      'Dancing on Tin Roofs',
      'Silver Train',
      'The Long Parade',
    ],
  },
  {
    code: 'play',
    name: 'Plays',
    titles: [
      'An Honest Thief',
      'The Winter Tenants',
      'A House Without Doors',
      'Quiet Waters',
      'The Cartographer',
      'Two Rooms, One Door',
      'The Apprentice Judge',
      'Letters from the Fen',
      'Ash Wednesday',
      'The Understudy’s Ghost',
      'Small Hours',
      'Nine Days in May',
    ],
  },
  {
    code: 'comedy',
    name: 'Comedy',
    titles: [
      'The Wrong Uncle',
      'Laughing Matter',
      'Four Weddings and a Ferret',
      'Stand Up, Sit Down',
      'Mistaken for Royalty',
      'The Accidental Mayor',
    ],
  },
  {
    code: 'dance',
    name: 'Dance',
    titles: [
      'Tides',
      'The Firebird Variations',
      'Bodies in Motion',
      'Snow Country',
      'Flamenco Nocturno',
      'The Swan’s Shadow',
    ],
  },
  {
    code: 'opera',
    name: 'Opera',
    titles: [
      'La Farfalla',
      'The Glass Mountain',
      'Orfeo al Mare',
      'The Emperor’s Nightingale',
      'Die Mondfahrt',
      'Il Campanile',
    ],
  },
  {
    code: 'concert',
    name: 'Concerts',
    titles: [
      'Candlelight Strings',
      'An Evening of Film Music',
      'Brass by the River',
      'The Northern Sinfonietta',
      'Jazz after Dark',
      'Choirs of Winter',
    ],
  },
  {
    code: 'family',
    name: 'Family',
    titles: [
      'The Bear Who Stayed Up',
      'Grandpa’s Submarine',
      'Pirates of Puddle Lane',
      'The Tiny Astronomer',
      'Dinosaur Tea Party',
      'Moon Rabbit',
    ],
  },
  {
    code: 'attraction',
    name: 'Attractions',
    titles: [
      'River Cruise at Dusk',
      'Museum of Curious Machines',
      'Skyline Tower',
      'Ghost Walk',
      'Chocolate Works Tour',
      'Aquarium of the Deep',
    ],
  },
];

const SUBTITLES = [
  'in Concert',
  'Reimagined',
  'on Tour',
  'Revisited',
  'Live',
  'by Night',
  'Returns',
  'Unplugged',
  'for Two',
  'at the Edge',
] as const;

/** The genre and title of the n-th generated show. Titles that come round again get a subtitle. */
export function genreAndTitle(position: number): { genre: Genre; title: string } {
  const genre = genres[position % genres.length] ?? genres[0];
  const round = Math.floor(position / genres.length);
  const title = genre.titles[round % genre.titles.length] ?? genre.titles[0];
  const lap = Math.floor(round / genre.titles.length);
  if (lap === 0) return { genre, title };
  const subtitle = SUBTITLES[(lap - 1) % SUBTITLES.length];
  const year = lap > SUBTITLES.length ? ` ${1 + Math.floor((lap - 1) / SUBTITLES.length)}` : '';
  return { genre, title: `${title} ${subtitle}${year}` };
}

const OPENINGS = [
  'Some secrets are only told when the curtain is down.',
  'Nobody in the town remembers who lit the first lamp.',
  'What begins as a joke ends as the night of their lives.',
  'A story of courage, with a band that never sits still.',
] as const;
const MIDDLES = [
  'This production brings a cast of twenty to the stage.',
  'Critics called the first run a small miracle.',
  'With new music and a set that turns into a ship.',
  'It has been seen by more than a million people.',
] as const;

/** A short text about a show. */
export function blurb(title: string, key: string): string {
  return `${title}. ${pick(OPENINGS, `opening ${key}`)} ${pick(MIDDLES, `middle ${key}`)}`;
}

/** Minutes that a show lasts. */
export function runningMinutes(key: string): number {
  return 70 + (hash(`running ${key}`) % 10) * 10;
}
