import { createServer } from 'node:http';
import DataLoader from 'dataloader';
import { Pool } from 'undici';

/**
 * What somebody would write who has these two pages to serve and no gateway: each subgraph asked directly, entities
 * collected by DataLoader, nothing general.
 */
export async function start({ urls }) {
  const pools = new Map(
    Object.entries(urls).map(([name, url]) => [name, new Pool(new URL(url).origin, { connections: 32 })]),
  );

  async function ask(subgraph, query, variables) {
    const pool = pools.get(subgraph);
    if (!pool) throw new Error(`There is no ${subgraph}.`);
    const { body } = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data } = await body.json();
    return data;
  }

  const entities = (subgraph, type, fields) => {
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${fields} } } }`;
    return new DataLoader(
      async (representations) => {
        const { _entities } = await ask(subgraph, query, { representations });
        return _entities;
      },
      { cacheKeyFn: ({ id, upc }) => id ?? upc ?? '' },
    );
  };

  const productsOf = (page, fields) =>
    ask('products', `query ($page: Int!) { topProducts(page: $page) { ${fields} } }`, { page }).then(
      (data) => data.topProducts,
    );

  function loaders() {
    const names = entities('accounts', 'User', 'name');
    const products = entities('products', 'Product', 'name price weight');
    const stock = entities('inventory', 'Product', 'inStock shippingEstimate');
    const reviewsOfUser = entities('reviews', 'User', 'reviews { id body product { upc } }');
    const reviewsOfProduct = entities('reviews', 'Product', 'reviews { id body author { id username } }');
    const keyOf = (upc) => ({ __typename: 'Product', upc: String(upc) });
    const userKey = (id) => ({ __typename: 'User', id: String(id) });

    const filled = async (upc, known) => {
      const { name, price, weight } = known ?? (await products.load(keyOf(upc)));
      const { inStock, shippingEstimate } = await stock.load({ ...keyOf(upc), price, weight });
      return { inStock, name, price, shippingEstimate, upc, weight };
    };
    const each = (list, make) => Promise.all(list.map(make));
    const upcOf = (review) => review.product.upc;
    const author = async (review) => {
      const { id, username } = review.author;
      const [{ name }, { reviews }] = await Promise.all([
        names.load(userKey(id)),
        reviewsOfUser.load(userKey(id)),
      ]);
      const written = await each(reviews, async (one) => ({
        id: one.id,
        body: one.body,
        product: await filled(upcOf(one)),
      }));
      return { id, username, name, reviews: written };
    };
    const reviewed = async (upc, known) => {
      const [product, { reviews }] = await Promise.all([
        filled(upc, known),
        reviewsOfProduct.load(keyOf(upc)),
      ]);
      const all = await each(reviews, async (one) => ({
        id: one.id,
        body: one.body,
        author: await author(one),
      }));
      return { ...product, reviews: all };
    };
    return { names, stock, reviewsOfUser, reviewsOfProduct, keyOf, userKey, each, upcOf, reviewed };
  }

  async function large(page) {
    const { reviewsOfUser, userKey, each, upcOf, reviewed } = loaders();
    const users = ask('accounts', 'query ($page: Int!) { users(page: $page) { id username name } }', {
      page,
    });
    const top = productsOf(page, 'upc name price weight');
    const [people, topProducts] = await Promise.all([
      users.then((data) =>
        each(data.users, async ({ id, username, name }) => {
          const { reviews } = await reviewsOfUser.load(userKey(id));
          const all = await each(reviews, async (one) => ({
            id: one.id,
            body: one.body,
            product: await reviewed(upcOf(one)),
          }));
          return { id, username, name, reviews: all };
        }),
      ),
      top.then((list) => Promise.all(list.map((one) => reviewed(one.upc, one)))),
    ]);
    return { users: people, topProducts };
  }

  async function small(page) {
    const { names, stock, reviewsOfProduct, keyOf, userKey, each } = loaders();
    const topProducts = (await productsOf(page, 'upc name')).map(async ({ upc, name }) => {
      const [{ inStock }, { reviews }] = await Promise.all([
        stock.load(keyOf(upc)),
        reviewsOfProduct.load(keyOf(upc)),
      ]);
      const all = await each(reviews, async ({ body, author }) => {
        const { id } = author;
        return { body, author: { name: (await names.load(userKey(id))).name } };
      });
      return { name, inStock, reviews: all };
    });
    return { topProducts: await Promise.all(topProducts) };
  }

  const server = createServer((request, response) => {
    const pieces = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', async () => {
      const body = JSON.parse(Buffer.concat(pieces).toString());
      const data = await (body.operationName === 'Small' ? small : large)(body.variables.page);
      const text = JSON.stringify({ data });
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
        .end(text);
    });
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/graphql`);
    }),
  );
}
