import { GraphQLError } from 'graphql';
import { federation } from './federation.ts';

const ITEMS = [
  { __typename: 'Book', id: 'b1', title: 'Emma', pages: 300 },
  { __typename: 'Film', id: 'f1', title: 'Alien', minutes: 117 },
  { __typename: 'Book', id: 'b2', title: 'Dune', pages: 412 },
];
const kindOf = ({ id }: { id: string }) => (id.startsWith('b') ? 'Book' : 'Film');

federation(
  'interfaces whose types lie in several subgraphs',
  {
    items: {
      schema: `
        type Query { items: [Item!]! item(id: ID!): Item }
        interface Node { id: ID! }
        interface Item implements Node { id: ID! title: String }
        type Book implements Item & Node @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Item & Node @key(fields: "id") { id: ID! title: String minutes: Int }`,
      resolvers: {
        Query: { items: () => ITEMS, item: (_, { id }) => ITEMS.find((one) => one.id === id) ?? null },
      },
    },
    books: {
      schema: `type Book @key(fields: "id") { id: ID! author: String stars: Int }`,
      resolvers: { Book: { __resolveReference: ({ id }) => ({ id, author: `by ${id}`, stars: 5 }) } },
    },
    films: {
      schema: `type Film @key(fields: "id") { id: ID! director: String stars: Float }`,
      resolvers: { Film: { __resolveReference: ({ id }) => ({ id, director: `of ${id}`, stars: 4.5 }) } },
    },
  },
  [
    {
      name: 'fetch for each type what is its own',
      query: '{ items { title ... on Book { author pages } ... on Film { director } } }',
      data: {
        items: [
          { title: 'Emma', author: 'by b1', pages: 300 },
          { title: 'Alien', director: 'of f1' },
          { title: 'Dune', author: 'by b2', pages: 412 },
        ],
      },
      asks: ['books', 'films', 'items'],
    },
    {
      name: 'ask only the subgraphs of types that occur',
      query: '{ item(id: "f1") { ... on Book { author } ... on Film { director } } }',
      data: { item: { director: 'of f1' } },
      asks: ['films', 'items'],
    },
    {
      name: 'take fragments on interfaces inside each other',
      query:
        '{ items { ... on Node { id ... on Item { title ... on Node { ... on Film { minutes director } } } } } }',
      data: {
        items: [
          { id: 'b1', title: 'Emma' },
          { id: 'f1', title: 'Alien', minutes: 117, director: 'of f1' },
          { id: 'b2', title: 'Dune' },
        ],
      },
    },
    {
      name: 'answer to one name differently by type',
      query: '{ items { ... on Book { text: author } ... on Film { text: director } } }',
      data: { items: [{ text: 'by b1' }, { text: 'of f1' }, { text: 'by b2' }] },
    },
    {
      name: 'say their types under any name',
      query: '{ items { kind: __typename __typename } }',
      data: {
        items: ITEMS.map(({ __typename }) => ({ kind: __typename, __typename })),
      },
    },
    {
      name: 'leave out what no fragment fits',
      query: '{ items { ... on Film { __typename } } }',
      data: { items: [{}, { __typename: 'Film' }, {}] },
    },
    {
      name: 'merge what named fragments ask twice',
      query: `{ items { ...B ...All } } fragment B on Book { author title } fragment All on Item { title ...B id }`,
      data: {
        items: [
          { author: 'by b1', title: 'Emma', id: 'b1' },
          { title: 'Alien', id: 'f1' },
          { author: 'by b2', title: 'Dune', id: 'b2' },
        ],
      },
    },
  ],
);

const CARS = [
  { __typename: 'Van', id: 'v1', wheels: 4, load: 900 },
  { __typename: 'Bike', id: 'k1', wheels: 2, gears: 21 },
];

