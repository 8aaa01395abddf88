import { stampIn } from '../catalogue/dates.ts';
import { type Context, eventOf, param } from '../endpoint.ts';
import { demand } from '../roles.ts';
import { type Attendance, attendanceOf, type TypeAttendance } from './attendance.ts';
import { demandSession } from './guest-list.ts';

const HOUR_MS = 3_600_000;
/** Scans before a report is shown. */
const THRESHOLD = 20;

async function read(context: Context, session: number | undefined): Promise<Attendance> {
  const event = eventOf(context);
  demand(context.user, 'reports', event);
  demandSession(event, session);
  const attendance = await attendanceOf(context, event, session);
  const item = context.query.whole('itemId', 'ticketGroupId');
  if (item === undefined) return attendance;
  const wanted = ({ groupId, typeId }: TypeAttendance) => groupId === item || typeId === item;
  const types = attendance.types.filter(wanted);
  const ids = new Set(types.map(({ typeId }) => typeId));
  return {
    ...attendance,
    types,
    firstEntries: attendance.firstEntries.filter(({ typeId }) => ids.has(typeId)),
  };
}

/** `GET /event/{id}/guestlist?method=report`. */
export async function guestListReport(context: Context): Promise<object> {
  const session = context.query.whole('sessionId');
  const { types, checkedOut, startedAt, finishedAt } = await read(context, session);
  return {
    eventId: eventOf(context).id,
    sessionId: session ?? null,
    sold: sum(types, 'sold'),
    checked: sum(types, 'checked'),
    checkedOut,
    startedAt,
    finishedAt,
    types: types.map(({ groupId, group, typeId, type, sold, checked }) => ({
      ticketId: groupId,
      ticket: group,
      guestTypeId: typeId,
      type,
      sold,
      checked,
    })),
  };
}

/** `GET /v2/checkin/report/{id}/entrance`, in the words of a search engine. */
export async function entranceSearch(context: Context): Promise<object> {
  const { types, firstEntries, startedAt, finishedAt } = await read(
    context,
    context.query.whole('sessionId'),
  );
  const checked = sum(types, 'checked');
  const histogram = (some: typeof firstEntries) => ({
    filtered: {
      doc_count: some.length,
      date_histogram: {
        buckets: hours(some).map(({ at, count }) => ({
          key: at,
          key_as_string: new Date(at).toISOString(),
          doc_count: count,
        })),
      },
    },
  });
  const bucket = (one: TypeAttendance) => ({
    key: one.typeId,
    doc_count: one.sold,
    checked: { filtered: { doc_count: one.checked } },
    sold_count: { value: one.sold },
    validations_per_hour: histogram(firstEntries.filter(({ typeId }) => typeId === one.typeId)),
  });
  const internal = types.filter(({ imported }) => !imported);
  const external = types.filter(({ imported }) => imported);
  const edge = (name: 'min' | 'max', value: number | null) => ({
    filtered: {
      doc_count: checked,
      [name]: { value, value_as_string: value === null ? null : new Date(value).toISOString() },
    },
  });
  return {
    data: {
      items: types.map(({ typeId, type, groupId, imported, sold }) => ({
        _source: {
          id: typeId,
          name: type,
          type: 'Ticket',
          parent: groupId,
          quantity: sold,
          attributes: { external: imported },
        },
      })),
      sold_count: { filtered: { doc_count: sum(types, 'sold') } },
      checked_count: { filtered: { doc_count: checked } },
      started_at: edge('min', startedAt),
      finished_at: edge('max', finishedAt),
      validations_per_hour: histogram(firstEntries),
      internal_item_validations: {
        doc_count: sum(internal, 'checked'),
        groups: {
          buckets: grouped(internal).map(({ id, types: inside }) => ({
            key: id,
            doc_count: sum(inside, 'sold'),
            items: { buckets: inside.map(bucket) },
            validations_per_hour: histogram(
              firstEntries.filter(({ typeId }) => inside.some((one) => one.typeId === typeId)),
            ),
          })),
        },
      },
      external_item_validations: { items: { buckets: external.map(bucket) } },
    },
  };
}

/** `GET /v2/checkin/api/event/{id}/session/{session}/report/entrance`: flat, and in no envelope. */
export async function entranceReport(context: Context): Promise<object> {
  const { types, firstEntries, startedAt, finishedAt } = await read(
    context,
    Number(param(context, 'sessionId')) || undefined,
  );
  const [checked, sold] = [sum(types, 'checked'), sum(types, 'sold')];
  const instant = (at: number | null) => ({
    creationdate: at === null ? '' : stampIn(new Date(at)),
    timestamp: at === null ? 0 : Math.floor(at / 1000),
  });
  return {
    checked_count: checked,
    sold_count: sold,
    percentage_validations: percent(checked, sold),
    duration: clockFace(startedAt === null || finishedAt === null ? 0 : finishedAt - startedAt),
    started_at: instant(startedAt),
    finished_at: instant(finishedAt),
    validations_per_hour: hours(firstEntries).map(({ at, count }) => ({
      validation_date: stampIn(new Date(at)).slice(0, 10),
      validation_hour: Number(stampIn(new Date(at)).slice(11, 13)),
      validation_timestamp: Math.floor(at / 1000),
      validated: count,
    })),
    validations_per_type: grouped(types).map(({ id, name, types: inside }) => ({
      ...row(id, name, sum(inside, 'checked'), sum(inside, 'sold')),
      tickets: inside.map((one) => row(one.typeId, one.type, one.checked, one.sold)),
    })),
  };
}

/** `GET /prod/checkin_report_threshold`. */
export function reportThreshold(): object {
  return { threshold: THRESHOLD };
}

function row(id: number, name: string, validated: number, total: number): object {
  return {
    id,
    name,
    validated,
    total_sold: total,
    percentage_validations: percent(validated, total),
  };
}

function grouped(types: readonly TypeAttendance[]): { id: number; name: string; types: TypeAttendance[] }[] {
  return [...Map.groupBy(types, ({ groupId }) => groupId)].map(([id, some]) => ({
    id,
    name: some[0]?.group ?? '',
    types: some,
  }));
}

function hours(entries: readonly { at: number }[]): { at: number; count: number }[] {
  const buckets = Map.groupBy(entries, ({ at }) => Math.floor(at / HOUR_MS) * HOUR_MS);
  return [...buckets].map(([at, some]) => ({ at, count: some.length })).sort((a, b) => a.at - b.at);
}

function sum(types: readonly TypeAttendance[], what: 'sold' | 'checked'): number {
  return types.reduce((total, type) => total + type[what], 0);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part * 100) / whole);
}

function clockFace(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(11, 19);
}
