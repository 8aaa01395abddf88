import { FoyerError } from '@foyer/kit/problem';
import { type CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { ExternalTicketInput, RefusedTicket } from '../generated/resolvers.ts';

/** A ticket of another company, looked through, and the line it stood on. */
export type ExternalTicket = {
  line: number;
  code: string;
  group: string;
  /** Global id; null for all performances of the event. */
  performanceId: string | null;
  seat: string | null;
  name: string | null;
  email: string | null;
  document: string | null;
};
export type Rows = { tickets: ExternalTicket[]; refused: RefusedTicket[] };

const MOST_ROWS = 50_000;
const USUAL_GROUP = 'External';
const COLUMNS = ['code', 'name', 'email', 'document', 'ticket', 'performance_id', 'seat'] as const;

const code = z.string().regex(/^[\x21-\x7e]{1,128}$/);
const text = z
  .string()
  .max(200)
  .regex(/^\P{Cc}*$/u)
  .transform((value) => value || null)
  .nullable();
const others = z.object({
  group: text,
  performanceId: text,
  seat: text,
  name: text,
  email: text,
  document: text,
});

/** Rows as they were sent. */
export function rowsOf(input: readonly ExternalTicketInput[]): Rows {
  limited(input.length);
  return lookedThrough(
    input.map((row, position) => ({
      line: position + 1,
      values: {
        code: row.code,
        ticket: row.ticket ?? '',
        performance_id: row.performanceId ?? '',
        seat: row.seat ?? '',
        name: row.name ?? '',
        email: row.email ?? '',
        document: row.document ?? '',
      },
    })),
    [],
  );
}

/** Lines of a CSV text. A line that cannot be read is refused, and the others are taken. */
export function rowsOfCsv(csv: string): Rows {
  const refused: RefusedTicket[] = [];
  const broken = (line: number) => refused.push({ line, code: null, reason: 'BROKEN_LINE' });
  const [head = '', ...rest] = recordsOf(csv, broken);
  if (!head) throw badHeader();
  const names = head.values.map((name) => name.trim().toLowerCase());
  if (!names.includes('code') || new Set(names).size < names.length) throw badHeader();
  limited(rest.length);
  const rows = rest.flatMap(({ line, values }) => {
    if (values.length !== names.length) {
      broken(line);
      return [];
    }
    return [{ line, values: Object.fromEntries(names.map((name, at) => [name, values[at]?.trim() ?? ''])) }];
  });
  return lookedThrough(rows, refused);
}

const record = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) });

function recordsOf(csv: string, broken: (line: number) => void): { line: number; values: string[] }[] {
  const [first = ''] = csv.split(/\r?\n/, 1);
  const parsed: unknown = parse(csv, {
    bom: true,
    delimiter: first.includes(';') ? ';' : ',',
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      broken(z.object({ lines: z.number() }).safeParse(error).data?.lines ?? 1);
      return undefined;
    },
  });
  return z
    .array(record)
    .parse(parsed)
    .map(({ record: values, info }) => ({ line: info.lines, values }));
}

function lookedThrough(
  rows: readonly { line: number; values: Readonly<Record<string, string>> }[],
  broken: readonly RefusedTicket[],
): Rows {
  const refused = [...broken];
  const seen = new Set<string>();
  const tickets = rows.flatMap(({ line, values }): ExternalTicket[] => {
    const refuse = (reason: RefusedTicket['reason'], shown: string | null) => {
      refused.push({ line, code: shown, reason });
      return [];
    };
    const own = code.safeParse(values.code);
    if (!own.success) return refuse('BAD_CODE', null);
    const rest = others.safeParse({
      group: values.ticket ?? '',
      performanceId: values.performance_id ?? '',
      seat: values.seat ?? '',
      name: values.name ?? '',
      email: values.email ?? '',
      document: values.document ?? '',
    });
    if (!rest.success) return refuse('BAD_VALUE', own.data);
    if (seen.has(own.data)) return refuse('DUPLICATE', own.data);
    seen.add(own.data);
    return [{ line, code: own.data, ...rest.data, group: rest.data.group ?? USUAL_GROUP }];
  });
  return { tickets, refused };
}

function limited(count: number): void {
  if (count === 0 || count > MOST_ROWS)
    throw new FoyerError(
      'BAD_INPUT',
      `Send 1 to ${MOST_ROWS} tickets at a time; a longer file goes in several parts.`,
    );
}

function badHeader(): FoyerError {
  return new FoyerError(
    'BAD_INPUT',
    `The first line of the CSV has to name its columns: code, and any of ${COLUMNS.slice(1).join(', ')}, each once.`,
  );
}
