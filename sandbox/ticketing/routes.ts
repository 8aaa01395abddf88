import { doorRoutes } from './door/admission.ts';
import { tokenRoutes } from './door/token-calls.ts';
import { endpoint, type Routes } from './endpoint.ts';
import { eventRoutes } from './events/event-calls.ts';
import { eventListRoutes } from './events/event-list.ts';
import { sectionRoutes } from './events/section-calls.ts';
import { statisticsRoutes } from './events/statistics.ts';
import { submissionRoutes } from './events/submission.ts';
import { accountRoutes } from './people/account-calls.ts';
import { activityRoutes } from './people/activity.ts';
import { codeRequestRoutes } from './people/code-request.ts';
import { hostRoutes } from './people/host-calls.ts';
import { integrationRoutes } from './people/integration.ts';
import { lookupRoutes } from './people/lookup.ts';
import { sessionRoutes } from './people/session.ts';
import { categoryRoutes } from './places/category.ts';
import { countryRoutes } from './places/countries.ts';
import { regionRoutes } from './places/region.ts';
import { venueRoutes } from './places/venue.ts';
import { orderRoutes } from './sale/order-calls.ts';
import { moneyRoutes } from './sale/transaction.ts';
import { transferRoutes } from './wallet/transfer-calls.ts';

/** Every endpoint, by its path. */
export const routes: Routes = {
  ...sessionRoutes,
  ...integrationRoutes,
  ...accountRoutes,
  ...activityRoutes,
  ...lookupRoutes,
  ...codeRequestRoutes,
  ...hostRoutes,
  ...regionRoutes,
  ...venueRoutes,
  ...categoryRoutes,
  ...countryRoutes,
  ...eventRoutes,
  ...eventListRoutes,
  ...sectionRoutes,
  ...submissionRoutes,
  ...statisticsRoutes,
  ...tokenRoutes,
  ...doorRoutes,
  ...orderRoutes,
  ...moneyRoutes,
  ...transferRoutes,
  // What clients of the generation before count a reservation down with.
  '/time': { GET: endpoint('all', async ({ now }) => ({ utc: Math.floor(now.getTime() / 1000) })) },
};
