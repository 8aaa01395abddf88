import Fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { FacadeServices } from '../facades.ts';
import { FAULT_KINDS, faultOrder } from '../faults/faults.ts';

const clockMove = z.union([
  z.object({ advanceSeconds: z.number() }),
  z.object({ set: z.iso.datetime().transform((text) => new Date(text)) }),
  z.object({ reset: z.literal(true) }),
]);

type Options = FacadeServices & {
  urls: () => Readonly<Record<string, string>>;
  /** Puts back what façades keep in memory. */
  reset: () => Promise<void>;
};

/** The sandbox's own API: the clock, faults, counters and what was sold. For developers and tests alone. */
export function controlServer({
  inventory,
  records,
  clock,
  faults,
  log,
  urls,
  reset,
}: Options): FastifyInstance {
  const app = Fastify({ forceCloseConnections: true });

  app.get('/', async () => ({
    suppliers: urls(),
    clock: clock.now().toISOString(),
    faults: faults.list(),
    faultKinds: FAULT_KINDS,
    requests: faults.requests(),
  }));

  app.get('/clock', async () => ({ now: clock.now().toISOString() }));
  app.post('/clock', async (request) => {
    const move = clockMove.parse(request.body);
    if ('advanceSeconds' in move) await clock.advance(move.advanceSeconds * 1000);
    else if ('set' in move) await clock.set(move.set);
    else await clock.reset();
    return { now: clock.now().toISOString() };
  });

  app.get('/faults', async () => faults.list());
  app.post('/faults', async (request, reply) =>
    reply.code(201).send(faults.order(faultOrder.parse(request.body))),
  );
  app.delete('/faults', async (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
  app.delete('/faults/:id', async (request, reply) => {
    faults.clear(z.object({ id: z.string() }).parse(request.params).id);
    return reply.code(204).send();
  });

  app.get('/requests', async () => faults.requests());
  app.post('/requests/reset', async (_request, reply) => {
    faults.resetRequests();
    return reply.code(204).send();
  });

  /** What a supplier has sold and holds: to see that nothing was sold twice and nothing was lost. */
  app.get('/orders', async (request) => {
    const { supplier } = z.object({ supplier: z.string() }).parse(request.query);
    const all = await inventory.all<object>(supplier);
    return {
      orders: all.map(({ id, account, state, heldUntil, reference }) => ({
        id,
        account,
        state,
        heldUntil,
        reference,
      })),
      claims: await inventory.claims(supplier),
    };
  });

  /** What a supplier would have sent by e-mail. */
  app.get('/mail', async (request) => {
    const { supplier, to } = z
      .object({ supplier: z.string(), to: z.string().optional() })
      .parse(request.query);
    const all = await records.list<object>({ supplier, kind: 'mail' }, to ? { account: to } : {});
    return {
      mail: all
        .sort((one, other) => one.at.getTime() - other.at.getTime())
        .map(({ account, at, document }) => ({ to: account, at, ...document })),
    };
  });

  app.post('/reset', async (_request, reply) => {
    await inventory.reset();
    await clock.reset();
    faults.clear();
    faults.resetRequests();
    await reset();
    return reply.code(204).send();
  });

  app.setErrorHandler((error, _request, reply) => {
    const bad =
      error instanceof z.ZodError ||
      (error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500);
    if (!bad) log.error({ error }, 'the sandbox failed');
    return reply.code(bad ? 400 : 500).send({
      message: error instanceof z.ZodError ? z.prettifyError(error) : 'The request cannot be answered.',
    });
  });
  return app;
}
