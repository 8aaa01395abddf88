import { setTimeout as wait } from 'node:timers/promises';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FacadeServices } from '../../facades.ts';
import { applyFaults } from '../../faults/apply.ts';
import { empty, openTicketing } from '../database.ts';
import { type Caller, CODE, type Context, type Endpoint, type Method, type Routes } from '../endpoint.ts';
import { media } from '../events/media.ts';
import { routes } from '../routes.ts';
import { randomMint } from '../secrets.ts';
import { seeding } from '../seed/seed.ts';
import { callName, idsIn } from './call-name.ts';
import { callerOf, mayUse } from './caller.ts';
import { gateway, WireFailure } from './failure.ts';
import type { Body } from './form.ts';
import { queryOf } from './query.ts';
import { readSettings } from './settings.ts';
import { isFrom } from './version.ts';

const PREFIX = '/v3';
const BODY_BYTES = 20 * 1024 * 1024;
const NOBODY: Caller = { access: 'public', account: undefined };
const SUPPLIER_HOST = /^(qa|api)\.ticketingevents\.com$/;

/** TickeTing's REST API v3, and the pictures beside it. */
export async function ticketingFacade(services: FacadeServices): Promise<FastifyInstance> {
  const { inventory, records, clock, faults, log } = services;
  const settings = readSettings(services.env);
  const db = await openTicketing(services.databaseUrl);
  const seed = seeding({ db, inventory, records, settings, scale: services.scale, now: () => clock.now() });
  services.atReset(async () => {
    await empty(db);
    seed.again();
  });

  const app = Fastify({
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: true,
    bodyLimit: BODY_BYTES,
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.addHook('onClose', () => db.destroy());
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('access-control-allow-origin', '*');
  });
  const faultOf = applyFaults(app, {
    supplier: CODE,
    faults,
    endpointOf: (request) => nameOf(request, routes),
    idsOf: (request) => idsIn(paramsOf(request), jsonOf(request.body)),
    throttled: () => answerOf(gateway.throttled()),
    failed: (status) => answerOf(status === 503 ? gateway.unavailable() : failedWith(status)),
  });
  app.addHook('preHandler', async () => {
    if (settings.latencyMs > 0) await wait(settings.latencyMs);
  });

  function contextOf(request: FastifyRequest, caller: Caller, key: string | undefined): Context {
    const params = paramsOf(request);
    return {
      db,
      inventory,
      records,
      settings,
      mint: randomMint,
      now: clock.now(),
      media: settings.mediaUrl ?? mediaOf(request.host),
      caller,
      key,
      clientVersion: headerOf(request, 'x-client-version') ?? '',
      ip: request.ip,
      agent: headerOf(request, 'user-agent') ?? '',
      param: (name) => params[name] ?? '',
      query: queryOf(request.url),
      body: () => bodyOf(request.body),
      declined: faultOf(request)?.kind === 'decline',
    };
  }

  async function admitted({ who }: Endpoint, key: string | undefined): Promise<Caller> {
    const caller = key ? await callerOf(db, key) : undefined;
    if (who === 'anyone') return caller ?? NOBODY;
    if (!key) throw gateway.unauthenticated();
    if (!caller || !mayUse(caller, who)) throw gateway.restricted();
    return caller;
  }

  for (const [template, methods] of Object.entries(routes)) {
    app.all(`${PREFIX}${template}`, async (request, reply) => {
      if (request.method === 'OPTIONS') return preflight(reply);
      const endpoint = endpointOf(request.method, methods);
      if (!endpoint) throw gateway.noMethod(template, request.method);
      if (!isFrom(headerOf(request, 'x-client-version') ?? '', settings.minimumClient))
        throw gateway.oldClient();
      await seed.done();
      const key = headerOf(request, 'x-api-key') || undefined;
      const caller = await admitted(endpoint, key);
      const answer = await endpoint.answer(contextOf(request, caller, key));
      if (request.method !== 'POST') return answer;
      const self = selfOf.safeParse(answer);
      if (self.success) void reply.header('location', encodeURI(self.data.self));
      return reply.code(201).send(answer);
    });
  }
  media(app, db, seed.done);

  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'OPTIONS') return preflight(reply);
    const path = request.url.split('?')[0] ?? '';
    return refuse(
      reply,
      gateway.noEndpoint(path.startsWith(`${PREFIX}/`) ? path.slice(PREFIX.length) : path),
    );
  });
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof WireFailure) return refuse(reply, error);
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    if (status < 500) return refuse(reply, gateway.badPayload());
    log.error({ error }, 'the sandbox failed');
    return refuse(reply, gateway.failed());
  });
  return app;
}

const selfOf = z.object({ self: z.string() });
const paramsShape = z.record(z.string(), z.string()).catch({});

function paramsOf(request: FastifyRequest): Record<string, string> {
  return paramsShape.parse(request.params);
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function endpointOf(method: string, methods: Routes[string]): Endpoint | undefined {
  const asked = METHODS.find((one) => one === (method === 'HEAD' ? 'GET' : method));
  return asked && methods[asked];
}
const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The call's name, for counters and faults. */
function nameOf(request: FastifyRequest, all: Routes): string | undefined {
  const template = request.routeOptions.url?.slice(PREFIX.length) ?? '';
  return all[template] && callName(request.method, template);
}

function mediaOf(host: string): string {
  // A client that reaches the sandbox under the supplier's name expects the supplier's pictures.
  return `${SUPPLIER_HOST.test(host) ? 'https' : 'http'}://${host}/media`;
}

function jsonOf(body: unknown): unknown {
  try {
    return JSON.parse(String(body));
  } catch {
    return undefined;
  }
}

function bodyOf(body: unknown): Body {
  if (body === undefined || body === null || body === '') return {};
  const read = z.record(z.string(), z.unknown()).safeParse(jsonOf(body));
  if (!read.success) throw gateway.badPayload();
  return read.data;
}

function failedWith(status: number): WireFailure {
  return new WireFailure(status, gateway.failed().body);
}

function answerOf({ status, body }: WireFailure): { status: number; body: object } {
  return { status, body };
}

function preflight(reply: FastifyReply): FastifyReply {
  return reply
    .headers({
      'access-control-allow-methods': METHODS.join(', '),
      'access-control-allow-headers': 'X-API-Key, X-Client-Version, Content-Type',
    })
    .code(204)
    .send();
}

function refuse(reply: FastifyReply, failure: WireFailure): FastifyReply {
  return reply.code(failure.status).send(failure.body);
}
