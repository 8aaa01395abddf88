import type { FastifyInstance } from 'fastify';
import qs from 'qs';
import { z } from 'zod';
import { Refusal } from './failure.ts';

const LARGEST = 32 * 1024 * 1024;
const MEMBERS = { depth: 12, arrayLimit: 1000, parameterLimit: 200_000 } as const;
const members = z.record(z.string(), z.unknown());

/** A file that was sent as such, as text. */
export const UPLOAD = 'uploadedFile';

/**
 * Takes JSON, forms in PHP's manner, multipart, and bodies that do not say what they are. All that mean the same
 * are read as the same object.
 */
export function acceptAnyBody(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: LARGEST },
    async (request: { headers: { 'content-type'?: string | undefined } }, body: Buffer) =>
      parsed(request.headers['content-type'] ?? '', body),
  );
}

async function parsed(type: string, body: Buffer): Promise<unknown> {
  if (/^multipart\//i.test(type)) return multipart(type, body);
  const text = body.toString('utf8');
  if (text.trim() === '') return {};
  if (/^application\/json/i.test(type)) return json(text) ?? refuse();
  if (/^application\/x-www-form-urlencoded/i.test(type)) return qs.parse(text, MEMBERS);
  if (/^text\/csv/i.test(type)) return { [UPLOAD]: text };
  return (
    json(text) ??
    (/^[\w%[\].+-]+=/.test(text) && !text.includes('\n') ? qs.parse(text, MEMBERS) : { [UPLOAD]: text })
  );
}

/** Bracketed names may stand in JSON, too. */
function json(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = members.safeParse(value);
  if (!read.success || !Object.keys(read.data).some((name) => name.includes('['))) return value;
  return qs.parse(new URLSearchParams(textsOf(read.data)).toString(), MEMBERS);
}

function textsOf(given: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(given).map(([name, value]) => [name, String(value ?? '')]);
}

async function multipart(type: string, body: Buffer): Promise<unknown> {
  try {
    const parts = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const texts: [string, string][] = [];
    let file: string | undefined;
    for (const [name, value] of parts.entries()) {
      const text = typeof value === 'string' ? value : await value.text();
      if (name === 'file') file = text;
      else texts.push([name, text]);
    }
    const flat = qs.parse(new URLSearchParams(texts).toString(), MEMBERS);
    return file === undefined ? flat : { ...flat, [UPLOAD]: file };
  } catch {
    return refuse();
  }
}

function refuse(): never {
  throw new Refusal(1901, 'The body cannot be read.', { fields: { body: '' } });
}
