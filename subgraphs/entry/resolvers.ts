import { decodeId } from '@foyer/kit/id';
import { requireScope } from '@foyer/kit/identity';
import type { Ref } from './context.ts';
import { createDoorDevice, doorDevice, revokeDoorDevice } from './device-resolvers.ts';
import { importExternalTickets, removeExternalTickets } from './external/resolvers.ts';
import type {
  EventResolvers,
  OrderResolvers,
  PerformanceResolvers,
  QueryResolvers,
} from './generated/resolvers.ts';
import { CONTROL, idOf } from './model/ids.ts';
import { guestConnection } from './model/list.ts';
import { updateTicketStatuses } from './scan-resolver.ts';

const event: Pick<EventResolvers, 'guestList' | 'entryReport'> = {
  guestList: async ({ id }, wish, context) => {
    await context.access.at(id);
    const door = await context.doorOf(id);
    return guestConnection(wish, context.clock.now(), (page) => door.guests(id, null, page));
  },
  entryReport: async ({ id }, _arguments, context) => {
    await context.access.at(id);
    return (await context.doorOf(id)).report(id, null);
  },
};

const performance: Pick<PerformanceResolvers, 'guestList' | 'entryReport'> = {
  guestList: async ({ id }, wish, context) => {
    const of = await context.access.atPerformance(id);
    const door = await context.doorOf(of);
    return guestConnection(wish, context.clock.now(), (page) => door.guests(of, id, page));
  },
  entryReport: async ({ id }, _arguments, context) => {
    const of = await context.access.atPerformance(id);
    return (await context.doorOf(of)).report(of, id);
  },
};

const order: Pick<OrderResolvers, 'guests'> = {
  guests: ({ id }, _arguments, { guestsOfOrder, identity }) => {
    requireScope(identity, 'read');
    return guestsOfOrder.load(id);
  },
};

const query: QueryResolvers = {
  ticketStatus: async (_root, { eventId, code }, { access, doorOf }) => {
    await access.at(eventId);
    return CONTROL.test(code) ? null : (await doorOf(eventId)).status(eventId, code);
  },
  doorDevice: (_root, _arguments, { access }) => access.device(),
  doorDevices: async (_root, { eventId }, { access, devices, identity }) => {
    await access.asKey();
    idOf(eventId, 'event');
    return devices.list(identity.partner, eventId);
  },
  doorTokenHolder: async (_root, { hash }, { devices }) => {
    const device = await devices.good({ hash });
    if (!device) return null;
    // It reaches the supplier of its event and no other.
    const { supplier } = decodeId(device.event);
    return { device: device.id, partner: device.partner, supplier, channel: device.channels[supplier] ?? '' };
  },
};

const reference = { __resolveReference: ({ id }: Ref) => ({ id }) };

/** The resolvers of entry. */
export const resolvers = {
  Query: query,
  Mutation: {
    updateTicketStatuses,
    importExternalTickets,
    removeExternalTickets,
    createDoorDevice,
    revokeDoorDevice,
  },
  Event: { ...event, ...reference },
  Performance: { ...performance, ...reference },
  Order: { ...order, ...reference },
  DoorDevice: doorDevice,
};
