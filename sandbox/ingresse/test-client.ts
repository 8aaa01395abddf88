import { z } from 'zod';

export const EVENT = 900100;
export const FRIDAY = 900201;
export const SATURDAY = 900202;
export const TYPES = {
  friday: 900301,
  saturday: 900302,
  passport: 900303,
  hidden: 900304,
  free: 900305,
} as const;

type Query = Readonly<Record<string, string | number | boolean>>;
const envelope = z.object({
  responseData: z.unknown(),
  responseDetails: z.string(),
  responseError: z
    .object({
      status: z.literal(false),
      category: z.string(),
      code: z.number(),
      message: z.string(),
      fields: z.record(z.string(), z.unknown()).optional(),
      details: z.object({ code: z.string(), message: z.string() }).optional(),
    })
    .nullable(),
  responseStatus: z.number(),
});
const signedIn = z.object({
  data: z.object({ userId: z.number(), token: z.string(), authToken: z.string() }),
});

// Native clients drop a whole page for one value of another type.
const digits = z.string().regex(/^\d+$/);
export const guestRow = z.strictObject({
  id: digits,
  transactionId: z.string().nullable(),
  code: z.string().min(1),
  userId: digits.nullable(),
  name: z.string(),
  email: z.string(),
  buyerDocument: z.string().nullable(),
  holderUserId: digits.nullable(),
  holderName: z.string(),
  holderEmail: z.string(),
  ticketId: digits,
  ticket: z.string(),
  type: z.string(),
  guestTypeId: digits,
  seatLocator: z.string().nullable(),
  checked: z.enum(['0', '1']),
  lastUpdate: digits,
  soldOnline: z.enum(['0', '1']),
  transferred: z.boolean(),
  external: z.boolean(),
  refunded: z.boolean(),
  refundedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type GuestRow = z.infer<typeof guestRow>;
const paged = <Row>(row: z.ZodType<Row>) =>
  z.strictObject({
    paginationInfo: z.strictObject({
      currentPage: z.int(),
      lastPage: z.int(),
      totalResults: z.int(),
      pageSize: z.int(),
    }),
    data: z.array(row),
  });
const person = z.object({ id: z.int(), name: z.string(), email: z.string() });
export const scanAnswer = z.strictObject({
  id: z.string(),
  code: z.string(),
  status: z.int(),
  checked: z.union([z.literal(0), z.literal(1)]),
  lastUpdate: z.int(),
  owner: person.nullable(),
  lastCheckin: z
    .strictObject({ id: z.int(), timestamp: z.int(), holder: person, operator: person })
    .nullable(),
});
export type ScanAnswer = z.infer<typeof scanAnswer>;

/** One scan, as a device sends it. */
export type Scan = { code: string; at?: number; session?: number | string; enter?: boolean; slot?: string };

/** Where the façade is. */
type Place = { sandbox: { urls: Readonly<Record<string, string | undefined>> } };

/** Calls the façade as the official JavaScript SDK does: credentials in the query of every v1 call, JSON bodies. */
export function testClient(sandbox: Place, { key = 'pub-0001' } = {}) {
  const root = sandbox.sandbox.urls.ingresse ?? '';
  let token = '';
  let jwt = '';
  let userId = 0;

  async function raw(path: string, init: RequestInit = {}) {
    const answer = await fetch(`${root}${path}`, init);
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: text === '' ? null : (JSON.parse(text) as unknown),
    };
  }
  const search = (query: Query) =>
    new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
    ).toString();
  const json = (method: string, body: unknown): RequestInit =>
    body === undefined
      ? { method }
      : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };

  /** A call of v1, with whatever envelope it is answered with. */
  async function v1(method: string, path: string, query: Query = {}, body?: unknown) {
    const { body: answer } = await raw(
      `${path}?${search({ ...query, apikey: key, usertoken: token })}`,
      json(method, body),
    );
    return envelope.parse(answer);
  }
  /** The code that a call of v1 is refused with. */
  async function refusal(
    method: string,
    path: string,
    query: Query = {},
    body?: unknown,
  ): Promise<number | undefined> {
    return (await v1(method, path, query, body)).responseError?.code;
  }
  /** The data of a call of v1 that is not refused. */
  async function data<Shape>(
    shape: z.ZodType<Shape>,
    method: string,
    path: string,
    query: Query = {},
    body?: unknown,
  ): Promise<Shape> {
    const { responseData, responseError } = await v1(method, path, query, body);
    if (responseError) throw new Error(`${method} ${path}: ${responseError.code} ${responseError.message}`);
    return shape.parse(responseData);
  }
  async function v2(method: string, path: string, query: Query = {}, body?: unknown) {
    const init = json(method, body);
    return raw(`/v2${path}?${search(query)}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string> | undefined), authorization: `Bearer ${jwt}` },
    });
  }

  const client = {
    root,
    raw,
    v1,
    refusal,
    data,
    v2,
    get token() {
      return token;
    },
    get jwt() {
      return jwt;
    },
    get userId() {
      return userId;
    },
    setTokens(to: { token?: string; jwt?: string }) {
      token = to.token ?? token;
      jwt = to.jwt ?? jwt;
    },
    async signIn(email: string, password = 'sandbox') {
      token = '';
      const { data: got } = await data(signedIn, 'POST', '/login', {}, { email, password });
      token = got.token;
      jwt = got.authToken;
      userId = got.userId;
      return client;
    },
    guests: (query: Query = {}, event = EVENT) =>
      data(paged(guestRow), 'GET', `/event/${event}/guestlist`, query),
    /** Every row, page by page. */
    async allGuests(query: Query = {}, event = EVENT): Promise<GuestRow[]> {
      const rows: GuestRow[] = [];
      for (let page = 1; ; page += 1) {
        const got = await client.guests({ ...query, page, pageSize: 1500 }, event);
        rows.push(...got.data);
        if (got.paginationInfo.currentPage >= got.paginationInfo.lastPage) return rows;
      }
    },
    /** The row of one admission in the delta since just before the tests. */
    async guest(id: string, query: Query = {}, event = EVENT): Promise<GuestRow | undefined> {
      return (await client.allGuests(query, event)).find((row) => row.id === id);
    },
    scanBody: (scans: readonly Scan[]) => ({
      tickets: scans.map(({ code, at, session = FRIDAY, enter = true, slot }) => ({
        ticketCode: code,
        ticketStatus: enter ? '1' : '0',
        ...(at === undefined ? {} : { ticketTimestamp: String(at) }),
        sessionId: String(session),
        ...(slot === undefined ? {} : { ticketId: slot }),
      })),
    }),
    scan: (scans: readonly Scan[], event = EVENT): Promise<ScanAnswer[]> =>
      data(
        z.array(scanAnswer),
        'POST',
        `/event/${event}/guestlist`,
        { method: 'updatestatus' },
        client.scanBody(scans),
      ),
    /** The answer code of one scan. */
    async scanned(scan: Scan, event = EVENT): Promise<number | undefined> {
      return (await client.scan([scan], event))[0]?.status;
    },
  };
  return client;
}
export type TestClient = ReturnType<typeof testClient>;
