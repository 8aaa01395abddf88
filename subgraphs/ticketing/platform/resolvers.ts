import { isFreeId } from '../free.ts';
import type {
  TickeTingEventResolvers,
  TickeTingOrderResolvers,
  TickeTingPerformanceResolvers,
} from '../generated/resolvers.ts';
import { doorFields, doorTypes } from './door/door.ts';
import { doorMutations } from './door/door-mutations.ts';
import { eventMutations } from './events/event-mutations.ts';
import { eventFields, eventTypes } from './events/events.ts';
import { sectionFields, sectionMutations, sectionTypes } from './events/sections.ts';
import { hostFields, hostMutations, hostTypes } from './hosts/hosts.ts';
import { namingMade } from './made.ts';
import { payloadTypes } from './payloads.ts';
import { accountFields, accountMutations, accountTypes } from './people/accounts.ts';
import { sessionFields, sessionMutations } from './people/sessions.ts';
import { placeMutations } from './places/place-mutations.ts';
import { placeFields, placeTypes } from './places/places.ts';
import { platformOf } from './platform.ts';
import { salesFields, salesTypes } from './sales/sales.ts';
import { salesMutations } from './sales/sales-mutations.ts';
import { transferFields, transferMutations, transferTypes } from './transfers/transfers.ts';

/** There is nothing to know about the platform as a whole. */
export type Root = Record<string, never>;

const event: Pick<TickeTingEventResolvers, 'hosted'> = {
  hosted: ({ id }, _arguments, context) => platformOf(context).find.event(id),
};
const performance: Pick<TickeTingPerformanceResolvers, 'hosted'> = {
  hosted: ({ id }, _arguments, context) => platformOf(context).find.event(id),
};
const order: Pick<TickeTingOrderResolvers, 'customerOrder'> = {
  async customerOrder(parent, _arguments, context) {
    // Free tickets are no order of TickeTing's before they are bought.
    const number = isFreeId(parent.id) ? (await context.loaders.order(parent)).record.reference : parent.id;
    return number === null ? null : platformOf(context).find.order(number);
  },
};

/** Of TickeTing's own platform. */
export const platformResolvers = {
  Query: { ticketing: (): Root => ({}) },
  Mutation: namingMade({
    ...sessionMutations,
    ...accountMutations,
    ...hostMutations,
    ...eventMutations,
    ...sectionMutations,
    ...doorMutations,
    ...salesMutations,
    ...transferMutations,
    ...placeMutations,
  }),
  TickeTing: {
    ...sessionFields,
    ...accountFields,
    ...hostFields,
    ...eventFields,
    ...sectionFields,
    ...doorFields,
    ...salesFields,
    ...transferFields,
    ...placeFields,
  },
  TickeTingEvent: event,
  TickeTingPerformance: performance,
  TickeTingOrder: order,
  ...payloadTypes,
  ...accountTypes,
  ...hostTypes,
  ...eventTypes,
  ...sectionTypes,
  ...doorTypes,
  ...salesTypes,
  ...transferTypes,
  ...placeTypes,
};
