import { type Logger, pino } from 'pino';

/** The structured log. Every line is one JSON object. */
export type Log = Logger;

const SECRETS = [
  'authorization',
  'password',
  'apiKey',
  'token',
  'cardToken',
  'cardNumber',
  'cvv',
  'secret',
  'headers.authorization',
  'headers["x-api-key"]',
];

/** Makes the log of a process. Fields that hold secrets are blanked wherever they stand one level deep. */
export function createLog(service: string, level = process.env.LOG_LEVEL ?? 'info'): Log {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: [...SECRETS, ...SECRETS.map((path) => `*.${path}`)], censor: '[secret]' },
    serializers: { error: pino.stdSerializers.err, err: pino.stdSerializers.err },
  });
}
