import compress from '@fastify/compress';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FacadeServices } from '../facades.ts';
import { applyFaults } from '../faults/apply.ts';
import { faultOf as answerToError, carriedOut } from './call.ts';
import { catalogueOf } from './catalogue/catalogue.ts';
import { CODE, type Context } from './endpoint.ts';
import { BadParameter, HttpRefusal } from './failure.ts';
import { type Institution, institutions, languageFor, type Operator, operators } from './institutions.ts';
import { sandboxPages } from './sandbox-pages.ts';
import { services } from './services.ts';
import { Switches } from './switches.ts';
import { credentials, issueToken, operatorOf } from './token.ts';

/** Attachments come inside the body. */
const BODY_LIMIT = 12 * 1024 * 1024;
const MODULES = new Set(['tnai', 'tnco', 'tnseb', 'tnpsb']);
const jsonObject = z.record(z.string(), z.unknown());

/** Where a call goes: `/[institution/]module/backend-apis/service/version/method`. */
type Target = { institution: string; module: string; path: readonly string[] };

/** The back-end APIs of S-360, as its resellers speak them. */
export async function s360Facade(given: FacadeServices): Promise<FastifyInstance> {
  const { inventory, records, clock, scale, faults, log, atReset } = given;
  const catalogues = new Map(institutions.map((one) => [one.code, catalogueOf(one, scale)]));
  const switches = new Switches();
  atReset(() => switches.reset());
  const app = Fastify({ forceCloseConnections: true, bodyLimit: BODY_LIMIT });
  // A body of any kind gets the protocol's own answer.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, String(body)));
  await app.register(compress, { threshold: 1024 });
  sandboxPages(app, { clock, inventory, switches });
  const faultMet = applyFaults(app, {
    supplier: CODE,
    faults,
    endpointOf: (request) => targetOf(request)?.path.at(-1),
    idsOf,
    throttled: () => ({ status: switches.refusalStatus, body: 'Too many calls.' }),
    failed: (status) => ({ status, body: technical('The sandbox was told to fail.') }),
  });

  // Every method goes to one handler, so that a wrong one gets the protocol's own answer.
  app.all('/*', async (request, reply) => {
    const target = targetOf(request);
    if (!target) throw new HttpRefusal(404, 'There is no such service.');
    const institution = institutions.find(({ code }) => code === target.institution.toUpperCase());
    if (!institution) throw new HttpRefusal(404, 'There is no such institution.');
    if (target.path.join('/') === 'v1/auth' && (target.module === 'tnai' || target.module === 'tnco')) {
      needPost(request, reply);
      return { token: await token(request, institution) };
    }
    const [name = '', version, methodName = '', ...rest] = target.path;
    const service = services[name];
    const method = Object.hasOwn(service?.methods ?? {}, methodName)
      ? service?.methods[methodName]
      : undefined;
    if (
      !service ||
      service.module !== target.module ||
      service.version !== version ||
      !method ||
      rest.length > 0
    )
      throw new HttpRefusal(404, 'There is no such service, version or method.');
    needPost(request, reply);
    const operator = await operatorOf(request.headers.authorization, institution, operators);
    switches.count(institution.code, clock.now());
    const context = contextOf(request, operator);
    return carriedOut(methodName, method, bodyOf(request), context, switches);
  });

  function contextOf(request: FastifyRequest, operator: Operator): Context {
    const { institution, channel } = operator;
    const catalogue = catalogues.get(institution.code);
    if (!catalogue) throw new HttpRefusal(404, 'There is no such institution.');
    return {
      operator,
      channel,
      institution,
      catalogue,
      language: languageFor(request.headers['accept-language'], institution),
      now: clock.now(),
      clock,
      inventory,
      records,
      declined: faultMet(request)?.kind === 'decline',
      asyncRounds: switches.asyncRounds,
    };
  }

  app.setNotFoundHandler((_request, reply) => reply.code(404).send('There is nothing here.'));
  app.setErrorHandler((error, _request, reply) => {
    const known = answerToError(error);
    if (known) return reply.code(known.status).send(known.body);
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    if (status < 500) return reply.code(status).send('The body cannot be read.');
    log.error({ error }, 'the sandbox failed');
    return reply.code(500).send(technical('The sandbox failed.'));
  });
  return app;
}

function technical(detail: string): object {
  return { statusCode: 'error.technical', statusDetail: detail, expectedException: false };
}

function needPost(request: FastifyRequest, reply: FastifyReply): void {
  if (request.method === 'POST') return;
  void reply.header('allow', 'POST');
  throw new HttpRefusal(405, 'Use POST.');
}

async function token(request: FastifyRequest, institution: Institution): Promise<string> {
  const read = credentials.safeParse(bodyOf(request));
  if (!read.success) throw new HttpRefusal(400, 'operator and secret are needed.');
  return issueToken(read.data, institution, operators);
}

function bodyOf(request: FastifyRequest): Record<string, unknown> {
  if (!request.headers['content-type']?.startsWith('application/json'))
    throw new BadParameter('invalid', 'Content-Type: must be application/json');
  const body = readable(request.body);
  if (!body) throw new BadParameter('invalid', 'body: must be one JSON object');
  return body;
}

function readable(body: unknown): Record<string, unknown> | undefined {
  try {
    return jsonObject.safeParse(JSON.parse(String(body))).data;
  } catch {
    return undefined;
  }
}

/** The institution stands first in the path, or in the host's name as it does with the real ones. */
function targetOf(request: FastifyRequest): Target | undefined {
  const [first = '', ...rest] = (request.url.split('?')[0] ?? '').split('/').filter(Boolean);
  const hosted = MODULES.has(first);
  const institution = hosted ? (request.hostname.split('.')[0] ?? '') : first;
  const [module = '', api, ...path] = hosted ? [first, ...rest] : rest;
  return api === 'backend-apis' && path.length > 1 ? { institution, module, path } : undefined;
}

/** What a call is about, for counters. */
function idsOf(request: FastifyRequest): string[] {
  const body = readable(request.body) ?? {};
  return Object.entries(body).flatMap(([name, value]) => {
    if (!/Ids?$/.test(name) || name === 'requestId' || name === 'pointOfSalesId') return [];
    return (Array.isArray(value) ? value : [value]).flatMap((one) =>
      typeof one === 'number' || typeof one === 'string' ? [String(one)] : [],
    );
  });
}
