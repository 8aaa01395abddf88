import { SignJWT } from 'jose';
import { z } from 'zod';
import type { TestSandbox } from '../test-sandbox.ts';
import {
  type Answer,
  answer,
  type CatalogueProduct,
  catalogue,
  type Details,
  row,
  seat,
  type Update,
} from './test-answers.ts';

const channels = z.record(
  z.string(),
  z.object({
    institution: z.string(),
    operator: z.string(),
    partner: z.string(),
    secret: z.string(),
    pointOfSalesId: z.number(),
    paymentMethodId: z.number(),
    purchaserContact: z.string(),
  }),
);
const PATHS = {
  catalogService: 'tnseb/backend-apis/catalogService/v1_33',
  setupService: 'tnseb/backend-apis/setupService/v1_33',
  availabilityService: 'tnseb/backend-apis/availabilityService/v1_33',
  externalOrderFacade: 'tnseb/backend-apis/externalOrderFacade/v1_33',
  externalOrderService: 'tnseb/backend-apis/externalOrderService/v1_33',
  externalOrderHistoryService: 'tnseb/backend-apis/externalOrderHistoryService/v1_33',
  externalSeatingService: 'tnseb/backend-apis/externalSeatingService/v1_0',
  contactInformationPublicService: 'tnco/backend-apis/contactInformationPublicService/v2_21',
  contactAuthenticationPublicService: 'tnco/backend-apis/contactAuthenticationPublicService/v2_21',
  shipmentPublicService: 'tnpsb/backend-apis/shipmentPublicService/v1_17',
  productionPublicService: 'tnpsb/backend-apis/productionPublicService/v1_17',
} as const;
export type ServiceName = keyof typeof PATHS;

