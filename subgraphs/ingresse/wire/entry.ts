import { z } from 'zod';
import { count, flag, id, optional, page, text, v1 } from './primitives.ts';

/** Unix time in milliseconds. */
const ms = z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)]);
const nullableText = z
  .string()
  .nullish()
  .transform((value) => value || null);

/** A code of an event, sold or not. */
const guest = z.object({
  id,
  code: z.string(),
  transactionId: nullableText,
  name: text,
  email: text,
  buyerDocument: nullableText,
  holderName: text,
  holderEmail: text,
  /** The group, and its name. */
  ticketId: id,
  ticket: text,
  guestTypeId: id,
  type: text,
  seatLocator: nullableText,
  checked: flag,
  lastUpdate: ms,
  transferred: flag,
  external: flag,
  refunded: flag,
  refundedAt: nullableText,
});
export type WireGuest = z.infer<typeof guest>;
export const guests = page(guest);

const person = z.object({ name: text, email: text });
export type WirePerson = z.infer<typeof person>;
const checkIn = z.object({ timestamp: ms, holder: optional(person), operator: optional(person) });
export type WireCheckIn = z.infer<typeof checkIn>;

/** Answers to scans: one for each, in their order, in an array. */
export const scanned = v1(
  z.array(
    z.object({
      /** Empty when there is no such ticket. */
      id: text,
      status: z.number().int(),
      checked: flag,
      owner: optional(person),
      lastCheckin: optional(checkIn),
    }),
  ),
);
export type WireScanned = z.infer<typeof scanned>[number];

const scan = z.object({
  id,
  timestamp: ms,
  receivedAt: optional(ms),
  operation: z.string(),
  result: optional(z.number().int()),
  operator: optional(person),
});
export type WireScan = z.infer<typeof scan>;
const status = z.object({
  session: z.object({ id }),
  owner: optional(person),
  /** What was last done at the session; absent when nothing was. */
  lastStatus: optional(scan),
  /** Every scan: no public source has it, and it may be absent. */
  history: optional(z.array(scan)),
  refunded: optional(flag),
});
export type WireStatus = z.infer<typeof status>;
export const statuses = v1(z.object({ data: z.array(status) })).transform(({ data }) => data);

const counted = z.object({ doc_count: count });
const histogram = optional(
  z.object({
    filtered: z.object({
      date_histogram: z.object({ buckets: z.array(z.object({ key: ms, doc_count: count })) }),
    }),
  }),
);
const bucket = z.object({
  /** The type. */
  key: id,
  checked: z.object({ filtered: counted }),
  sold_count: z.object({ value: count }),
  validations_per_hour: histogram,
});
const edge = (name: 'min' | 'max') =>
  optional(z.object({ filtered: z.object({ [name]: z.object({ value: ms.nullable() }) }) })).transform(
    (found) => found?.filtered[name]?.value ?? null,
  );
/** The report of an entrance, in the shape of a search engine's answer. */
export const report = z
  .object({
    data: z.object({
      started_at: edge('min'),
      finished_at: edge('max'),
      internal_item_validations: z.object({
        groups: z.object({ buckets: z.array(z.object({ items: z.object({ buckets: z.array(bucket) }) })) }),
      }),
      external_item_validations: z.object({ items: z.object({ buckets: z.array(bucket) }) }),
    }),
  })
  .transform(({ data }) => ({
    startedAt: data.started_at,
    finishedAt: data.finished_at,
    types: [
      ...data.internal_item_validations.groups.buckets.flatMap(({ items }) => items.buckets),
      ...data.external_item_validations.items.buckets,
    ].map(({ key, checked, sold_count: sold, validations_per_hour: perHour }) => ({
      typeId: key,
      admitted: checked.filtered.doc_count,
      sold: sold.value,
      hours: (perHour?.filtered.date_histogram.buckets ?? []).map((one) => ({
        at: one.key,
        count: one.doc_count,
      })),
    })),
  }));
export type WireReport = z.infer<typeof report>;

/** The older report, of which only what the other does not tell is read. */
export const guestReport = v1(z.object({ checkedOut: optional(count).catch(undefined) }));

const pagination = z.object({ page: count, lastPage: count });
const item = z.object({
  id,
  name: text,
  children: z
    .array(
      z.object({
        id,
        name: text,
        eventDates: z
          .array(z.object({ id }))
          .nullish()
          .transform((dates) => dates ?? []),
        attributes: optional(z.object({ external: optional(flag) })),
      }),
    )
    .nullish()
    .transform((children) => children ?? []),
});
/** What is sold for an event, or was brought in, as the ticket service has it. */
export const items = z.object({ data: z.array(item), pagination });
export type WireItem = z.infer<typeof item>;

export const uploaded = z
  .object({
    data: z.object({
      imported: count,
      updated: count,
      rejected: z.array(z.object({ line: z.number().int(), reason: z.string() })),
    }),
  })
  .transform(({ data }) => data);
export const codes = z.object({ data: z.array(z.object({ id, code: z.string() })), pagination });
export const deleted = z
  .object({ data: z.object({ deleted: optional(count) }) })
  .transform(({ data }) => data.deleted ?? 0);
