import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { MovableClock } from '../engine/clock.ts';
import type { Inventory } from '../engine/inventory.ts';
import { CODE } from './endpoint.ts';
import { BadParameter, HttpRefusal } from './failure.ts';
import { type Switches, switchOrder } from './switches.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const move = z.strictObject({ advanceSeconds: z.number() });

/** Pages outside the protocol, for developers on the same machine: switches, clock, state. */
export function sandboxPages(
  app: FastifyInstance,
  { clock, inventory, switches }: { clock: MovableClock; inventory: Inventory; switches: Switches },
): void {
  app.post('/__sandbox/config', async (request) => {
    switches.set(read(request, switchOrder));
    return switches.state();
  });
  app.post('/__sandbox/clock', async (request) => {
    await clock.advance(read(request, move).advanceSeconds * 1000);
    return { now: clock.now().toISOString() };
  });
  app.post('/__sandbox/reset', async (request) => {
    local(request);
    switches.reset();
    return switches.state();
  });
  app.get('/__sandbox/state', async (request) => {
    local(request);
    const claims = await inventory.claims(CODE);
    return { ...switches.state(), now: clock.now().toISOString(), places: claims.length };
  });
}

function read<Shape>(request: FastifyRequest, shape: z.ZodType<Shape>): Shape {
  local(request);
  try {
    const given = shape.safeParse(JSON.parse(String(request.body)));
    if (given.success) return given.data;
  } catch {
    // Told below.
  }
  throw new BadParameter('invalid', 'body: not understood');
}

function local({ ip }: FastifyRequest): void {
  if (!LOOPBACK.has(ip)) throw new HttpRefusal(403, 'Only from this machine.');
}
