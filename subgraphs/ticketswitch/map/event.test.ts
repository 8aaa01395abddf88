import { describe, expect, test } from 'vitest';
import * as wire from '../wire.ts';
import { detailsOf, eventOf, zoneOf } from './event.ts';

const asset = (name: string, url = `https://pictures.example/${name}.jpg`) => ({
  name,
  caption: `The ${name}`,
  caption_html: `The <b>${name}</b>`,
  host: 'pictures.example',
  path: `/${name}.jpg`,
  secure_complete_url: url,
  insecure_complete_url: url.replace('https:', 'http:'),
  supports_http: true,
  supports_https: true,
});

/** An event with everything. */
const WHOLE = {
  event_id: '4TEA',
  event_desc: 'Tea with the Admiral',
  event_uri_desc: 'Tea-with-the-Admiral',
  event_path: '/4TEA-tea-with-the-admiral/',
  event_status: 'live',
  event_type: 'simple_ticket',
  source_code: 'quay_two',
  source_desc: 'Second Quay Tickets',
  venue_desc: 'Pier Pavilion',
  venue_uri_desc: 'Pier-Pavilion',
  venue_code: 'PIERPAV',
  area_code: 'UK',
  event_code: 'ADMIRAL',
  city_code: 'brighton-uk',
  city_desc: 'Brighton',
  country_code: 'uk',
  country_desc: 'United Kingdom',
  postcode: 'BN2 1TW',
  geo_data: { latitude: 50.8169, longitude: -0.1367 },
  classes: { comedy: 'Comedy', theatre: 'Theatre' },
  main_class_key: 'theatre',
  custom_filter: ['new', 'pier'],
  event_upsell_list: { event_id: ['4SEA', '4TIDE'] },
  critic_review_percent: 79.6,
  user_review_percent: 88,
  min_running_time: 100,
  max_running_time: 120,
  has_no_perfs: false,
  is_seated: true,
  need_performance: true,
  need_departure_date: false,
  need_duration: false,
  show_perf_time: true,
  is_add_on: false,
  is_auto_quantity_add_on: false,
  date_range_start: { iso8601_date_and_time: '2027-06-18T23:30:00+01:00', date_desc: 'Fri, 18th June 2027' },
  date_range_end: { iso8601_date_and_time: '2027-12-31T19:30:00Z', date_desc: 'Fri, 31st December 2027' },
  venue_addr: 'Pier Pavilion, Madeira Drive',
  event_info: 'An afternoon.',
  event_info_html: '<p>An afternoon.</p>',
  structured_info: {
    overview: { name: 'Overview', value: 'In short.', value_html: '<p>In short.</p>' },
    duration: { name: '', value: '2 hours', value_html: '' },
  },
  media: { media_asset: [asset('seating_plan'), asset('square'), asset('landscape')] },
  video_iframe: {
    video_iframe_url_when_secure: 'https://video.example/4TEA',
    video_iframe_url_when_insecure: 'http://video.example/4TEA',
    video_iframe_caption: 'Trailer',
    video_iframe_width: 640,
    video_iframe_height: 360,
  },
  reviews: {
    review: [
      {
        review_body: 'Splendid.',
        review_iso8601_date_and_time: '2027-01-02T10:00:00+01:00',
        star_rating: 4,
        review_lang: 'en',
        review_title: 'Go!',
        is_user_review: false,
        review_author: 'The Shoreline',
        review_original_url: 'https://shoreline.example/1',
      },
    ],
  },
  meta_event_component_events: { event: [{ event_id: '4CUP' }] },
};
const given = (some: object = {}) => wire.event.parse({ ...WHOLE, ...some });
const details = (event: wire.WireEvent) => detailsOf({ event, add_ons: undefined, upsells: undefined });
const withoutPlace = { geo_data: undefined, venue_code: undefined, city_desc: undefined };

