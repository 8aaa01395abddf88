import gateway from '@mercuriusjs/gateway';
import fastify from 'fastify';

/** Mercurius as a gateway, with its compiler on. It reads the subgraphs' schemas itself. */
export async function start({ urls }) {
  const app = fastify();
  const services = Object.entries(urls).map(([name, url]) => ({ name, url, mandatory: true }));
  await app.register(gateway, { jit: 1, gateway: { services } });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${app.server.address().port}/graphql`;
}
