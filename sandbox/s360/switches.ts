import { z } from 'zod';
import { HttpRefusal } from './failure.ts';

const A_MINUTE = 60_000;
const CALLS_A_MINUTE = 180;
const TEN_MINUTES = 600_000;

export const switchOrder = z.strictObject({
  /** How often asynchronous calls say that they are under way before they answer. */
  asyncRounds: z.int().min(0).max(20).optional(),
  /** Whether calls are counted and refused, and with which status. */
  rateLimit: z.enum(['off', '509', '429']).optional(),
});

/** What can be switched in the façade, and what it counts. Kept in memory: a restart puts everything back. */
export class Switches {
  asyncRounds = 0;
  rateLimit: 'off' | '509' | '429' = 'off';
  private readonly minutes = new Map<string, { since: number; calls: number }>();
  private readonly catalogues = new Map<string, number>();
  private readonly rounds = new Map<string, number>();

  set(order: z.infer<typeof switchOrder>): void {
    this.asyncRounds = order.asyncRounds ?? this.asyncRounds;
    this.rateLimit = order.rateLimit ?? this.rateLimit;
  }

  reset(): void {
    this.asyncRounds = 0;
    this.rateLimit = 'off';
    this.minutes.clear();
    this.catalogues.clear();
    this.rounds.clear();
  }

  state(): object {
    return {
      asyncRounds: this.asyncRounds,
      rateLimit: this.rateLimit,
      calls: Object.fromEntries([...this.minutes].map(([key, { calls }]) => [key, calls])),
    };
  }

  /** The status with which calls that are too many are refused. */
  get refusalStatus(): number {
    return this.rateLimit === '429' ? 429 : 509;
  }

  /** Counts a call of an institution, by the sandbox's clock. */
  count(institution: string, now: Date): void {
    if (this.rateLimit === 'off') return;
    const minute = this.minutes.get(institution);
    const fresh = !minute || now.getTime() - minute.since >= A_MINUTE || now.getTime() < minute.since;
    const current = fresh ? { since: now.getTime(), calls: 0 } : minute;
    this.minutes.set(institution, current);
    if (current.calls >= CALLS_A_MINUTE) throw this.tooMany();
    current.calls += 1;
  }

  /** Counts a whole catalogue of an operator. One that is still under way is no new one. */
  countCatalogue(operator: string, request: string, now: Date): void {
    if (this.rateLimit === 'off' || this.rounds.has(request)) return;
    const last = this.catalogues.get(operator);
    if (last !== undefined && now.getTime() - last < TEN_MINUTES && now.getTime() >= last)
      throw this.tooMany();
    this.catalogues.set(operator, now.getTime());
  }

  /** Whether a request is still under way; every time it is asked for brings it nearer to its end. */
  underWay(request: string): boolean {
    const left = this.rounds.get(request) ?? this.asyncRounds;
    if (left > 0) this.rounds.set(request, left - 1);
    else this.rounds.delete(request);
    return left > 0;
  }

  private tooMany(): HttpRefusal {
    return new HttpRefusal(this.refusalStatus, 'Too many calls.');
  }
}