test('an event for lists', () => {
  expect(eventOf(given())).toEqual({
    id: '4TEA',
    // It has parts, so it is sold as a package.
    kind: 'PACKAGE',
    title: 'Tea with the Admiral',
    status: 'ON_SALE',
    venue: {
      id: 'ticketswitch:venue:PIERPAV',
      name: 'Pier Pavilion',
      address: 'Pier Pavilion, Madeira Drive',
      city: { code: 'gb:brighton', name: 'Brighton' },
      postcode: 'BN2 1TW',
      country: { code: 'GB', name: 'United Kingdom' },
      timeZone: 'Europe/London',
      location: { latitude: 50.8169, longitude: -0.1367 },
    },
    categories: [
      { code: 'theatre', name: 'Theatre' },
      { code: 'comedy', name: 'Comedy' },
    ],
    image: { url: 'https://pictures.example/landscape.jpg', caption: 'The landscape' },
    startsOn: '2027-06-18',
    endsOn: '2027-12-31',
    seated: true,
    dated: true,
    addOn: false,
    extra: { sourceCode: 'quay_two', sourceName: 'Second Quay Tickets', filters: ['new', 'pier'] },
  });
});

test('an event of which nothing is told but its id', () => {
  expect(eventOf(wire.event.parse({ event_id: '4NIL' }))).toEqual({
    id: '4NIL',
    kind: 'PERFORMANCE',
    title: '4NIL',
    status: 'ON_SALE',
    venue: null,
    categories: [],
    image: null,
    startsOn: null,
    endsOn: null,
    seated: false,
    dated: true,
    addOn: false,
    extra: { sourceCode: '', sourceName: '', filters: [] },
  });
});

test.each(Object.keys(WHOLE).filter((name) => name !== 'event_id'))(
  'it does no harm that %s is missing or null',
  (name) => {
    for (const value of [undefined, null]) {
      const event = given({ [name]: value });
      expect(eventOf(event).id).toBe('4TEA');
      expect(details(event)).toHaveProperty('texts');
    }
  },
);

test.each([
  ['hotel_room', true, undefined, 'HOTEL'],
  ['misc_item', false, undefined, 'GOODS'],
  ['simple_ticket', true, undefined, 'PERFORMANCE'],
  ['simple_ticket', false, undefined, 'PASS'],
  ['simple_ticket', true, { event: [] }, 'PACKAGE'],
  ['something new', true, undefined, 'PERFORMANCE'],
])('%s, dated: %s, parts: %o is a %s', (type, dated, parts, kind) => {
  const event = given({ event_type: type, need_performance: dated, meta_event_component_events: parts });
  expect(eventOf(event)).toMatchObject({ kind, dated });
});

test.each([
  ['live', 'ON_SALE'],
  ['dead', 'ENDED'],
  ['pending', 'ANNOUNCED'],
])('%s is %s', (status, expected) => {
  expect(eventOf(given({ event_status: status })).status).toBe(expected);
});

describe('the place', () => {
  test.each([
    ['uk', { code: 'GB', name: 'United Kingdom' }],
    ['UK', { code: 'GB', name: 'United Kingdom' }],
    ['us', { code: 'US', name: 'United States' }],
    ['ie', { code: 'IE', name: 'Ireland' }],
    ['qq', { code: 'QQ', name: 'QQ' }],
    ['', null],
    ['europe', null],
  ])('%s is the country %o', (code, country) => {
    expect(eventOf(given({ country_code: code })).venue?.country).toEqual(country);
  });

  test.each([
    [{ latitude: 40.7575, longitude: -73.9888 }, 'America/New_York'],
    [{ latitude: 35.6983, longitude: 139.8139 }, 'Asia/Tokyo'],
    [{ latitude: 36.1147, longitude: -115.1728 }, 'America/Los_Angeles'],
    [undefined, 'UTC'],
    // Places that are nowhere on earth.
    [{ latitude: 510.5, longitude: -0.12 }, 'UTC'],
    [{ latitude: 51.5, longitude: -1200 }, 'UTC'],
  ])('%o keeps the time of %s', (geo, zone) => {
    expect(zoneOf({ geo_data: geo })).toBe(zone);
    expect(eventOf(given({ geo_data: geo })).venue?.timeZone).toBe(zone);
  });

  test('without a code of its own a venue is known by its name', () => {
    const [one, two] = [given(withoutPlace), given({ ...withoutPlace, event_id: '4SEA' })].map(eventOf);
    expect(one?.venue).toMatchObject({ id: 'ticketswitch:venue:pier-pavilion', city: null, location: null });
    expect(two?.venue?.id).toBe(one?.venue?.id);
  });
});

