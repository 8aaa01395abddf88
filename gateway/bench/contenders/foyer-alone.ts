import type { Ground } from '../contender.ts';
import { serve } from './foyer.ts';

/** Foyer's engine with every request from another caller: nothing is asked together with anything. */
export function start(ground: Ground): Promise<string> {
  return serve(ground, (count) => `caller ${count}`);
}
