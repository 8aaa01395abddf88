/**
 * The subgraphs that gateways are measured over: people, products, what is in stock, and reviews, in as many pages as
 * there are, each with people and products of its own. What an entity holds follows from its id. The schemas are
 * written as federation 1 has it, which every contender understands.
 */
export const SCHEMAS: Record<string, string> = {
  accounts: `
    type User @key(fields: "id") { id: ID! name: String username: String }
    extend type Query { users(page: Int!): [User!]! }`,
  products: `
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }
    extend type Query { topProducts(page: Int!): [Product!]! }`,
  inventory: `
    extend type Product @key(fields: "upc") {
      upc: String! @external
      weight: Int @external
      price: Int @external
      inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }`,
  reviews: `
    type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
    extend type User @key(fields: "id") { id: ID! @external username: String @external reviews: [Review!]! }
    extend type Product @key(fields: "upc") { upc: String! @external reviews: [Review!]! }`,
};

export const PAGES = 300;
const USERS = 6;
const PRODUCTS = 9;
const TOP = 5;
const REVIEWS = 24;

type Thing = Record<string, unknown>;
type Field = (source: Thing, args: { page: number }) => unknown;

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
/** An id says the page and the number on it. */
const placeOf = (id: unknown): [page: number, number: number] => {
  const [, page = '0', number = '0'] = String(id).split('-');
  return [Number(page), Number(number)];
};
const reviewsWhere = (page: number, fits: (review: number) => boolean) =>
  range(REVIEWS)
    .filter(fits)
    .map((review) => ({ id: `review-${page}-${review}` }));

/** What each field holds, whichever subgraph is asked for it. */
export const FIELDS: Record<string, Record<string, Field>> = {
  Query: {
    users: (_, { page }) => range(USERS).map((user) => ({ id: `user-${page}-${user}` })),
    topProducts: (_, { page }) => range(TOP).map((product) => ({ upc: `product-${page}-${product}` })),
  },
  User: {
    name: ({ id }) => `The name of ${id}`,
    username: ({ id }) => `@${id}`,
    reviews({ id }) {
      const [page, user] = placeOf(id);
      return reviewsWhere(page, (review) => review % USERS === user);
    },
  },
  Product: {
    name: ({ upc }) => `The name of ${upc}`,
    price: ({ upc, price }) => price ?? 100 + placeOf(upc)[1] * 210,
    weight: ({ upc, weight }) => weight ?? 500 + placeOf(upc)[1] * 30,
    inStock: ({ upc }) => placeOf(upc)[1] % 2 === 0,
    shippingEstimate({ upc, price, weight }) {
      const cost = Number(price ?? 100 + placeOf(upc)[1] * 210);
      return cost > 1000 ? 0 : Math.round(Number(weight ?? 500 + placeOf(upc)[1] * 30) / 2);
    },
    reviews({ upc }) {
      const [page, product] = placeOf(upc);
      return reviewsWhere(page, (review) => (review * 5) % PRODUCTS === product);
    },
  },
  Review: {
    body: ({ id }) => `What somebody thinks about it, in ${id}, at some length`,
    author({ id }) {
      const [page, review] = placeOf(id);
      return { id: `user-${page}-${review % USERS}` };
    },
    product({ id }) {
      const [page, review] = placeOf(id);
      return { upc: `product-${page}-${(review * 5) % PRODUCTS}` };
    },
  },
};

const PRODUCT = 'inStock name price shippingEstimate upc weight';
const LAST = `reviews { id body product { ${PRODUCT} } }`;
const AUTHOR = `author { id username name ${LAST} }`;

/** What is asked. `page` is a variable of every operation. */
export const OPERATIONS = {
  large: `query Large($page: Int!) {
    users(page: $page) { id username name reviews { id body product { ${PRODUCT} reviews { id body ${AUTHOR} } } } }
    topProducts(page: $page) { ${PRODUCT} reviews { id body ${AUTHOR} } }
  }`,
  small: `query Small($page: Int!) { topProducts(page: $page) { name inStock reviews { body author { name } } } }`,
} as const;
export type OperationName = keyof typeof OPERATIONS;

/** The tables: an operation, over how many pages it is asked, and how often a second when that is the same for all. */
export const SCENARIOS = {
  heavy: { operation: 'large', pages: 1, pace: undefined },
  varied: { operation: 'large', pages: PAGES, pace: undefined },
  paced: { operation: 'large', pages: PAGES, pace: 65 },
  small: { operation: 'small', pages: PAGES, pace: undefined },
} as const satisfies Record<string, { operation: OperationName; pages: number; pace: number | undefined }>;
export type Scenario = keyof typeof SCENARIOS;
