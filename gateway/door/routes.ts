import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusalBody } from '../errors.ts';
import { doorFiles, IMPORTS } from './files.ts';

/** What the page may do: run its own modules, ask its own host, and use the camera. */
const POLICY = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash('sha256').update(IMPORTS).digest('base64')}'`,
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `/door`: the page for devices at the door, all from this host. It needs no key; what it asks at `/graphql` does. */
export function doorRoutes(app: FastifyInstance): void {
  const files = doorFiles();

  app.get('/door', (request, reply) => send(request, reply, '/door'));
  app.get('/door/*', (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    return send(request, reply, path === '/door/' ? '/door' : path);
  });

  async function send(request: FastifyRequest, reply: FastifyReply, path: string): Promise<FastifyReply> {
    const file = files.get(path);
    if (!file) return reply.code(404).send(refusalBody('NOT_FOUND', 'There is no such file.'));
    void reply.headers({
      'cache-control': 'no-cache',
      'content-security-policy': POLICY,
      'permissions-policy': 'camera=(self)',
      'referrer-policy': 'no-referrer',
      // The worker's own folder is below the page.
      ...(path === '/door/worker.js' ? { 'service-worker-allowed': '/door' } : {}),
      etag: file.etag,
      vary: 'accept-encoding',
    });
    if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
    void reply.type(file.type);
    const gzip = request.headers['accept-encoding']?.includes('gzip');
    return gzip ? reply.header('content-encoding', 'gzip').send(file.gzip) : reply.send(file.body);
  }
}
