import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { texts } from './body.ts';
import { ciderToken } from './debitor.ts';
import { badInput, WireFailure } from './failure.ts';
import type { Catalogue } from './shows.ts';

/** What is not the API itself: the dummy payment page, the card store's one call, and pictures. */
export function extraPages(app: FastifyInstance, shows: Catalogue): void {
  app.get('/tickets/dummy_redirect.buy/*', async (request, reply) => {
    const url = texts(request.query).return_url ?? '';
    if (!/^https?:\/\//.test(url)) throw badInput('return_url is missing');
    return page(
      reply,
      `<h1>Dummy payment</h1><p><a href="${escaped(url)}?success=yes">Pay</a> <a href="${escaped(url)}?success=no">Do not pay</a></p>`,
    );
  });

  app.post('/cider/save-details', async (request, reply) => {
    const bearer = /^Bearer cider_/.test(request.headers.authorization ?? '');
    if (!bearer) return reply.code(401).send({ error: 'unauthorised' });
    const { stripe_payment_intent: intent } = texts(request.body ?? {});
    if (!intent) return reply.code(400).send({ error: 'stripe_payment_intent is missing' });
    return { token: ciderToken(intent) };
  });

  app.get('/media/:event/:name', async (request, reply) => {
    const { event } = z.object({ event: z.string(), name: z.string() }).parse(request.params);
    const show = shows.byId.get(event);
    if (!show) throw new WireFailure(404, 8, 'there is no such picture');
    const hue = [...show.id].reduce((sum, letter) => sum + letter.charCodeAt(0) * 37, 0) % 360;
    return reply
      .type('image/svg+xml')
      .send(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 390"><rect width="520" height="390" fill="hsl(${hue} 45% 32%)"/>` +
          `<text x="260" y="200" fill="#fff" font-family="Georgia,serif" font-size="30" text-anchor="middle">${escaped(show.title)}</text></svg>`,
      );
  });
}

function page(reply: FastifyReply, body: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .send(`<!doctype html><meta charset="utf-8"><title>Dummy payment</title>${body}`);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
