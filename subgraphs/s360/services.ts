/** Where each service is: its module, name and version. A newer version is set by `S360_SERVICES`. */
export const SERVICES = {
  catalogService: 'tnseb/backend-apis/catalogService/v1_33',
  availabilityService: 'tnseb/backend-apis/availabilityService/v1_33',
  externalOrderFacade: 'tnseb/backend-apis/externalOrderFacade/v1_33',
  externalOrderService: 'tnseb/backend-apis/externalOrderService/v1_33',
  externalOrderHistoryService: 'tnseb/backend-apis/externalOrderHistoryService/v1_33',
  contactInformationPublicService: 'tnco/backend-apis/contactInformationPublicService/v2_21',
  // Module and version of this one are not public.
  productionPublicService: 'tnpsb/backend-apis/productionPublicService/v1_17',
} as const;
export type ServiceName = keyof typeof SERVICES;
