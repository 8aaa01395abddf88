type SeedRegion = { name: string; country: string; district: string; city: string };
/** A venue: name, its region's position, longitude, latitude, address, and how many people it takes. */
type SeedVenue = readonly [string, number, number, number, string, number];

export const regions: readonly SeedRegion[] = [
  { name: 'Bridgetown Area', country: 'Barbados', district: 'Saint Michael', city: 'Bridgetown' },
  { name: 'Port of Spain', country: 'Trinidad and Tobago', district: 'Port of Spain', city: 'Port of Spain' },
  { name: 'St. John’s', country: 'Antigua and Barbuda', district: 'Saint John', city: 'St. John’s' },
  { name: 'Kingston', country: 'Jamaica', district: 'Saint Andrew', city: 'Kingston' },
  { name: 'Castries', country: 'Saint Lucia', district: 'Castries', city: 'Castries' },
  { name: 'Greater London', country: 'United Kingdom', district: 'London', city: 'London' },
];

export const venues: readonly SeedVenue[] = [
  ['Pier Hall', 0, -59.6165, 13.0969, 'Pier Road', 240],
  ['Careenage Theatre', 0, -59.6142, 13.0961, '4 Wharf Street', 420],
  ['Saint Lawrence Green', 0, -59.5791, 13.0662, 'Saint Lawrence Gap', 3000],
  ['Queen’s Savannah Stage', 1, -61.5138, 10.6681, 'Maraval Road', 5000],
  ['Woodbrook Playhouse', 1, -61.5241, 10.6598, '21 Ariapita Avenue', 300],
  ['Redcliffe Court', 2, -61.8489, 17.1207, '8 Redcliffe Street', 180],
  ['Dockyard Sail Loft', 2, -61.7626, 17.0078, 'English Harbour', 500],
  ['Hope Gardens Bandstand', 3, -76.7476, 18.0224, 'Old Hope Road', 2500],
  ['Half Way Tree Hall', 3, -76.797, 18.0128, '2 Constant Spring Road', 600],
  ['Pigeon Point Lawn', 4, -60.9661, 14.0931, 'Pigeon Point', 4000],
  ['Castries Market Loft', 4, -60.9911, 14.0124, 'Jeremie Street', 160],
  ['Camden Lantern', 5, -0.1462, 51.5413, '2 Camden Yard', 900],
];

export const categories: readonly (readonly [string, readonly [string, ...string[]]])[] = [
  ['Concert', ['Soca', 'Reggae', 'Jazz', 'Choir']],
  ['Theatre', ['Drama', 'Musical', 'Pantomime']],
  ['Comedy', ['Stand-up', 'Sketch']],
  ['Festival', ['Carnival', 'Food', 'Literature']],
  ['Dance', ['Limbo', 'Contemporary', 'Ballroom']],
  ['Community', ['Workshop', 'Talk', 'Charity']],
];