describe('pictures', () => {
  test('of a list: the best there is, never the seating plan', () => {
    const picture = (...names: string[]) =>
      eventOf(given({ media: { media_asset: names.map((name) => asset(name)) } })).image?.url;
    expect(picture('square', 'triplet_one')).toContain('triplet_one');
    expect(picture('supplier', 'marquee')).toContain('marquee');
    expect(picture('seating_plan', 'triplet_four')).toBeUndefined();
  });

  test('without an address are left out', () => {
    const event = given({
      media: { media_asset: [asset('landscape', ''), asset('square')] },
      video_iframe: undefined,
    });
    expect(eventOf(event).image?.url).toContain('square');
    expect(details(event).media.map(({ name }) => name)).toEqual(['square']);
  });

  test('have the secure address, or the other one where that is all', () => {
    const old = { ...asset('square'), secure_complete_url: null };
    expect(eventOf(given({ media: { media_asset: [old] } })).image?.url).toBe(
      'http://pictures.example/square.jpg',
    );
  });
});

describe('details', () => {
  test('of an event', () => {
    expect(details(given())).toEqual({
      description: 'An afternoon.',
      descriptionHtml: '<p>An afternoon.</p>',
      texts: [
        { key: 'overview', title: 'Overview', text: 'In short.', html: '<p>In short.</p>' },
        { key: 'duration', title: 'duration', text: '2 hours', html: null },
      ],
      media: [
        expect.objectContaining({ kind: 'SEATING_PLAN', name: 'seating_plan' }),
        expect.objectContaining({ kind: 'IMAGE', name: 'square', caption: 'The square' }),
        expect.objectContaining({ kind: 'IMAGE', name: 'landscape', width: null }),
        {
          kind: 'VIDEO',
          name: 'video',
          url: 'https://video.example/4TEA',
          caption: 'Trailer',
          width: 640,
          height: 360,
        },
      ],
      reviews: [
        {
          body: 'Splendid.',
          title: 'Go!',
          author: 'The Shoreline',
          stars: 4,
          language: 'en',
          publishedAt: '2027-01-02T09:00:00.000Z',
          byVisitor: false,
          url: 'https://shoreline.example/1',
        },
      ],
      criticRating: 80,
      visitorRating: 88,
      runningTime: { minMinutes: 100, maxMinutes: 120 },
      addOnIds: [],
      relatedIds: ['4SEA', '4TIDE'],
      componentIds: ['4CUP'],
    });
  });

  test('name what goes with it, each once', () => {
    const [upsell, addOn] = [{ event_id: '4SEA' }, { event_id: '4HAT' }].map((one) => wire.event.parse(one));
    const event = given();
    const found = detailsOf({ event, upsells: upsell && [upsell], add_ons: addOn && [addOn] });
    expect(found).toMatchObject({ relatedIds: ['4SEA', '4TIDE'], addOnIds: ['4HAT'] });
  });

  test('fall back on the overview', () => {
    expect(details(given({ event_info: null, event_info_html: '' }))).toMatchObject({
      description: 'In short.',
      descriptionHtml: '<p>In short.</p>',
    });
  });

  test('leave out reviews without a date, and stars that are none', () => {
    const [review] = WHOLE.reviews.review;
    const dated = (date: string, stars: number | null) => ({
      ...review,
      review_iso8601_date_and_time: date,
      star_rating: stars,
    });
    const event = given({
      reviews: {
        review: [
          dated('0000-00-00T00:00:00Z', 5),
          dated('', 5),
          dated('2027-01-02T10:00:00Z', 0),
          dated('2027-01-02T10:00:00Z', null),
          dated('2027-01-02T10:00:00Z', 3.6),
        ],
      },
    });
    expect(details(event).reviews.map(({ stars }) => stars)).toEqual([null, null, 4]);
  });

  test.each([
    [90, undefined, { minMinutes: 90, maxMinutes: 90 }],
    [undefined, 90, { minMinutes: 90, maxMinutes: 90 }],
    [0, 0, null],
    [undefined, undefined, null],
  ])('from %s to %s minutes is %o', (min, max, expected) => {
    const event = given({ min_running_time: min, max_running_time: max });
    expect(details(event).runningTime).toEqual(expected);
  });
});

test('what is no event is refused, and it says where', () => {
  const place = (event: object) => wire.event.safeParse(event).error?.issues[0]?.path.join('.');
  expect(place({ event_desc: 'Nobody' })).toBe('event_id');
  expect(place({ ...WHOLE, event_id: '' })).toBe('event_id');
  expect(place({ ...WHOLE, geo_data: { latitude: 'north' } })).toBe('geo_data.latitude');
  expect(place({ ...WHOLE, is_seated: 'yes' })).toBe('is_seated');
});
