import { expect } from 'vitest';
import { asking, ERRORS, newPlaces } from '../test-journey.ts';
import { at, type TestPlatform } from '../test-platform.ts';

/** Places are made, found, changed and deleted. */
export async function placesComeAndGo(platform: TestPlatform): Promise<void> {
  const done = asking(platform);
  const {
    regionId: region,
    venueId: venue,
    categoryId: category,
    hostId: host,
  } = await newPlaces(platform, 'Falmouth');
  const changed = await done(
    `mutation ($region: ID!, $venue: ID!, $category: ID!) {
      ticketingUpdateRegion(id: $region, input: { city: "Falmouth" }) { region { name country city icon } ${ERRORS} }
      ticketingUpdateVenue(id: $venue, input: { latitude: 0 }) { venue { name map region { city } location { latitude longitude } } ${ERRORS} }
      ticketingUpdateCategory(id: $category, input: { subcategories: [] }) { category { name subcategories } ${ERRORS} }
    }`,
    { region, venue, category },
  );
  expect(changed.data).toMatchObject({
    ticketingUpdateRegion: { region: { name: 'Falmouth', country: 'Barbados', city: 'Falmouth' } },
    ticketingUpdateVenue: {
      venue: {
        name: 'Falmouth',
        region: { city: 'Falmouth' },
        location: { latitude: 0, longitude: -59.6 },
      },
    },
    ticketingUpdateCategory: { category: { name: 'Falmouth', subcategories: [] } },
  });
  const found = await done(
    `query ($region: ID!, $venue: ID!, $category: ID!) { ticketing {
      region(id: $region) { venues(name: "FALM") { nodes { id } } publishedEvents { totalCount } }
      venue(id: $venue) { region { id } }
      category(id: $category) { publishedEvents(subcategory: "Jazz") { totalCount } }
      regions(active: false) { nodes { id } }
      venues(filter: { regionId: $region }) { nodes { id } }
      categories { nodes { id } }
      countries
    } }`,
    { region, venue, category },
    { partner: 'public', scopes: ['read'] },
  );
  expect(at(found.data, 'ticketing')).toMatchObject({
    region: { venues: { nodes: [{ id: venue }] }, publishedEvents: { totalCount: 0 } },
    venue: { region: { id: region } },
    venues: { nodes: [{ id: venue }] },
    countries: expect.arrayContaining(['Antigua and Barbuda']),
  });
  await done(
    `mutation ($region: ID!, $venue: ID!, $category: ID!, $host: ID!) {
      ticketingDeleteVenue(id: $venue) { done ${ERRORS} }
      ticketingDeleteRegion(id: $region) { done ${ERRORS} }
      ticketingDeleteCategory(id: $category) { done ${ERRORS} }
      ticketingDeleteHost(id: $host) { done ${ERRORS} }
    }`,
    { region, venue, category, host },
  );
}