federation(
  'interface objects',
  {
    vehicles: {
      schema: `
        type Query { vehicles: [Vehicle!]! vehicle(id: ID!): Vehicle }
        interface Vehicle @key(fields: "id") { id: ID! wheels: Int }
        type Van implements Vehicle @key(fields: "id") { id: ID! wheels: Int load: Int }
        type Bike implements Vehicle @key(fields: "id") { id: ID! wheels: Int gears: Int }`,
      resolvers: {
        Query: { vehicles: () => CARS, vehicle: (_, { id }) => CARS.find((one) => one.id === id) ?? null },
        Vehicle: { __resolveReference: ({ id }) => CARS.find((one) => one.id === id) ?? null },
        Van: { __resolveReference: ({ id }) => CARS.find((one) => one.id === id) ?? null },
        Bike: { __resolveReference: ({ id }) => CARS.find((one) => one.id === id) ?? null },
      },
    },
    rental: {
      schema: `
        type Query { rented: [Vehicle!]! lost: Vehicle }
        type Mutation { rent(id: ID!): Vehicle }
        type Vehicle @key(fields: "id") @interfaceObject {
          id: ID! wheels: Int @external price: Int tyres: Int @requires(fields: "wheels") partner: Vehicle }`,
      resolvers: {
        Query: { rented: () => [{ id: 'k1' }, { id: 'v1' }], lost: () => ({ id: 'gone' }) },
        Mutation: { rent: (_, { id }) => ({ id }) },
        Vehicle: {
          __resolveReference: (given: { id: string }) => given,
          price({ id }) {
            if (id === 'k1') return 5;
            return id === 'v1' ? 50 : null;
          },
          tyres: ({ wheels }) => (wheels === null ? null : wheels * 10),
          partner: ({ id }) => ({ id: id === 'v1' ? 'k1' : 'v1' }),
        },
      },
    },
  },
  [
    {
      name: 'add a field to every type',
      query: '{ vehicles { id price } }',
      data: {
        vehicles: [
          { id: 'v1', price: 50 },
          { id: 'k1', price: 5 },
        ],
      },
      asks: ['rental', 'vehicles'],
    },
    {
      name: 'add it inside of fragments on types',
      query: '{ vehicles { ... on Van { load price } ... on Bike { gears } } }',
      data: { vehicles: [{ load: 900, price: 50 }, { gears: 21 }] },
    },
    {
      name: 'have the true type asked for elsewhere',
      query: '{ rented { __typename id price } }',
      data: {
        rented: [
          { __typename: 'Bike', id: 'k1', price: 5 },
          { __typename: 'Van', id: 'v1', price: 50 },
        ],
      },
      asks: ['rental', 'vehicles'],
    },
    {
      name: 'need no type when nobody asks for it',
      query: '{ rented { id price } }',
      data: {
        rented: [
          { id: 'k1', price: 5 },
          { id: 'v1', price: 50 },
        ],
      },
      asks: ['rental'],
    },
    {
      name: 'take fragments on true types',
      query: '{ rented { ... on Van { load } ... on Bike { gears price } wheels } }',
      data: {
        rented: [
          { gears: 21, price: 5, wheels: 2 },
          { load: 900, wheels: 4 },
        ],
      },
    },
    {
      name: 'take fragments on true types that the plan names too',
      query: `query ($yes: Boolean!) { rented { ...B @include(if: $yes) ...B } }
        fragment B on Bike { gears wheels }`,
      variables: { yes: true },
      data: { rented: [{ gears: 21, wheels: 2 }, {}] },
    },
    {
      name: 'keep true types when the object answers after they are known',
      query: '{ rented { ... on Bike { price gears __typename } } }',
      data: { rented: [{ price: 5, gears: 21, __typename: 'Bike' }, {}] },
      stock: { data: { rented: [{}, {}] } },
    },
    {
      name: 'require fields of the interface',
      query: '{ rented { tyres } vehicle(id: "v1") { tyres } }',
      data: { rented: [{ tyres: 20 }, { tyres: 40 }], vehicle: { tyres: 40 } },
    },
    {
      name: 'lead on to each other',
      query: '{ vehicle(id: "v1") { partner { __typename price partner { ... on Van { load } } } } }',
      data: { vehicle: { partner: { __typename: 'Bike', price: 5, partner: { load: 900 } } } },
    },
    {
      name: 'are null when nobody knows their true type',
      query: '{ lost { __typename id } }',
      data: { lost: null },
    },
    {
      name: 'may be the answer of a mutation',
      query: 'mutation { rent(id: "v1") { __typename wheels price } }',
      data: { rent: { __typename: 'Van', wheels: 4, price: 50 } },
    },
  ],
);

/** Of what the planner fails on nothing is answered. */
const PLANNER_FAILS = { data: null, errors: ['- INTERNAL'] };

