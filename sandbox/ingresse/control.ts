import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Scene, Services } from './endpoint.ts';
import { HttpRefusal } from './failure.ts';
import { doorSettings } from './settings.ts';
import { settle } from './shop/after.ts';
import { detailWire } from './shop/detail-wire.ts';
import { findSale } from './shop/sales.ts';

const settlement = z.object({
  status: z.enum(['approved', 'declined', 'cancelled', 'manual review']).default('approved'),
});

/** Pages of the sandbox's own, outside the protocol: settings, settling, what answers point to. */
export function sandboxPages(app: FastifyInstance, services: Services): void {
  const scene = (request: FastifyRequest): Scene => ({
    ...services,
    now: services.clock.now(),
    origin: `http://${request.host}`,
  });
  const idIn = ({ params }: FastifyRequest) => z.object({ id: z.string() }).parse(params).id;

  app.get('/__sandbox/settings', async () => services.settings.read());
  app.post('/__sandbox/settings', async (request) => {
    const change = doorSettings.partial().safeParse(request.body ?? {});
    if (!change.success) throw new HttpRefusal(400, 1901, z.prettifyError(change.error));
    return services.settings.change(change.data);
  });

  /** The money of a boleto or pix arrives or does not, a review ends. */
  app.post('/__sandbox/transactions/:id/settle', async (request) => {
    const given = settlement.safeParse(request.body ?? {});
    if (!given.success) throw new HttpRefusal(400, 1901, z.prettifyError(given.error));
    return settle(scene(request), { transactionId: idIn(request), ...given.data });
  });

  app.get('/__sandbox/boleto/:id', async (request, reply) => {
    const id = idIn(request);
    const sale = await findSale(services, id);
    if (!sale) throw new HttpRefusal(404, 1905, 'Transaction not found.');
    const { totalOrder } = z.object({ totalOrder: z.string() }).parse(await detailWire(scene(request), sale));
    return page(
      reply,
      `<h1>Boleto</h1><p>R$ ${totalOrder}, ${sale.status}</p>
       <form method="post" action="/__sandbox/transactions/${sale.transactionId}/settle"><button>Pay</button></form>`,
    );
  });
  app.get('/__sandbox/pix/:id.svg', async (request, reply) =>
    picture(reply, `pix ${idIn(request).slice(0, 8)}`),
  );
  app.get('/__sandbox/posters/:id.svg', async (request, reply) => {
    const event = services.catalogue.event(Number(idIn(request)));
    if (!event) throw new HttpRefusal(404, 404, 'There is no such poster.');
    return picture(reply, event.title);
  });
}

function page(reply: FastifyReply, body: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(`<!doctype html><title>Sandbox</title>${body}`);
}

function picture(reply: FastifyReply, text: string): FastifyReply {
  const safe = text.replaceAll(/[<&]/g, ' ');
  return reply.type('image/svg+xml').send(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"><rect width="640" height="360" fill="#123"/>
     <text x="320" y="190" fill="#fff" font-family="sans-serif" font-size="36" text-anchor="middle">${safe}</text></svg>`,
  );
}
