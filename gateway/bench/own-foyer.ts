import { createLog } from '@foyer/kit/log';
import { startFoyer } from '@foyer/run/foyer';
import { readSettings } from '@foyer/run/settings';
import { DEFAULT_LIMITS } from '../limits/limits.ts';
import { announce } from './answering.ts';

/** `node own-foyer.ts`: the whole of Foyer as its settings say, but for one key that may ask as much as all others together. */
Object.assign(DEFAULT_LIMITS, { requestsAMinute: 1_000_000_000 });
const foyer = await startFoyer(readSettings(process.env), process.env, createLog('bench', 'fatal'));
announce(`${foyer.gateway.url}/graphql`, () => foyer.close());