federation(
  'interfaces around one that a subgraph has as an object',
  {
    vehicles: {
      schema: `
        type Query { vehicles: [Vehicle!]! }
        interface Node { id: ID! }
        interface Vehicle implements Node @key(fields: "id") { id: ID! wheels: Int }
        type Van implements Vehicle & Node @key(fields: "id") { id: ID! wheels: Int load: Int }
        type Bike implements Vehicle & Node @key(fields: "id") { id: ID! wheels: Int gears: Int }
        type Garage implements Node { id: ID! }`,
      resolvers: {
        Query: { vehicles: () => CARS },
        Vehicle: { __resolveReference: ({ id }) => CARS.find((one) => one.id === id) ?? null },
      },
    },
    rental: {
      schema: `
        type Query { rented: [Vehicle!]! }
        type Vehicle @key(fields: "id") @interfaceObject { id: ID! price: Int partner: Vehicle }`,
      resolvers: {
        Query: { rented: () => [{ id: 'k1' }, { id: 'v1' }] },
        Vehicle: {
          __resolveReference: (given: { id: string }) => given,
          price: ({ id }) => (id === 'k1' ? 5 : 50),
          partner: ({ id }) => ({ id: id === 'v1' ? 'k1' : 'v1' }),
        },
      },
    },
  },
  [
    {
      name: 'need nobody else when all that is asked is known',
      query: '{ rented { ... on Node { id } price } }',
      data: {
        rented: [
          { id: 'k1', price: 5 },
          { id: 'v1', price: 50 },
        ],
      },
      stock: PLANNER_FAILS,
      asks: ['rental'],
    },
    {
      name: 'are asked for by named fragments and inside each other',
      query: `query ($no: Boolean!) { rented { ...N ... on Node @skip(if: $no) { same: id } } }
        fragment N on Node { id ... on Vehicle { partner { ...Id } ... on Node { ... on Van { load } } } }
        fragment Id on Node { id }`,
      variables: { no: true },
      data: {
        rented: [
          { id: 'k1', partner: { id: 'v1' } },
          { id: 'v1', partner: { id: 'k1' }, load: 900 },
        ],
      },
      stock: PLANNER_FAILS,
      asks: ['rental', 'vehicles'],
    },
    {
      name: 'stand inside of a type that the subgraph does not know',
      query:
        'query ($no: Boolean!) { rented { ... on Bike { ... on Node @skip(if: $no) { ... on Vehicle { price } } } } }',
      variables: { no: false },
      data: { rented: [{ price: 5 }, {}] },
      stock: PLANNER_FAILS,
    },
    {
      name: 'may hold what the inner one never is',
      query: '{ rented { partner { ... on Node { id } } ... on Node { ... on Garage { id } } } }',
      data: { rented: [{ partner: { id: 'v1' } }, { partner: { id: 'k1' } }] },
      stock: PLANNER_FAILS,
    },
    {
      name: 'stay as they are where the planner knows them',
      query: '{ vehicles { ... on Node { id ... on Garage { id } } price } }',
      data: {
        vehicles: [
          { id: 'v1', price: 50 },
          { id: 'k1', price: 5 },
        ],
      },
    },
  ],
);

/** Prices are told first, then loads, then wheels: each when the gateway has read what came before. */
let priceTold = Promise.withResolvers<void>();
let loadTold = Promise.withResolvers<void>();
const read = async ({ promise }: PromiseWithResolvers<void>) => {
  await promise;
  await new Promise((resolve) => setTimeout(resolve, 5));
};

federation(
  'a type that several subgraphs tell at once',
  {
    vehicles: {
      schema: `
        type Query { vehicles: [Vehicle!]! }
        interface Vehicle @key(fields: "id") { id: ID! wheels: Int }
        type Van implements Vehicle @key(fields: "id") { id: ID! wheels: Int load: Int }
        type Bike implements Vehicle @key(fields: "id") { id: ID! wheels: Int gears: Int }`,
      resolvers: {
        Vehicle: {
          async __resolveReference({ id }) {
            await read(loadTold);
            return CARS.find((one) => one.id === id) ?? null;
          },
        },
        Van: {
          __resolveReference: (given: { id: string }) => given,
          async load() {
            await read(priceTold);
            loadTold.resolve();
            return 900;
          },
        },
      },
    },
    parking: {
      schema: `
        type Query { parked: [Van!]! }
        type Van @key(fields: "id") { id: ID! load: Int @external space: Int @requires(fields: "load") }`,
      resolvers: {
        Query: {
          parked() {
            priceTold = Promise.withResolvers();
            loadTold = Promise.withResolvers();
            return [{ id: 'v1' }];
          },
        },
        Van: { __resolveReference: (given: { id: string }) => given, space: ({ load }) => load / 100 },
      },
    },
    rental: {
      schema: `
        type Vehicle @key(fields: "id") @interfaceObject {
          id: ID! wheels: Int @external price: Int tyres: Int @requires(fields: "wheels") }`,
      resolvers: {
        Vehicle: {
          __resolveReference: (given: { id: string }) => given,
          price() {
            priceTold.resolve();
            return 50;
          },
          tyres: ({ wheels }) => wheels * 10,
        },
      },
    },
  },
  [
    {
      name: 'is the true one',
      query: '{ parked { tyres space price } }',
      data: { parked: [{ tyres: 40, space: 9, price: 50 }] },
      stock: { data: { parked: [{ tyres: 40, space: null, price: 50 }] } },
    },
  ],
);

