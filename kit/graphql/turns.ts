/** How many pieces of work are done before the process looks again what else has come in. */
const AT_ONCE = 16;

type Work = { since: number; act: () => void };

/**
 * Does what is ready in the order in which what it belongs to began. When there is more to do than time, whoever
 * came first is through first; if all went on at once, each would take as long as all together, and the half-made
 * answers of all would fill the memory, which then costs more than making them.
 */
export class Turns {
  /** The latest first. */
  private readonly waiting: Work[] = [];
  private running = 0;

  /** Has something done soon; `since` is a time on any one clock. */
  take(since: number, act: () => void): void {
    const { waiting } = this;
    let place = waiting.length;
    while (place > 0 && (waiting[place - 1]?.since ?? 0) < since) place -= 1;
    waiting.splice(place, 0, { since, act });
    if (this.running >= AT_ONCE) return;
    this.running += 1;
    setImmediate(this.next);
  }

  private readonly next = (): void => {
    const work = this.waiting.pop();
    if (this.waiting.length >= this.running) setImmediate(this.next);
    else this.running -= 1;
    work?.act();
  };
}
