import { availabilityMethods } from './availability-calls.ts';
import { catalogueMethods } from './catalogue-calls.ts';
import { authenticationMethods, contactMethods } from './contact-calls.ts';
import type { Method } from './endpoint.ts';
import { historyMethods } from './history-calls.ts';
import { facadeMethods, orderMethods } from './order-calls.ts';
import { seatingMethods } from './seating-calls.ts';
import { setupMethods } from './setup-calls.ts';
import { shipmentMethods } from './shipment-calls.ts';
import { ticketMethods } from './ticket-calls.ts';

/** A service of the protocol, in the one version that is served. */
type Service = { module: string; version: string; methods: Readonly<Record<string, Method>> };

const service = (module: string, version: string, methods: Service['methods']): Service => ({
  module,
  version,
  methods,
});

/** Every service, by its name in addresses. */
export const services: Readonly<Record<string, Service>> = {
  catalogService: service('tnseb', 'v1_33', catalogueMethods),
  setupService: service('tnseb', 'v1_33', setupMethods),
  availabilityService: service('tnseb', 'v1_33', availabilityMethods),
  externalOrderFacade: service('tnseb', 'v1_33', facadeMethods),
  externalOrderService: service('tnseb', 'v1_33', orderMethods),
  externalOrderHistoryService: service('tnseb', 'v1_33', historyMethods),
  externalSeatingService: service('tnseb', 'v1_0', seatingMethods),
  contactInformationPublicService: service('tnco', 'v2_21', contactMethods),
  contactAuthenticationPublicService: service('tnco', 'v2_21', authenticationMethods),
  shipmentPublicService: service('tnpsb', 'v1_17', shipmentMethods),
  productionPublicService: service('tnpsb', 'v1_17', ticketMethods),
};
