import { DOCK_STAFF, event, type IngresseEvent } from './event.ts';

const evening = (day: number) => ({ day, time: '20:00:00' });
const FRIDAY = 25;
const weekend = [evening(FRIDAY), evening(FRIDAY + 1)];
const floor = (quantity: number, soldBefore: number) => [
  {
    name: 'Floor',
    types: [
      { name: 'Friday', price: 9000, on: [0], quantity, soldBefore },
      { name: 'Saturday', price: 9000, on: [1], quantity, soldBefore },
      { name: 'Passport', price: 15000, quantity, soldBefore },
    ],
  },
];
const NOBODY = {
  admin: [],
  entrance_manager: [],
  entrance_operator: [],
  sales_manager: [],
  sales_operator: [],
};

/** Events with a behaviour of their own. */
export const specialEvents: readonly IngresseEvent[] = [
  event({
    number: 5,
    id: 900100,
    title: 'Harbour Lights',
    placeId: 31,
    days: weekend,
    ids: { session: 900201, group: 900300 },
    groups: [
      {
        name: 'Floor',
        types: [
          { name: 'Full price', price: 10000, on: [0], quantity: 1800, soldBefore: 1000 },
          { name: 'Full price Saturday', price: 10000, on: [1], quantity: 1200, soldBefore: 600 },
          { name: 'Passport', price: 16000, quantity: 1200, soldBefore: 500 },
          { name: 'Friends of the house', price: 5000, on: [0], quantity: 100, passkey: 'HUSH' },
          { name: 'Guest of the pier', price: 0, on: [0], quantity: 100, maximum: 4 },
        ],
      },
    ],
    imported: { groupId: 900390, typeId: 900391, name: 'Partner X', quantity: 20 },
  }),
  event({
    number: 6,
    id: 900101,
    title: 'Maré Alta Festival',
    placeId: 32,
    days: [evening(18), evening(19), evening(20)],
    groups: [
      {
        name: 'Pista',
        types: [
          { name: 'Friday', price: 28000, on: [0], quantity: 10_000, soldBefore: 7000 },
          { name: 'Saturday', price: 28000, on: [1], quantity: 10_000, soldBefore: 8000 },
          { name: 'Sunday', price: 24000, on: [2], quantity: 10_000, soldBefore: 5000 },
        ],
      },
      {
        name: 'Passport',
        types: [
          { name: 'Three days', price: 60000, quantity: 15_000, soldBefore: 9000 },
          { name: 'Three days, half price', price: 30000, quantity: 5000, soldBefore: 3000 },
        ],
      },
    ],
  }),
  event({ number: 7, id: 900102, title: 'Full House', placeId: 33, days: weekend, groups: floor(200, 200) }),
  event({
    number: 8,
    id: 900103,
    title: 'Rehearsal Room',
    placeId: 33,
    days: weekend,
    groups: floor(100, 0),
    status: 'draft',
  }),
  event({
    number: 9,
    id: 900104,
    title: 'Behind the Curtain',
    placeId: 34,
    days: weekend,
    groups: floor(100, 10),
    status: 'private',
  }),
  event({
    number: 10,
    id: 900105,
    title: 'Soon on Sale',
    placeId: 36,
    days: weekend,
    groups: [{ name: 'Floor', types: [{ name: 'Passport', price: 12000, quantity: 300, beginDay: 10 }] }],
  }),
  event({
    number: 11,
    id: 900106,
    title: 'Box Office Closed',
    placeId: 36,
    days: weekend,
    groups: [
      {
        name: 'Floor',
        types: [{ name: 'Passport', price: 12000, quantity: 300, soldBefore: 100, endDay: -1 }],
      },
    ],
  }),
  event({
    number: 12,
    id: 900107,
    title: 'Yours Alone',
    placeId: 37,
    days: weekend,
    groups: floor(200, 20),
    transferEnabled: false,
  }),
  event({
    number: 13,
    id: 900108,
    title: 'Names at the Door',
    placeId: 37,
    days: weekend,
    groups: floor(200, 20),
    transferRequired: true,
  }),
  event({
    number: 14,
    id: 900109,
    title: 'Not for Sale',
    placeId: 38,
    days: weekend,
    groups: floor(100, 0),
    saleEnabled: false,
  }),
  event({
    number: 15,
    id: 900110,
    title: 'Last Week at the Pier',
    placeId: 31,
    days: [evening(-4), evening(-3)],
    groups: floor(100, 60),
  }),
  event({
    number: 16,
    id: 900111,
    title: 'Another House',
    placeId: 35,
    days: weekend,
    groups: floor(200, 20),
    companyId: 2,
    producerId: 7020,
    staff: NOBODY,
  }),
  event({
    number: 17,
    id: 900112,
    title: 'Cards Only',
    placeId: 35,
    days: weekend,
    groups: floor(200, 20),
    methods: ['CartaoCredito'],
    brands: ['visa'],
  }),
  event({
    number: 18,
    id: 900113,
    title: 'The Last Twenty',
    placeId: 33,
    days: weekend,
    groups: [{ name: 'Floor', types: [{ name: 'Passport', price: 8000, quantity: 20 }] }],
    accountLimit: 1000,
  }),
  event({
    number: 19,
    id: 900114,
    title: 'Nothing to Buy',
    placeId: 38,
    days: weekend,
    groups: [],
    staff: { ...DOCK_STAFF, sales_operator: [] },
  }),
];