federation(
  'an interface that allows null where a type does not',
  {
    items: {
      schema: `
        type Query { items: [Item] books: [Book] }
        interface Item { id: ID! shelf: String }
        type Book implements Item @key(fields: "id") { id: ID! shelf: String! @external }
        type Film implements Item @key(fields: "id") { id: ID! shelf: String @external }`,
      resolvers: { Query: { items: () => ITEMS, books: () => [ITEMS[0], ITEMS[2]] } },
    },
    stock: {
      schema: `
        type Book @key(fields: "id") { id: ID! shelf: String! @shareable }
        type Film @key(fields: "id") { id: ID! shelf: String @shareable }`,
      resolvers: {
        Book: { __resolveReference: ({ id }) => (id === 'b2' ? null : { id, shelf: 's' }) },
        Film: { __resolveReference: ({ id }) => ({ id, shelf: null }) },
      },
    },
  },
  [
    {
      name: 'allows it when it is asked',
      query: '{ items { id shelf } }',
      data: {
        items: [
          { id: 'b1', shelf: 's' },
          { id: 'f1', shelf: null },
          { id: 'b2', shelf: null },
        ],
      },
    },
    {
      name: 'does not when the type is',
      query: '{ items { ... on Book { id shelf } } books { shelf } }',
      data: { items: [{ id: 'b1', shelf: 's' }, {}, null], books: [{ shelf: 's' }, null] },
      errors: ['books.1.shelf INTERNAL', 'items.2.shelf INTERNAL'],
    },
  ],
);

federation(
  'unions',
  {
    one: {
      schema: `
        type Query { found: [Found] same: Found @shareable }
        union Found = Book | Film
        type Book @key(fields: "id") { id: ID! title: String }
        type Film @key(fields: "id") { id: ID! title: String }`,
      resolvers: {
        Query: { found: () => [...ITEMS, null], same: () => ITEMS[0] },
        Found: { __resolveType: kindOf },
      },
    },
    two: {
      schema: `
        type Query { same: Found @shareable played: Found }
        union Found = Film | Song
        type Film @key(fields: "id") { id: ID! stars: Int }
        type Song { text: String }
        type Book @key(fields: "id") { id: ID! price: Int }`,
      resolvers: {
        Query: {
          same: () => ({ __typename: 'Song', text: 'la' }),
          played: () => ({ __typename: 'Song', text: 'la' }),
        },
        Film: { __resolveReference: ({ id }) => ({ id, stars: 3 }) },
        Book: { __resolveReference: ({ id }) => ({ id, price: 9 }) },
      },
    },
  },
  [
    {
      name: 'have members that not every subgraph has',
      query: '{ found { ... on Book { title price } ... on Film { title stars } ... on Song { text } } }',
      data: {
        found: [{ title: 'Emma', price: 9 }, { title: 'Alien', stars: 3 }, { title: 'Dune', price: 9 }, null],
      },
    },
    {
      name: 'say only their type',
      query: '{ found { __typename } played { __typename ... on Song { text } } }',
      data: {
        found: [{ __typename: 'Book' }, { __typename: 'Film' }, { __typename: 'Book' }, null],
        played: { __typename: 'Song', text: 'la' },
      },
    },
    {
      name: 'are empty where no fragment fits',
      query: '{ played { ... on Film { title stars } } }',
      data: { played: {} },
    },
  ],
);

federation(
  'an entity that fails in the middle of an interface',
  {
    items: {
      schema: `
        type Query { items: [Item] strict: [Item!] }
        interface Item { id: ID! }
        type Book implements Item @key(fields: "id") { id: ID! }
        type Film implements Item @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { items: () => ITEMS, strict: () => ITEMS } },
    },
    stock: {
      schema: `type Book @key(fields: "id") { id: ID! shelf: String! near: String }`,
      resolvers: {
        Book: {
          __resolveReference: ({ id }) => ({ id }),
          shelf({ id }) {
            if (id === 'b2') throw new GraphQLError('No shelf.', { extensions: { code: 'NOT_FOUND' } });
            return 's';
          },
          near: () => 'n',
        },
      },
    },
  },
  [
    {
      name: 'is null itself, at its place in the page',
      query: '{ items { id ... on Book { shelf near } } }',
      data: { items: [{ id: 'b1', shelf: 's', near: 'n' }, { id: 'f1' }, null] },
      errors: ['items.2.shelf NOT_FOUND'],
    },
    {
      name: 'empties a list that takes no nulls',
      query: '{ strict { ... on Book { shelf } } }',
      data: { strict: null },
      errors: ['strict.2.shelf NOT_FOUND'],
    },
  ],
);
