import { randomUUID } from 'node:crypto';
import { matchesGlob } from 'node:path';
import { z } from 'zod';

/** What can go wrong with a call, on order. */
export const FAULT_KINDS = {
  down: 'Nothing is done: the connection breaks without an answer, or `status` (such as 503) is answered.',
  slow: 'The call is carried out after `ms` milliseconds.',
  throttled: "The supplier's own way of saying that it takes no more.",
  error: 'HTTP status 500; nothing is done.',
  garbage: 'Status 200 with a body that makes no sense; nothing is done.',
  lost: 'The call is carried out, and the connection breaks before the answer.',
  late: 'The call is carried out, and the answer comes after `ms` milliseconds.',
  decline: 'A purchase is declined, a hold or cancellation refused, each in the way of the supplier.',
} as const;

export const faultOrder = z.strictObject({
  supplier: z.string(),
  kind: z.enum(['down', 'slow', 'throttled', 'error', 'garbage', 'lost', 'late', 'decline']),
  /** The call's name, with `*` for any letters; absent for all calls. */
  endpoint: z.string().optional(),
  /** Only calls whose address or body holds this, such as an id. */
  match: z.string().optional(),
  /** How many calls; absent until it is taken back. */
  times: z.number().int().positive().optional(),
  ms: z.number().int().nonnegative().default(1000),
  status: z.number().int().min(400).max(599).optional(),
});
export type FaultOrder = z.infer<typeof faultOrder>;
export type Fault = FaultOrder & { id: string };

/** Calls of one name: how many came, and about which things. */
export type CallCount = { calls: number; ids: string[] };

/** The faults that are on order, and a count of the calls that came. */
export class Faults {
  private faults: (Fault & { left: number })[] = [];
  private readonly counts = new Map<string, Map<string, { calls: number; ids: Set<string> }>>();

  order(order: FaultOrder): Fault {
    const fault = { ...order, id: randomUUID() };
    this.faults.push({ ...fault, left: order.times ?? Number.POSITIVE_INFINITY });
    return fault;
  }

  list(): Fault[] {
    return this.faults.map(({ left, ...fault }) => ({
      ...fault,
      ...(fault.times === undefined ? {} : { times: left }),
    }));
  }

  /** Takes one fault back, or all. */
  clear(id?: string): void {
    this.faults = id ? this.faults.filter((fault) => fault.id !== id) : [];
  }

  /** The fault that a call meets, which is used up by one. */
  meet(supplier: string, endpoint: string, text: string): Fault | undefined {
    const fault = this.faults.find(
      (one) =>
        one.supplier === supplier &&
        (one.endpoint === undefined || matchesGlob(endpoint, one.endpoint)) &&
        (one.match === undefined || text.includes(one.match)),
    );
    if (!fault) return undefined;
    fault.left -= 1;
    if (fault.left === 0) this.clear(fault.id);
    return fault;
  }

  count(supplier: string, endpoint: string, ids: readonly string[]): void {
    const calls = this.counts.get(supplier) ?? new Map();
    const count = calls.get(endpoint) ?? { calls: 0, ids: new Set() };
    count.calls += 1;
    for (const id of ids) count.ids.add(id);
    this.counts.set(supplier, calls.set(endpoint, count));
  }

  /** Calls since the start or the last reset, by supplier and name. */
  requests(): Record<string, Record<string, CallCount>> {
    return Object.fromEntries(
      [...this.counts].map(([supplier, calls]) => [
        supplier,
        Object.fromEntries(
          [...calls].map(([endpoint, { calls: count, ids }]) => [endpoint, { calls: count, ids: [...ids] }]),
        ),
      ]),
    );
  }

  resetRequests(): void {
    this.counts.clear();
  }
}
