import type { HouseName } from './houses.ts';

/** A city that venues stand in. Country in ISO 3166-1 alpha-2, lower case; currency in ISO 4217, lower case. */
export type City = { name: string; country: string; zone: string; currency: string; language: string };
export type Venue = {
  code: string;
  name: string;
  city: City;
  address: string;
  postcode: string;
  latitude: number;
  longitude: number;
  house: HouseName;
};

const london: City = {
  name: 'London',
  country: 'gb',
  zone: 'Europe/London',
  currency: 'gbp',
  language: 'en',
};
const manchester: City = { ...london, name: 'Manchester' };
const edinburgh: City = { ...london, name: 'Edinburgh' };
const dublin: City = {
  name: 'Dublin',
  country: 'ie',
  zone: 'Europe/Dublin',
  currency: 'eur',
  language: 'en',
};
const newYork: City = {
  name: 'New York',
  country: 'us',
  zone: 'America/New_York',
  currency: 'usd',
  language: 'en',
};
const lasVegas: City = { ...newYork, name: 'Las Vegas', zone: 'America/Los_Angeles' };
const losAngeles: City = { ...lasVegas, name: 'Los Angeles' };
const berlin: City = {
  name: 'Berlin',
  country: 'de',
  zone: 'Europe/Berlin',
  currency: 'eur',
  language: 'de',
};
const madrid: City = {
  name: 'Madrid',
  country: 'es',
  zone: 'Europe/Madrid',
  currency: 'eur',
  language: 'es',
};
const paris: City = { name: 'Paris', country: 'fr', zone: 'Europe/Paris', currency: 'eur', language: 'fr' };
const tokyo: City = { name: 'Tokyo', country: 'jp', zone: 'Asia/Tokyo', currency: 'jpy', language: 'ja' };
const sydney: City = {
  name: 'Sydney',
  country: 'au',
  zone: 'Australia/Sydney',
  currency: 'aud',
  language: 'en',
};
const toronto: City = {
  name: 'Toronto',
  country: 'ca',
  zone: 'America/Toronto',
  currency: 'cad',
  language: 'en',
};

type Row = [string, string, City, string, string, number, number, HouseName];
const rows: Row[] = [
  ['ALDBURY', 'Aldbury Theatre', london, '11 Aldbury Lane', 'WC2H 9NL', 51.5129, -0.1289, 'grand'],
  ['MARLOWE', 'Marlowe Playhouse', london, '40 Catherine Street', 'WC2B 5JF', 51.5128, -0.1207, 'playhouse'],
  ['ROTUNDA', 'The Rotunda', london, 'South Bank Walk', 'SE1 8XX', 51.5058, -0.1167, 'studio'],
  ['LANTERN', 'Lantern Hall', london, '2 Camden Yard', 'NW1 8AF', 51.5413, -0.1462, 'hall'],
  ['CANALST', 'Canal Street Theatre', manchester, '7 Canal Street', 'M1 3HE', 53.4776, -2.2368, 'grand'],
  ['COTTON', 'Cotton Exchange Hall', manchester, 'Exchange Square', 'M3 1BD', 53.4848, -2.2435, 'hall'],
  ['THISTLE', 'Thistle Theatre', edinburgh, '18 Nicolson Street', 'EH8 9FT', 55.9466, -3.1856, 'playhouse'],
  ['LIFFEY', 'Liffey Opera House', dublin, '3 Wellington Quay', 'D02 T265', 53.3454, -6.267, 'grand'],
  ['BEEKMAN', 'Beekman Theatre', newYork, '214 West 45th Street', '10036', 40.7591, -73.9877, 'grand'],
  ['HUDSON9', 'Hudson Nine', newYork, '9 Bank Street', '10014', 40.7366, -74.003, 'studio'],
  ['ASTERLV', 'Aster Showroom', lasVegas, '3500 Aster Boulevard', '89109', 36.1147, -115.1728, 'playhouse'],
  ['PACIFIC', 'Pacific Bowl', losAngeles, '88 Canyon Drive', '90068', 34.1122, -118.3391, 'hall'],
  ['SPREE', 'Theater an der Spree', berlin, 'Uferstraße 12', '10117', 52.5219, 13.3882, 'grand'],
  ['KRAFTW', 'Altes Kraftwerk', berlin, 'Köpenicker Straße 70', '10179', 52.5108, 13.4198, 'hall'],
  ['GRANVIA', 'Teatro Gran Vía', madrid, 'Gran Vía 66', '28013', 40.4228, -3.7101, 'playhouse'],
  ['RIVEGAU', 'Théâtre Rive Gauche', paris, '6 rue de la Gaîté', '75014', 48.8392, 2.3236, 'playhouse'],
  ['SUMIDA', 'Sumida Concert Hall', tokyo, '1-2-3 Kinshi, Sumida', '130-0013', 35.6983, 139.8139, 'grand'],
  ['HARBOUR', 'Harbour Theatre', sydney, '5 Hickson Road', '2000', -33.8568, 151.2086, 'grand'],
  ['WALSHB', 'Walsh Bay Sheds', sydney, 'Pier 4', '2000', -33.8556, 151.2042, 'hall'],
  ['MAPLE', 'Maple Leaf Stage', toronto, '260 King Street West', 'M5V 1H9', 43.647, -79.3891, 'playhouse'],
];

/** Every venue; invented, with streets and places on the map that fit their cities. */
export const venues: readonly [Venue, ...Venue[]] = nonEmpty(
  rows.map(([code, name, city, address, postcode, latitude, longitude, house]) => ({
    code,
    name,
    city,
    address,
    postcode,
    latitude,
    longitude,
    house,
  })),
);

export function venue(code: string): Venue {
  const found = venues.find((one) => one.code === code);
  if (!found) throw new Error(`There is no venue ${code}.`);
  return found;
}

function nonEmpty<Item>([first, ...rest]: Item[]): readonly [Item, ...Item[]] {
  if (!first) throw new Error('A list that must not be empty is.');
  return [first, ...rest];
}
