import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (body: string) => string | Buffer | Promise<string | Buffer>;

/** Serves JSON over plain HTTP, and tells the parent process where. */
export async function answering(answer: Answer): Promise<void> {
  announce(await serving(answer));
}

/** Serves JSON over plain HTTP on a free port. */
export async function serving(answer: Answer): Promise<string> {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', async () => {
      try {
        const made = await answer(Buffer.concat(pieces).toString());
        const length = typeof made === 'string' ? Buffer.byteLength(made) : made.length;
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': length }).end(made);
      } catch (error) {
        console.error(error);
        response.writeHead(500).end();
      }
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== 'object' || !address) throw new Error('There is no port.');
  return `http://127.0.0.1:${address.port}/graphql`;
}

/** Tells the parent where this process listens, and what it costs when it asks. Ends when the parent leaves. */
export function announce(url: string, close?: () => Promise<void>): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000, rss: process.memoryUsage().rss });
  });
  process.on('disconnect', async () => {
    await close?.();
    process.exit();
  });
  process.send?.({ url });
}
