import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { UPLOAD } from '../body.ts';
import { HttpRefusal } from '../failure.ts';

/** The most lines of one file. */
const MOST = 50_000;
/** What a ticket is called when the file does not say. */
const USUAL_NAME = 'External';

const cell = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? '').trim());
const row = z.object({
  code: cell,
  name: cell,
  email: cell,
  document: cell,
  ticket: cell.transform((name) => name || USUAL_NAME),
  session_id: cell,
  seat: cell,
});
/** A line of a file, with its number. */
export type Line = z.infer<typeof row> & { line: number };

const csv = z.array(z.object({ record: row, info: z.object({ lines: z.number() }) }));
const upload = z.object({ [UPLOAD]: z.string() });
const json = z.union([z.array(row), z.object({ codes: z.array(row) }).transform(({ codes }) => codes)]);

/** The lines of an uploaded file: CSV with a header, or JSON rows. */
export function linesOf(body: unknown): Line[] {
  const lines = fromCsv(body) ?? fromJson(body);
  if (!lines) throw refused('The file cannot be read: CSV with a header row is expected.');
  if (lines.length > MOST) throw refused(`A file can have ${MOST} lines at most.`);
  return lines;
}

function fromCsv(body: unknown): Line[] | undefined {
  const file = upload.safeParse(body);
  if (!file.success) return undefined;
  const text = file.data[UPLOAD];
  try {
    const read = csv.parse(
      parse(text, {
        bom: true,
        columns: headerOf,
        delimiter: /^[^\n]*;/.test(text) ? ';' : ',',
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
        trim: true,
      }),
    );
    return read.map(({ record, info }) => ({ ...record, line: info.lines }));
  } catch {
    return undefined;
  }
}

function headerOf(names: readonly string[]): string[] {
  const header = names.map((name) => name.trim().toLowerCase());
  if (!header.includes('code')) throw new Error('A column must be named code.');
  return header;
}

function fromJson(body: unknown): Line[] | undefined {
  const read = json.safeParse(body);
  return read.success ? read.data.map((one, at) => ({ ...one, line: at + 1 })) : undefined;
}

function refused(text: string): HttpRefusal {
  return new HttpRefusal(400, 1901, text, { file: '' });
}
