import { Breaker } from '@foyer/kit/graphql/signal';
import type { Caller } from '../caller.ts';

/** Those who wait for one answer. When the last of them has gone, it is broken off. */
export class Waiting {
  readonly breaker = new Breaker();
  /** How many have ever waited for it. */
  joined = 0;
  private gone = 0;

  async join<Answer>({ signal }: Caller, answer: Promise<Answer>): Promise<Answer> {
    this.joined += 1;
    const leave = (): void => {
      this.gone += 1;
      if (this.gone === this.joined) this.breaker.abort();
    };
    signal.addEventListener('abort', leave);
    try {
      return await answer;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }
}
