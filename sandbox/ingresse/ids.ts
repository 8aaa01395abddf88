import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

const about = z.looseObject({
  eventId: z.union([z.string(), z.number()]).optional(),
  transactionId: z.string().optional(),
  tickets: z.array(z.looseObject({ ticketCode: z.string().optional() })).optional(),
});

/** What a call is about: ids in its path and body, and codes that were scanned. */
export function idsOf({ params, body }: FastifyRequest): string[] {
  const inPath = Object.values(params ?? {}).map(String);
  const read = about.safeParse(body);
  if (!read.success) return inPath;
  const { eventId, transactionId, tickets = [] } = read.data;
  const inBody = [eventId, transactionId, ...tickets.map(({ ticketCode }) => ticketCode)];
  return [...inPath, ...inBody.flatMap((one) => (one === undefined ? [] : [String(one)]))];
}