/** Calls the façade as a reseller does, in the words of the protocol alone. */
export function s360Client(sandbox: TestSandbox, channel = 'default') {
  const { S360_URL = '', S360_CHANNELS = '{}' } = sandbox.sandbox.environment;
  const settings = channels.parse(JSON.parse(S360_CHANNELS))[channel];
  if (!settings) throw new Error(`There is no channel ${channel}.`);
  const { pointOfSalesId: pos, purchaserContact, paymentMethodId } = settings;
  const root = S360_URL.replace('{institution}', settings.institution.toLowerCase());

  /** A token forged with the operator's secret. */
  function forged(claims: { sub?: string; aud?: string; iat?: number; exp?: number; secret?: string } = {}) {
    const now = Math.floor(Date.now() / 1000);
    const { sub = settings?.institution, aud = settings?.operator, iat = now, exp = now + 30 } = claims;
    return new SignJWT({ sub, aud, iss: settings?.partner, iat, exp })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(new TextEncoder().encode(claims.secret ?? settings?.secret));
  }

  async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${root}/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await forged()}`,
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  }

  const path = (service: ServiceName, name: string) => `${PATHS[service]}/${name}`;
  async function call(service: ServiceName, name: string, body: object = {}): Promise<Answer> {
    const { status, text } = await post(path(service, name), body);
    if (status !== 200) throw new Error(`${name}: ${status} ${text}`);
    return answer.parse(JSON.parse(text));
  }
  const rows = (given: Answer, data: string, list: string) =>
    z.object({ [data]: z.object({ [list]: z.array(row) }) }).parse(given)[data]?.[list] ?? [];

  const client = {
    settings,
    pos,
    root,
    forged,
    post,
    call,
    path,

    async catalogue(body: object = {}) {
      return catalogue.parse((await call('catalogService', 'getCatalogDetailed', body)).catalogData);
    },
    /** The first product with a code that is on sale, or that of one season. */
    async product(code: string, body: object = {}): Promise<CatalogueProduct> {
      const { seasons } = await client.catalogue({ productCode: code, ...body });
      const [found] = seasons.flatMap((season) => season.products.map((product) => ({ ...product, season })));
      if (!found) throw new Error(`There is no product ${code}.`);
      return found;
    },

    async events(body: object) {
      const given = await call('availabilityService', 'getEventAvailability', {
        pointOfSalesId: pos,
        ...body,
      });
      return rows(given, 'eventAvailabilityData', 'eventAvailabilities');
    },
    async performances(body: object) {
      const given = await call('availabilityService', 'getPerformanceAvailability', {
        pointOfSalesId: pos,
        ...body,
      });
      return rows(given, 'performanceAvailabilityData', 'performanceAvailabilities');
    },
    async products(body: object) {
      const given = await call('availabilityService', 'getProductAvailability', {
        pointOfSalesId: pos,
        ...body,
      });
      return rows(given, 'productAvailabilityData', 'productAvailabilities');
    },
    async seats(body: object) {
      const given = await call('availabilityService', 'getSeatsAvailability', {
        pointOfSalesId: pos,
        ...body,
      });
      return z.object({ seatsAvailabilityData: z.object({ seats: z.array(seat) }) }).parse(given)
        .seatsAvailabilityData.seats;
    },

    /** `createOrUpdateOrder`, as the answer comes. */
    order: (body: object) =>
      call('externalOrderFacade', 'createOrUpdateOrder', {
        pointOfSalesId: pos,
        orderType: 'SALE',
        purchasersInfo: [{ contactReference: purchaserContact }],
        ...body,
      }),
    /** The same where it must succeed. */
    held: async (body: object): Promise<Update> => updateOf(await client.order(body)),
    orders: (name: string, body: object) => call('externalOrderService', name, body),
    async details(orderId: number, granularity = 'TICKET'): Promise<Details> {
      const { orderDetailsData } = await client.orders('getOrderDetails', { orderId, granularity });
      if (!orderDetailsData) throw new Error(`There is no order ${orderId}.`);
      return orderDetailsData;
    },
    /** Pays what an order costs and closes it. */
    async close(orderId: number, rest: object = {}): Promise<Answer> {
      const { orderType, operationDatas } = await client.details(orderId, 'OPERATION');
      const paid = orderType === 'SALE' || orderType === 'REFUND_CLIENT';
      const amount = !paid ? 0 : operationDatas.reduce((sum, { totalAmount }) => sum + totalAmount, 0);
      return client.orders('closeOrder', {
        orderId,
        orderType,
        purchaserInfo: { contactReference: purchaserContact },
        generateBarCodes: true,
        payments: amount === 0 ? [] : [{ paymentMethodId, amount }],
        ...rest,
      });
    },
  };
  return client;
}
export type S360Client = ReturnType<typeof s360Client>;

export type { CatalogueProduct } from './test-answers.ts';

/** What an answer says about the order; it must not be a refusal. */
export function updateOf({ statusCode, statusDetail, orderUpdateData }: Answer): Update {
  if (!orderUpdateData) throw new Error(`${statusCode}: ${statusDetail}`);
  return orderUpdateData;
}

/** The tariff with a code. */
export function tariffOf({ season }: CatalogueProduct, code: string): number {
  const found = season.audienceCategories
    .flatMap(({ audienceSubCategories }) => audienceSubCategories)
    .find((one) => one.code === code);
  if (!found) throw new Error(`There is no tariff ${code}.`);
  return found.id;
}

/** One performance of a product, and one of its seat categories. */
export function performanceOf({ event }: CatalogueProduct, position = 0) {
  const found = event?.performances[position];
  if (!found) throw new Error('There is no such performance.');
  return found;
}
export function categoryOf({ seatCategories }: ReturnType<typeof performanceOf>, position = 0): number {
  return need(seatCategories[position]).id;
}

export function need<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('Something that must be there is not.');
  return value;
}

/** Places at a performance whose seats the system chooses. */
export function bestSeats(
  product: CatalogueProduct,
  {
    quantity = 1,
    tariff = 'ADULT',
    category = 0,
    performance = 0,
    ...rest
  }: { quantity?: number; tariff?: string; category?: number; performance?: number } & Record<
    string,
    unknown
  > = {},
): { singleEntryAttributionOperations: object[] } {
  const chosen = performanceOf(product, performance);
  return {
    singleEntryAttributionOperations: [
      {
        operationAttributions: [
          {
            performanceId: chosen.id,
            seatCategoryId: categoryOf(chosen, category),
            audienceSubCategoryId: tariffOf(product, tariff),
            quantity,
          },
        ],
        ...rest,
      },
    ],
  };
}

/** So many of the first, or another, item of a plain product or pass. */
export function plain(
  product: CatalogueProduct,
  {
    quantity = 1,
    tariff = 'ADULT',
    item = 0,
    ...rest
  }: { quantity?: number; tariff?: string; item?: number } & Record<string, unknown> = {},
): object {
  const items = (product.pass ?? product.service ?? product.goods)?.items;
  return {
    simpleProductOperations: [
      {
        itemId: need(items?.[item]).itemId,
        audienceSubCategoryId: tariffOf(product, tariff),
        quantity,
        ...rest,
      },
    ],
  };
}
