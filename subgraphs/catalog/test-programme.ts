import { entry, inventSupplier } from './test-supplier.ts';

const london = { city: 'London', country: 'GB', zone: 'Europe/London' };
const HAYMARKET = { ...london, name: "Her Majesty's", at: [51.5083, -0.1319] } as const;
const PALACE = {
  name: 'Palace Theatre',
  city: 'Manchester',
  country: 'GB',
  zone: 'Europe/London',
  at: [53.474, -2.241],
} as const;
const TIVOLI = {
  name: 'Tivoli',
  city: 'København',
  country: 'DK',
  zone: 'Europe/Copenhagen',
  at: [55.6737, 12.5681],
} as const;
const PARQUE = {
  name: 'Allianz Parque',
  city: 'São Paulo',
  country: 'BR',
  zone: 'America/Sao_Paulo',
  at: [-23.5275, -46.6783],
} as const;
const EDEN = { name: 'Eden Park', city: 'Auckland', country: 'NZ', zone: 'Pacific/Auckland' } as const;

const musicals = [{ code: 'musicals', name: 'Musicals' }];
const music = [{ code: 'music', name: 'Music' }];

/** The day on which the tests of a programme take place. */
export const TODAY = new Date('2027-03-01T12:00:00Z');

/** Two suppliers with a programme in which every search has something to find and something to leave. */
export function programme() {
  const curtain = inventSupplier('curtain', 'Curtain', [
    entry({
      id: 'phantom',
      title: 'The Phantom of the Opera',
      place: HAYMARKET,
      on: ['2027-03-02T19:30', '2027-06-18T14:30', '2027-06-18T19:30'],
      categories: musicals,
      price: ['27.50', '155.00', 'GBP'],
      popularity: 90,
    }),
    entry({
      id: 'matilda',
      title: 'Matilda',
      place: HAYMARKET,
      on: ['2027-04-01T19:00'],
      categories: musicals,
      price: ['20.00', '99.00', 'GBP'],
      offer: true,
      popularity: 70,
    }),
    entry({
      id: 'hamlet',
      title: 'Hamlet',
      place: PALACE,
      on: ['2027-05-05T19:00'],
      categories: [{ code: 'plays', name: 'Plays' }],
      price: ['9.00', '40.00', 'GBP'],
      popularity: 50,
    }),
    entry({
      id: 'programme',
      title: 'Souvenir programme',
      kind: 'GOODS',
      seated: false,
      addOn: true,
      price: ['10.00', '10.00', 'GBP'],
      popularity: 1,
    }),
    entry({
      id: 'pass',
      title: 'City pass',
      kind: 'PASS',
      seated: false,
      place: HAYMARKET,
      price: ['60.00', '80.00', 'GBP'],
      popularity: 10,
    }),
  ]);
  const arena = inventSupplier('arena', 'Arena', [
    entry({
      id: 'elan',
      title: 'Élan',
      place: TIVOLI,
      on: ['2027-03-20'],
      categories: music,
      price: ['300', '900', 'DKK'],
      popularity: 5,
    }),
    entry({
      id: 'acdc',
      title: 'AC/DC',
      place: PARQUE,
      on: ['2027-07-01T23:30'],
      seated: false,
      categories: music,
      price: ['450.00', '1200.00', 'BRL'],
      popularity: 500,
    }),
    entry({
      id: 'rugby',
      title: 'Spider-Man & the All Blacks',
      place: EDEN,
      on: ['2027-08-01T08:00'],
      popularity: 9,
    }),
  ]);
  return { curtain, arena };
}
