import type { FastifyInstance } from 'fastify';
import { refusalBody } from '../errors.ts';
import type { Example } from './examples.ts';
import { playgroundFile, playgroundPage, tabsScript } from './page.ts';

type Options = {
  examples: readonly Example[];
  /** The key that is filled in. */
  key: string | null;
};

/** `/playground`, all from this host. */
export function playgroundRoutes(app: FastifyInstance, { examples, key }: Options): void {
  const tabs = tabsScript(examples, key);

  app.get('/', async (_request, reply) => reply.redirect('/playground'));
  app.get('/playground', async (_request, reply) => {
    const { html, policy } = playgroundPage();
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('referrer-policy', 'no-referrer')
      .send(html);
  });
  app.get('/playground/tabs.js', async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(tabs),
  );
  app.get('/playground/static/*', async ({ url, headers }, reply) => {
    const file = await playgroundFile(url.split('?')[0] ?? '', headers['accept-encoding']?.toString());
    if (!file) return reply.code(404).send(refusalBody('NOT_FOUND', 'There is no such file.'));
    return reply.headers(file.headers).send(file.content);
  });
  app.get('/favicon.ico', async (_request, reply) => reply.code(204).send());
}
