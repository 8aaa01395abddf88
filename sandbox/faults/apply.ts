import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Fault, Faults } from './faults.ts';

type Answer = { status: number; body: object | string };
type Options = {
  supplier: string;
  faults: Faults;
  /** The name of a call; undefined for what is no call, such as a picture. */
  endpointOf(request: FastifyRequest): string | undefined;
  /** The ids that a call asks about. */
  idsOf(request: FastifyRequest): string[];
  /** How this supplier says that it takes no more. */
  throttled(endpoint: string): Answer;
  /** How this supplier says that it failed. */
  failed(status: number): Answer;
};

/**
 * Counts the calls of a façade and lets ordered faults happen to them. The answer tells which fault a call met,
 * for the kinds that a façade has to bring about itself.
 */
export function applyFaults(
  app: FastifyInstance,
  { supplier, faults, endpointOf, idsOf, throttled, failed }: Options,
): (request: FastifyRequest) => Fault | undefined {
  const met = new WeakMap<FastifyRequest, Fault>();

  app.addHook('preHandler', async (request, reply) => {
    const endpoint = endpointOf(request);
    if (!endpoint) return;
    faults.count(supplier, endpoint, idsOf(request));
    const text = `${readable(request.url)} ${JSON.stringify(request.body ?? '')}`;
    const fault = faults.meet(supplier, endpoint, text);
    if (!fault) return;
    met.set(request, fault);
    const answer = answerTo(fault, endpoint);
    if (answer) return reply.code(answer.status).send(answer.body);
    if (fault.kind === 'down') {
      reply.hijack();
      request.raw.socket.destroy();
    }
    if (fault.kind === 'slow') await wait(fault.ms);
  });

  function answerTo({ kind, status }: Fault, endpoint: string): Answer | undefined {
    if (kind === 'error') return failed(500);
    if (kind === 'down' && status) return failed(status);
    if (kind === 'garbage') return { status: 200, body: { nothing: ['that', 'makes', 'sense'] } };
    return kind === 'throttled' ? throttled(endpoint) : undefined;
  }

  app.addHook('onSend', async (request) => {
    const fault = met.get(request);
    if (fault?.kind === 'late') await wait(fault.ms);
    if (fault?.kind === 'lost') request.raw.socket.destroy();
  });

  return (request) => met.get(request);
}

/** An address as it is meant; one that is badly escaped, as it stands. */
function readable(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
