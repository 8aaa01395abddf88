import type { Log } from '@foyer/kit/log';
import type { Clock } from '@foyer/kit/time';
import { z } from 'zod';
import type { Config } from './config.ts';
import { type Account, connect, newRequestId, type Request } from './connection.ts';
import { designed } from './designed/answers.ts';
import { contactByEmail, methods, openFiles, pdfOf } from './designed/requests.ts';
import * as availability from './wire/availability.ts';
import * as order from './wire/order.ts';
import { instant } from './wire/primitives.ts';

/** A catalogue takes S-360 minutes to write, and the wire a while to carry. */
const CATALOGUE_MS = 120_000;
const LONGEST_CATALOGUE_MS = 300_000;
const LONGEST_CLOSE_MS = 60_000;
const MOST_DOCUMENT_MS = 60_000;

/** One row for each value there is. */
const EACH = [-1];

/** One function for each call to S-360. Ids are S-360's. */
export type S360Client = ReturnType<typeof s360Client>;

export function s360Client(config: Config, log: Log, clock: Clock) {
  const { read, write, finish, account, health, close } = connect(config, log, clock);
  type Rest<Answer> = Pick<Request<Answer>, 'parameters' | 'answer'> & Partial<Request<Answer>>;
  const catalogService = <Answer>(from: Account, method: string, rest: Rest<Answer>) =>
    read({ account: from, service: 'catalogService', method, ...rest });
  const availabilityService = <Answer>(
    from: Account,
    pos: number,
    method: string,
    parameters: object,
    answer: z.ZodType<Answer>,
  ) =>
    read({
      account: from,
      service: 'availabilityService',
      method,
      parameters: { pointOfSalesId: pos, ...parameters },
      answer,
    });
  /** Something the order service does, or tells those who buy. */
  const orders = <Answer>(from: Account, method: string, rest: Rest<Answer>): Request<Answer> => ({
    account: from,
    service: 'externalOrderService',
    method,
    errand: 'sale',
    ...rest,
  });
  const sale = <Answer>(
    from: Account,
    [service, method]: readonly [Request<Answer>['service'], string],
    rest: Rest<Answer>,
  ): Request<Answer> => ({ account: from, service, method, errand: 'sale', ...rest });

  return {
    account,

    /** The point of sale's configuration, as it comes. */
    posConfig: async (from: Account) =>
      (
        await catalogService(from, 'getPOSConfig', {
          parameters: {},
          answer: z.object({ posConfigData: z.unknown() }),
        })
      ).posConfigData,

    lastSetupUpdate: async (from: Account) =>
      (
        await catalogService(from, 'getLastSetupUpdate', {
          parameters: {},
          answer: z.object({ lastSetupUpdate: instant }),
        })
      ).lastSetupUpdate,

    /** Everything the channel may sell, as it comes; null when S-360 does not come to an end with it. */
    catalogue: async (from: Account) =>
      finish(
        {
          account: from,
          service: 'catalogService',
          method: 'getCatalogDetailed',
          parameters: {},
          answer: z.object({ catalogData: z.unknown() }).transform(({ catalogData }) => catalogData),
          timeoutMs: CATALOGUE_MS,
        },
        LONGEST_CATALOGUE_MS,
      ),

    /** Which products' availability changed since then. */
    changes: async (from: Account, pos: number, productIds: readonly number[], since: Date) =>
      (
        await availabilityService(
          from,
          pos,
          'getUpdatedAvailabilities',
          { productIds, referenceDate: since.toISOString() },
          availability.updatedAvailabilities,
        )
      ).availabilityUpdateData,

    /** One row a performance. */
    eventRows: async (from: Account, pos: number, performanceIds: readonly number[]) =>
      (
        await availabilityService(
          from,
          pos,
          'getEventAvailability',
          { performanceIds },
          availability.eventAvailability,
        )
      ).eventAvailabilityData.eventAvailabilities,

    /** One row a seat category and area of each performance; inside a season ticket where one is named. */
    performanceRows: async (
      from: Account,
      pos: number,
      performanceIds: readonly number[],
      composedProductId?: number,
    ) =>
      (
        await availabilityService(
          from,
          pos,
          'getPerformanceAvailability',
          { performanceIds, composedProductId, seatCategoryIds: EACH, areaIds: EACH },
          availability.performanceAvailability,
        )
      ).performanceAvailabilityData.performanceAvailabilities,

    /** Free seats, of some areas where those are named. */
    seats: async (
      from: Account,
      pos: number,
      performanceId: number,
      {
        areaIds = [],
        composedProductId,
      }: { areaIds?: readonly number[]; composedProductId?: number | undefined },
    ) =>
      (
        await availabilityService(
          from,
          pos,
          'getSeatsAvailability',
          { performanceId, areaIds, composedProductId },
          availability.seatsAvailability,
        )
      ).seatsAvailabilityData.seats,

    /** One row an item; of visits one a slot and date. */
    productRows: async (
      from: Account,
      pos: number,
      productIds: readonly number[],
      { dateFrom, dateTo, slots = false, seatCategories = false }: ProductQuestion = {},
    ) =>
      (
        await availabilityService(
          from,
          pos,
          'getProductAvailability',
          {
            productIds,
            dateFrom: dateFrom?.toISOString(),
            dateTo: dateTo?.toISOString(),
            itemIds: EACH,
            ...(slots ? { timeslotIds: EACH } : {}),
            ...(seatCategories ? { seatCategoryIds: EACH } : {}),
          },
          availability.productAvailability,
        )
      ).productAvailabilityData.productAvailabilities,

    advantage: async (from: Account, pos: number, code: string, productIds: readonly number[]) =>
      (
        await read(
          sale(from, methods.checkAdvantageCode, {
            parameters: { pointOfSalesId: pos, code, productIds },
            answer: availability.advantageAnswer,
          }),
        )
      ).advantageData,

    /** Makes an order; `parameters` are those of `designed/requests.ts`. */
    createOrder: async (from: Account, pos: number, language: string, parameters: object) =>
      (
        await write(
          sale(from, ['externalOrderFacade', 'createOrUpdateOrder'], {
            parameters: { requestId: newRequestId(), pointOfSalesId: pos, ...parameters },
            answer: order.orderUpdate,
            language,
          }),
        )
      ).orderUpdateData,

    /** Null when S-360 goes on with it for longer than anybody waits. */
    closeOrder: (from: Account, language: string, parameters: object) =>
      finish(
        orders(from, 'closeOrder', { parameters, answer: order.closedOrder, language }),
        LONGEST_CLOSE_MS,
      ),

    abandonOrder: (from: Account, orderId: number) =>
      write(sale(from, methods.abandonOrder, { parameters: { orderId }, answer: z.object({}) })),

    setContacts: (from: Account, parameters: object) =>
      write(sale(from, methods.setMovementContactData, { parameters, answer: z.object({}) })),

    setShipmentMode: (from: Account, orderId: number, shipmentModeId: number) =>
      write(
        sale(from, methods.setShipmentMode, {
          parameters: { orderId, shipmentModeId },
          answer: order.orderUpdate,
        }),
      ),

    orderDetails: async (from: Account, orderId: number, language: string) =>
      (
        await read(
          orders(from, 'getOrderDetails', {
            parameters: { orderId, granularity: 'TICKET' },
            answer: order.orderDetails,
            language,
          }),
        )
      ).orderDetailsData,

    /** Every order of a file. */
    fileOrders: async (from: Account, fileId: number) =>
      (
        await read(
          orders(from, 'getFileDetails', {
            parameters: { fileId, granularity: 'OPERATION' },
            answer: order.fileDetails,
          }),
        )
      ).orderDetailsDatas,

    /** Ids of orders whose file was opened since then and is open still, the newest first. */
    openOrders: async (from: Account, since: Date) =>
      (
        await read(sale(from, methods.listFiles, { parameters: openFiles(since), answer: designed.files }))
      ).fileSummaries
        .flatMap(({ orderIds }) => orderIds)
        .sort((a, b) => b - a),

    contactsByEmail: async (from: Account, email: string) =>
      (
        await read(
          sale(from, methods.searchContact, {
            parameters: contactByEmail(email),
            answer: designed.contacts,
          }),
        )
      ).contacts,

    /** Makes contacts; the answer maps the given keys to their numbers. */
    createContacts: async (from: Account, people: readonly object[]) =>
      (
        await write(
          sale(from, ['contactInformationPublicService', 'createCulturalContact'], {
            parameters: { contactDataList: people },
            answer: order.culturalContacts,
          }),
        )
      ).identifierContactMap,

    /** The tickets as files. The first time they are made, their holders are fixed. */
    ticketFiles: async (from: Account, orderId: number, language: string) =>
      finish(
        sale(from, methods.ticketsPdf, {
          parameters: pdfOf(orderId, language),
          answer: designed.documents,
          timeoutMs: MOST_DOCUMENT_MS,
        }),
        MOST_DOCUMENT_MS,
        'read',
      ),

    health,
    close,
  };
}

type ProductQuestion = { dateFrom?: Date; dateTo?: Date; slots?: boolean; seatCategories?: boolean };
