import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { serve } from './hive.mjs';

/** Hive Gateway with the planner of its router, which is written in Rust. */
export function start(ground) {
  return serve(ground, { unifiedGraphHandler });
}
