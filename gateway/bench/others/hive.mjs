import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';

/** Hive Gateway with the planner it comes with. */
export function start(ground) {
  return serve(ground, {});
}

export async function serve({ supergraph }, more) {
  const runtime = createGatewayRuntime({
    supergraph: readFileSync(supergraph, 'utf8'),
    logging: false,
    landingPage: false,
    graphiql: false,
    ...more,
  });
  const server = createServer(runtime);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}/graphql`;
}
