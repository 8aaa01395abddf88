import { COUNTRIES } from '@foyer/sandbox/ticketing/places/countries';
import { expect, test } from 'vitest';
import { countryCode } from './country.ts';

test.each([
  ['Antigua and Barbuda', 'AG'],
  ['Barbados', 'BB'],
  ['Trinidad and Tobago', 'TT'],
  ['Saint Lucia', 'LC'],
  ['St. Lucia', 'LC'],
  ['Saint Vincent and the Grenadines', 'VC'],
  ['United Kingdom', 'GB'],
  ['United States of America', 'US'],
  ['Germany', 'DE'],
])('%s is %s', (name, code) => {
  expect(countryCode(name)).toBe(code);
});

test('what is no country has no code', () => {
  expect([countryCode(''), countryCode('Atlantis')]).toEqual([null, null]);
});

test('no country that the supplier names is unknown', () => {
  expect(COUNTRIES.filter((name) => countryCode(name) === null)).toEqual([]);
});
