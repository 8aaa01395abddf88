import type { Call } from '@foyer/kit/supplier/contract';
import { LRUCache } from 'lru-cache';
import type { Connection } from '../connection.ts';
import * as wire from '../wire/entry.ts';

const PAGE_MS = 50_000;
const UPLOAD_MS = 120_000;
const LIST_PAGE = 500;
/** What is sold for an event changes rarely, and is looked at with every page of guests. */
const ITEMS_MS = 60_000;
const part = encodeURIComponent;

/** A scan as Ingresse takes it. */
export type Scan = {
  ticketCode: string;
  ticketStatus: '0' | '1';
  /** Unix time in milliseconds, as text. */
  ticketTimestamp: string;
  sessionId?: string;
  ticketId?: string;
};
export type GuestWish = {
  eventId: string;
  session: string | null;
  /** Unix milliseconds; null for the whole list. */
  from: string | null;
  approved: boolean;
  page: number;
  pageSize: number;
};

/** One function for each call about the doors of an event, as the channel's user there. */
export function doorClient(connection: Connection) {
  const { read, write, readV2, writeV2 } = connection;
  const as = 'DOOR';
  const known = new LRUCache<string, wire.WireItem[]>({ max: 1000, ttl: ITEMS_MS });

  async function itemsNow(eventId: string, call: Call): Promise<wire.WireItem[]> {
    const all: wire.WireItem[] = [];
    for (let page = 1; ; page += 1) {
      const query = { eventId, page, pageSize: LIST_PAGE };
      const { data, pagination } = await readV2(call, {
        path: 'ticket/items',
        query,
        as,
        answer: wire.items,
      });
      all.push(...data);
      if (data.length === 0 || pagination.page >= pagination.lastPage) break;
    }
    known.set(`${call.channel} ${eventId}`, all);
    return all;
  }

  return {
    guests: (
      { eventId, session, from, approved, page, pageSize }: GuestWish,
      call: Call,
      onDate?: (at: Date) => void,
    ) =>
      read(call, {
        path: `event/${part(eventId)}/guestlist`,
        query: {
          sessionid: session ?? undefined,
          from: from ?? undefined,
          approved: approved ? 1 : undefined,
          page,
          pageSize,
        },
        as,
        answer: wire.guests,
        timeoutMs: PAGE_MS,
        ...(onDate ? { onDate } : {}),
      }),

    scan: (eventId: string, tickets: readonly Scan[], call: Call) =>
      write(call, {
        method: 'POST',
        path: `event/${part(eventId)}/guestlist`,
        query: { method: 'updatestatus' },
        as,
        body: { json: { tickets } },
        answer: wire.scanned,
      }),

    status: (code: string, call: Call) =>
      read(call, { path: `ticket/${part(code)}/status`, as, answer: wire.statuses }),

    report: (eventId: string, session: string | null, call: Call) =>
      readV2(call, {
        path: `checkin/report/${part(eventId)}/entrance`,
        query: { session_id: session ?? undefined },
        as,
        answer: wire.report,
      }),

    guestReport: (eventId: string, session: string | null, call: Call) =>
      read(call, {
        path: `event/${part(eventId)}/guestlist`,
        query: { method: 'report', sessionId: session ?? undefined },
        as,
        answer: wire.guestReport,
      }),

    /** Groups with their types: hidden ones and those that were brought in too. As they were a minute ago at most. */
    items: async (eventId: string, call: Call): Promise<wire.WireItem[]> =>
      known.get(`${call.channel} ${eventId}`) ?? itemsNow(eventId, call),
    itemsNow,

    /** Uploads a file of codes, as the page for it does. */
    upload: (eventId: string, csv: string, call: Call) =>
      writeV2(call, {
        method: 'POST',
        path: `ticket/events/${part(eventId)}/codes`,
        as,
        body: fileOf(csv),
        answer: wire.uploaded,
        timeoutMs: UPLOAD_MS,
      }),

    async codes(itemId: string, call: Call): Promise<{ id: string; code: string }[]> {
      const all: { id: string; code: string }[] = [];
      for (let page = 1; ; page += 1) {
        const { data, pagination } = await readV2(call, {
          path: `ticket/items/${part(itemId)}/codes`,
          query: { page, pageSize: LIST_PAGE },
          as,
          answer: wire.codes,
          timeoutMs: PAGE_MS,
        });
        all.push(...data);
        if (data.length === 0 || pagination.page >= pagination.lastPage) return all;
      }
    },

    deleteCode: (itemId: string, codeId: string, call: Call) =>
      writeV2(call, {
        method: 'DELETE',
        path: `ticket/items/${part(itemId)}/codes/${part(codeId)}`,
        as,
        answer: wire.deleted,
      }),

    deleteImport: (eventId: string, name: string, call: Call) =>
      writeV2(call, {
        method: 'DELETE',
        path: `ticket/events/${part(eventId)}/codes`,
        query: { name },
        as,
        answer: wire.deleted,
        timeoutMs: UPLOAD_MS,
      }),
  };
}
export type DoorClient = ReturnType<typeof doorClient>;

const BOUNDARY = 'foyer-external-codes-6d1f2a';

function fileOf(csv: string): { text: string; type: string } {
  const part = 'Content-Disposition: form-data; name="file"; filename="codes.csv"\r\nContent-Type: text/csv';
  return {
    type: `multipart/form-data; boundary=${BOUNDARY}`,
    text: `--${BOUNDARY}\r\n${part}\r\n\r\n${csv}\r\n--${BOUNDARY}--\r\n`,
  };
}
