import { serviceSchema } from '@foyer/kit/graphql/derive';
import type { Services, SubgraphModule, SubgraphParts } from '@foyer/kit/graphql/subgraph';
import { decodeId } from '@foyer/kit/id';
import type { Identity } from '@foyer/kit/identity';
import { schemaText, subgraphs } from '@foyer/kit/workspace';
import DataLoader from 'dataloader';
import { z } from 'zod';
import { accessOf } from './access.ts';
import type { EntryContext } from './context.ts';
import { doorDevices } from './devices.ts';
import type { Guest } from './generated/resolvers.ts';
import { idempotent } from './operations.ts';
import { orderApplier } from './orders/apply.ts';
import { followSales } from './orders/follow.ts';
import { guestsOfOrders } from './orders/guests.ts';
import { newsOfSales } from './orders/read.ts';
import { numberedChanges } from './own/changes.ts';
import { ownDoors } from './own/door.ts';
import { placeBook } from './places.ts';
import { resolvers } from './resolvers.ts';
import { keepsDoor, supplierAsk } from './suppliers/ask.ts';
import { supplierDoor } from './suppliers/door.ts';
import { sentScans } from './suppliers/sent.ts';
import { openEntry } from './tables.ts';

const environment = z.object({
  /** How often checkout is asked what it has sold, in milliseconds. */
  ENTRY_FOLLOW_MS: z.coerce.number().int().positive().default(1000),
  /** How often an order is read again around its performance, in minutes. */
  ENTRY_REREAD_MINUTES: z.coerce.number().positive().default(60),
});
const MINUTE_MS = 60_000;

/** The door, over all suppliers. */
export const subgraph: SubgraphModule = { start };

async function start(services: Services): Promise<SubgraphParts> {
  const { log, clock, databaseUrl, tokens, transport } = services;
  const env = environment.parse(services.env);
  const db = await openEntry(databaseUrl);
  const ask = supplierAsk(services);
  const keeps = keepsDoor(ask);
  const index = subgraphs().find(({ kind }) => kind === 'index')?.code ?? '';
  const places = placeBook({ db, index: transport(index), tokens });
  const devices = doorDevices(db, clock);
  const changes = numberedChanges(db);
  const ownDoor = ownDoors({ db, changes, clock, places });
  const sent = sentScans(db);
  const operations = idempotent(db);
  const following = followSales({
    db,
    clock,
    log,
    ask,
    keepsDoor: keeps,
    sales: newsOfSales(services),
    apply: orderApplier({ db, changes, clock, places, log }),
    everyMs: env.ENTRY_FOLLOW_MS,
    againMs: env.ENTRY_REREAD_MINUTES * MINUTE_MS,
  });

  function context(identity: Identity): EntryContext {
    return {
      identity,
      clock,
      access: accessOf(identity, devices, places),
      devices,
      places,
      idempotent: operations,
      async doorOf(event) {
        const { supplier } = decodeId(event);
        return (await keeps(supplier, identity))
          ? supplierDoor(supplier, identity, ask, sent)
          : ownDoor(identity);
      },
      guestsOfOrder: new DataLoader<string, Guest[]>((ids) => guestsOfOrders(db, identity.partner, ids)),
    };
  }

  return {
    typeDefs: serviceSchema(schemaText(new URL('./', import.meta.url))),
    resolvers,
    context,
    async close() {
      await following.close();
      await db.destroy();
    },
  };
}
