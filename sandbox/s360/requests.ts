import { createHash } from 'node:crypto';
import { CODE, type Context } from './endpoint.ts';
import { Refusal } from './failure.ts';

const KIND = 'request';
const KEPT_MS = 24 * 3_600_000;

type Kept = { hash: string; answer: object; pending: number };
type Request = { method: string; requestId: number; body: unknown; rounds: number };

/** Calls under way in this process: the same request asked for twice at once waits for the first. */
const running = new Map<string, Promise<unknown>>();

export function requestKey(
  { operator }: Pick<Context, 'operator'>,
  method: string,
  requestId: number,
): string {
  return `${operator.code}:${method}:${requestId}`;
}

/**
 * Carries a request out once: asked for again it gives the same answer, and with another body it is refused.
 * `undefined` says that it is still under way.
 */
export async function onlyOnce(
  context: Context,
  { method, requestId, body, rounds }: Request,
  run: () => Promise<object>,
): Promise<object | undefined> {
  const key = requestKey(context, method, requestId);
  const before = running.get(key);
  const ours = (async () => {
    await before?.catch(() => undefined);
    return answerOf(context, key, { hash: hashOf(body), rounds }, run);
  })();
  running.set(key, ours);
  try {
    return await ours;
  } finally {
    if (running.get(key) === ours) running.delete(key);
  }
}

async function answerOf(
  { records, operator, now }: Context,
  id: string,
  { hash, rounds }: { hash: string; rounds: number },
  run: () => Promise<object>,
): Promise<object | undefined> {
  const place = { supplier: CODE, kind: KIND, id };
  const keep = (document: Kept) => records.put(place, { account: operator.code, document });
  const found = await records.find<Kept>(place);
  if (found && now.getTime() - found.at.getTime() < KEPT_MS) {
    const { document } = found;
    if (document.hash !== hash)
      throw new Refusal('error.request.idConflict', 'This request id was used for another request.');
    if (document.pending === 0) return document.answer;
    await keep({ ...document, pending: document.pending - 1 });
    return undefined;
  }
  const answer = await run();
  const done = 'statusCode' in answer && answer.statusCode === 'success';
  const pending = done ? rounds : 0;
  await keep({ hash, answer, pending: Math.max(0, pending - 1) });
  return pending > 0 ? undefined : answer;
}

/** Whether a request that was carried out still says that it is under way. */
export async function isPending(context: Context, method: string, requestId: number): Promise<boolean> {
  const id = requestKey(context, method, requestId);
  const found = await context.records.find<Kept>({ supplier: CODE, kind: KIND, id });
  return (found?.document.pending ?? 0) > 0;
}

function hashOf(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(body)))
    .digest('hex');
}

/** The order of fields makes no other request. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
