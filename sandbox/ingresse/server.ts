import compress from '@fastify/compress';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { FacadeServices } from '../facades.ts';
import { applyFaults } from '../faults/apply.ts';
import { accountStore } from './accounts.ts';
import { authorize } from './authorize.ts';
import { acceptAnyBody } from './body.ts';
import { type Catalogue, catalogueOf } from './catalogue/catalogue.ts';
import { CODE } from './code.ts';
import { sandboxPages } from './control.ts';
import { forget, openIngresse } from './database.ts';
import { Beside, type Context, type Endpoint, type Services } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { asHttp, HttpRefusal, MARK, Refusal } from './failure.ts';
import { idsOf } from './ids.ts';
import { queryOf } from './input.ts';
import { settingStore } from './settings.ts';

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET,POST,PUT,DELETE',
  'access-control-allow-headers': 'Authorization, Content-Type, X-INGRESSE-OTP, X-INGRESSE-DEVICE, apikey',
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The calls that share a path, those with a condition first. */
    endpoints?: readonly Endpoint[];
  }
}

/** Ingresse's v1 and v2 on one origin, as its official clients speak them. */
export async function ingresseFacade({
  databaseUrl,
  inventory,
  records,
  clock,
  scale,
  faults,
  log,
  atReset,
}: FacadeServices): Promise<FastifyInstance> {
  const db = await openIngresse(databaseUrl);
  atReset(() => forget(db));
  let catalogue: Catalogue | undefined;
  const services: Services = {
    clock,
    inventory,
    records,
    db,
    accounts: accountStore({ records, inventory }),
    settings: settingStore(records),
    get catalogue() {
      catalogue ??= catalogueOf(scale);
      return catalogue;
    },
  };

  const app = Fastify({
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 2000 },
    exposeHeadRoutes: false,
    forceCloseConnections: true,
  });
  app.addHook('onClose', () => db.destroy());
  acceptAnyBody(app);
  await app.register(compress, { threshold: 1024, encodings: ['gzip', 'deflate'] });

  const chosen = new WeakMap<FastifyRequest, Endpoint>();
  const refused = new WeakSet<FastifyRequest>();
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...CORS, vary: 'Accept-Encoding', date: clock.now().toUTCString() });
    if (request.method === 'OPTIONS') return reply.code(204).send();
  });
  app.addHook('preHandler', async (request) => {
    const candidates = request.routeOptions.config.endpoints ?? [];
    const query = queryOf(request.query);
    const endpoint = candidates.find(({ when }) => !when || when(query, request.body));
    if (endpoint) chosen.set(request, endpoint);
  });
  const faultOf = applyFaults(app, {
    supplier: CODE,
    faults,
    endpointOf: (request) => chosen.get(request)?.name,
    idsOf,
    throttled: () => ({ status: 429, body: new HttpRefusal(429, 429, 'Too many requests.').body() }),
    failed: (status) => ({
      status,
      body: new HttpRefusal(status, status, 'The sandbox was told to fail.').body(),
    }),
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode === 429) void reply.header('retry-after', '1');
    if (chosen.get(request)?.dialect === 'v1') void reply.header('cache-control', 'no-store');
    return typeof payload === 'string' && reply.statusCode < 300 && !refused.has(request)
      ? harmless(payload)
      : payload;
  });

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const endpoint = chosen.get(request);
    if (!endpoint) throw notFound();
    const query = queryOf(request.query);
    const now = clock.now();
    const header = (name: string) => headerOf(request, name);
    const caller = await authorize(endpoint.needs, { query, header, now, accounts: services.accounts });
    const context: Context = {
      ...services,
      ...caller,
      query,
      body: request.body,
      params: paramsOf(request),
      header,
      now,
      declined: faultOf(request)?.kind === 'decline',
      origin: `http://${request.host}`,
    };
    const data = await endpoint.answer(context);
    if (data === undefined) return reply.code(204).send();
    if (endpoint.dialect === 'v2') return reply.send(data);
    const [inside, beside] = data instanceof Beside ? [data.data, data.beside] : [data, {}];
    return reply.send({
      responseData: inside,
      ...beside,
      responseDetails: 'OK',
      responseError: null,
      responseStatus: 200,
    });
  }

  for (const [path, some] of Map.groupBy(
    endpoints.flatMap((endpoint) => endpoint.paths.map((path) => ({ path, endpoint }))),
    ({ path, endpoint }) => `${endpoint.verb} ${path}`,
  )) {
    const [method = 'GET', url = '/'] = path.split(' ');
    const sorted = some
      .map(({ endpoint }) => endpoint)
      .sort((a, b) => Number(b.when !== undefined) - Number(a.when !== undefined));
    app.route({ method, url, config: { endpoints: sorted }, handler: answer });
  }
  sandboxPages(app, services);

  app.setNotFoundHandler((request, reply) => {
    const { status, body } = { status: 404, body: notFound().body() };
    return request.method === 'OPTIONS' ? reply.code(204).send() : reply.code(status).send(body);
  });
  app.setErrorHandler((error, request, reply) => {
    const v2 = chosen.get(request)?.dialect === 'v2' || request.url.startsWith('/v2/');
    if (error instanceof Refusal && !v2) {
      refused.add(request);
      return reply.code(200).send(error.envelope());
    }
    const refusal = error instanceof Refusal ? asHttp(error) : error;
    if (refusal instanceof HttpRefusal) return reply.code(refusal.status).send(refusal.body());
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    if (status >= 500) log.error({ error }, 'the sandbox failed');
    const text = status < 500 ? 'The request cannot be read.' : 'The sandbox failed.';
    return reply.code(status).send(new HttpRefusal(status, status, text).body());
  });
  return app;
}

function notFound(): HttpRefusal {
  return new HttpRefusal(404, 404, 'There is no such call.');
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return (Array.isArray(value) ? value.at(-1) : value) || undefined;
}

function paramsOf({ params }: FastifyRequest): Record<string, string> {
  return Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, String(value)]));
}

/** What people typed must not look like a failure to clients that search the text of answers. */
function harmless(text: string): string {
  return text
    .replaceAll(/token expired/gi, (found) => found.replace(' ', '\u00a0'))
    .replaceAll(MARK, MARK.replace('[', '(').replace(']', ')'));
}
