import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import formbody from '@fastify/formbody';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { FacadeServices } from '../facades.ts';
import { applyFaults } from '../faults/apply.ts';
import { authenticate } from './account.ts';
import { acceptAnyBody, readable, texts } from './body.ts';
import { catalogueCalls } from './catalogue-calls.ts';
import { CODE, type Context, type Endpoint } from './endpoint.ts';
import { badInput, WireFailure } from './failure.ts';
import { inputOf } from './input.ts';
import { oldCalls } from './old-dialect.ts';
import { extraPages } from './pages.ts';
import { callback } from './purchase.ts';
import { saleCalls } from './sale-calls.ts';
import { catalogue } from './shows.ts';

const endpoints: Readonly<Record<string, Endpoint>> = { ...catalogueCalls, ...saleCalls };
/** Parameters that name what a call is about. */
const ID_PARAMETERS = [
  'event_id',
  'event_id_list',
  'perf_id',
  'perf_id_list',
  'transaction_uuid',
  'transaction_id',
];

/** TicketSwitch's F13 API, as its official clients speak it. */
export async function ticketSwitchFacade({
  inventory,
  clock,
  scale,
  faults,
  log,
}: FacadeServices): Promise<FastifyInstance> {
  const shows = catalogue(scale);
  const app = Fastify({ routerOptions: { ignoreTrailingSlash: true }, forceCloseConnections: true });
  await app.register(formbody);
  acceptAnyBody(app);
  await app.register(compress, { threshold: 1024 });
  const faultOf = applyFaults(app, {
    supplier: CODE,
    faults,
    endpointOf,
    idsOf,
    throttled: throttledAnswer,
    failed,
  });
  app.addHook('onSend', async (_request, reply) => void reply.header('x-request-id', randomUUID()));

  function contextOf(request: FastifyRequest, tail: readonly string[]): Context {
    const query = texts(request.query);
    const body = texts(request.body ?? {});
    const given = { ...query, ...body };
    const [user, subUser, language] = tail.map((part) => (part === '-' ? undefined : part));
    const account = authenticate(
      request.headers.authorization,
      given.user_id ?? user,
      given.crypto_block ?? given.user_passwd,
    );
    return {
      input: inputOf(given),
      account,
      subUser: given.sub_id ?? subUser ?? '',
      language: language ?? request.headers['accept-language'] ?? 'en',
      now: clock.now(),
      clock,
      inventory,
      declined: faultOf(request)?.kind === 'decline',
      catalogue: shows,
      origin: `http://${request.host}`,
    };
  }

  // Every method goes to one handler, so that a wrong one gets the protocol's own answer.
  app.all('/f13/*', async (request) => {
    const [name = '', ...tail] = pathOf(request).split('/').slice(2).filter(Boolean);
    if (name === 'callback.v1') return callbackCall(request, tail);
    const endpoint = name.endsWith('.v1') ? endpoints[name.slice(0, -3)] : undefined;
    if (!endpoint) throw new WireFailure(404, 8, 'there is no such call');
    if (request.method !== endpoint.method) throw new WireFailure(405, 8, `use ${endpoint.method}`);
    return endpoint.answer(contextOf(request, tail));
  });

  function callbackCall(request: FastifyRequest, tail: readonly string[]): Promise<object> {
    if (request.method !== 'POST') throw new WireFailure(405, 8, 'use POST');
    const current = tail.find((part) => part.startsWith('this.'))?.slice(5);
    const next = tail.find((part) => part.startsWith('next.'))?.slice(5);
    if (!current || !next) throw badInput('the path must hold this.TOKEN and next.TOKEN');
    return callback(contextOf(request, []), { current, next });
  }

  app.all('/cgi-bin/*', async (request) => {
    const [name = '', user] = pathOf(request).split('/').slice(2);
    const call = oldCalls[name.replace(/\.exe$/, '')];
    if (!call) throw new WireFailure(404, 8, 'there is no such call');
    return call(contextOf(request, user ? [user] : []));
  });

  extraPages(app, shows);

  app.setNotFoundHandler((_request, reply) =>
    refuse(reply, new WireFailure(404, 8, 'there is no such call')),
  );
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof WireFailure) return refuse(reply, error);
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    if (status < 500) return refuse(reply, badInput('the body cannot be read'));
    log.error({ error }, 'the sandbox failed');
    return refuse(reply, new WireFailure(500, 6, 'the sandbox failed'));
  });
  return app;
}

function refuse(reply: FastifyReply, failure: WireFailure): FastifyReply {
  if (failure.status === 401) void reply.header('www-authenticate', 'Basic realm="TicketSwitch_Core_User"');
  return reply.code(failure.status).send(failure.body());
}

/** The call's name, for counters and faults. */
function endpointOf(request: FastifyRequest): string | undefined {
  const [area, name] = pathOf(request).split('/').slice(1);
  if (area === 'f13') return name?.replace(/\.v\d+$/, '');
  return area === 'cgi-bin' ? name : undefined;
}

/** A venue's system that takes no more: told inside an answer that looks well. */
function throttledAnswer(endpoint: string): { status: number; body: object } {
  if (endpoint !== 'availability')
    return { status: 429, body: { error_code: 4, error_desc: 'too many calls' } };
  const flags = { backend_is_broken: false, backend_is_down: false, backend_throttle_failed: true };
  return {
    status: 200,
    body: {
      availability: { ticket_type: [] },
      ...flags,
      contiguous_seat_selection_only: false,
      valid_quantities: [],
    },
  };
}

function idsOf(request: FastifyRequest): string[] {
  const given = { ...readable(request.query), ...readable(request.body) };
  return ID_PARAMETERS.flatMap((name) => (given[name] ? given[name].split(',') : []));
}

function failed(status: number): { status: number; body: object } {
  const code = status === 502 ? 4 : 6;
  return { status, body: new WireFailure(status, code, 'the sandbox was told to fail').body() };
}

function pathOf(request: FastifyRequest): string {
  return decodeURI(request.url.split('?')[0] ?? '');
}
