import Fastify from 'fastify';
import { z } from 'zod';
import { DoorError } from '../../subgraphs/entry/client/server.ts';
import { testServer } from '../../subgraphs/entry/client/test-server.ts';
import { doorFiles } from './files.ts';
import { doorRoutes } from './routes.ts';

const request = z.object({
  query: z.string(),
  variables: z.looseObject({
    changedSince: z.string().nullish(),
    after: z.string().nullish(),
    first: z.number().optional(),
    event: z.string().optional(),
    scans: z
      .array(
        z.object({
          scanId: z.string(),
          code: z.string(),
          direction: z.enum(['IN', 'OUT']),
          scannedAt: z.iso.datetime().transform((text) => Date.parse(text)),
          performanceId: z.string(),
          guestId: z.string().nullable(),
          operator: z.string().nullable(),
          turnedAway: z.boolean(),
        }),
      )
      .optional(),
  }),
});

/** The page, before a server that speaks as the entry service does. */
export async function testPage() {
  const server = testServer();
  const state = { token: 'good', newer: false };
  const door = server.as('Gate North');
  const app = Fastify();
  doorRoutes(app);
  app.addHook('preHandler', async ({ url }, reply) => {
    if (state.newer && url === '/door/worker.js')
      return reply.type('text/javascript').header('service-worker-allowed', '/door').send(worker());
  });
  const worker = () => `${doorFiles().get('/door/worker.js')?.body}// A newer version.`;
  app.post('/graphql', async ({ body, headers }, reply) => {
    if (headers['x-api-key'] !== state.token) {
      const extensions = { code: 'UNAUTHENTICATED', retryable: false };
      return reply.code(401).send({ errors: [{ message: 'The API key is not valid.', extensions }] });
    }
    const { query, variables } = request.parse(body);
    const { signal } = new AbortController();
    if (query.includes('doorDevice')) {
      const event = { id: 'event', title: 'Der Freischütz' };
      return {
        data: {
          doorDevice: { name: 'Gate North', event, sections: null, validUntil: '2099-01-01T00:00:00.000Z' },
        },
      };
    }
    if (query.includes('DoorPerformances')) {
      const when = { startsAt: '2099-01-01T19:00:00.000Z', timeZone: 'Europe/Berlin', name: null };
      const nodes = [
        { id: 'performance', ...when },
        { id: 'another', ...when, name: 'Matinée' },
      ];
      return { data: { event: { id: 'event', title: 'Der Freischütz', performances: { nodes } } } };
    }
    if (query.includes('DoorReport')) {
      const all = [...server.guests().values()];
      const inside = all.filter((guest) => guest.inside).length;
      const report = { sold: all.length, admitted: inside, inside, left: 0, asOf: new Date().toISOString() };
      return { data: { performance: { entryReport: report } } };
    }
    if (query.includes('DoorGuests')) {
      const { changedSince = null, after = null, first = 1500 } = variables;
      const page = await door.guests({ performanceId: 'performance', changedSince, after, first, signal });
      const { guests, changedUntil, serverTime } = page;
      const guestList = {
        nodes: guests.map(({ name, lastCheckIn, ...guest }) => ({
          ...guest,
          holder: { name },
          lastCheckIn: checkIn(lastCheckIn),
        })),
        pageInfo: { hasNextPage: page.after !== null, endCursor: page.after },
        changedUntil,
        serverTime: new Date(serverTime).toISOString(),
      };
      return { data: { performance: { guestList } } };
    }
    const { event = '', scans = [] } = variables;
    try {
      const uploads = scans.map(({ scannedAt, ...scan }) => ({
        ...scan,
        ...{ eventId: event, at: scannedAt },
      }));
      const results = (await door.scan(event, uploads, signal)).map(({ name, lastCheckIn, ...result }) => ({
        ...result,
        holder: { name },
        lastCheckIn: checkIn(lastCheckIn),
      }));
      return { data: { updateTicketStatuses: { results, problems: [] } } };
    } catch (error) {
      if (!(error instanceof DoorError)) throw error;
      return reply.code(503).send('The proxy has lost it.');
    }
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { ...server, state, url: `http://127.0.0.1:${port}`, close: () => app.close() };
}

function checkIn(found: { at: number; device: string | null; operator: string | null } | null) {
  return (
    found && { scannedAt: new Date(found.at).toISOString(), device: found.device, operator: found.operator }
  );
}
