import { createLog } from '@foyer/kit/log';
import { announce } from './announce.ts';
import { startFoyer } from './foyer.ts';
import { readSettings } from './settings.ts';
import { stopOnSignals } from './stop.ts';

/** `npm start`: everything in one process. */
const log = createLog('foyer', process.env.LOG_LEVEL ?? 'warn');
const settings = readSettings(process.env);
const foyer = await startFoyer(settings, process.env, log);
announce(foyer.gateway.url, foyer.base, settings);
stopOnSignals(() => foyer.close(), log);
