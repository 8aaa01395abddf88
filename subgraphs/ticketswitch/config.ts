import { FoyerError } from '@foyer/kit/problem';
import { z } from 'zod';

const channel = z.object({
  /** The TicketSwitch user the partner sells as. */
  user: z.string().min(1),
  password: z.string().min(1),
  /** The agent below the user, shown in TicketSwitch's reports. */
  subId: z.string().optional(),
});
export type Channel = z.infer<typeof channel>;

const environment = z.object({
  TICKETSWITCH_URL: z.url({ protocol: /^https?$/ }),
  TICKETSWITCH_CHANNELS: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(z.record(z.string(), channel)),
  TICKETSWITCH_BREAKER_REST_MS: z.coerce.number().int().positive().default(5000),
  TICKETSWITCH_WRITE_TIMEOUT_MS: z.coerce.number().int().positive().default(45_000),
});

export type Config = {
  url: string;
  channels: Readonly<Record<string, Channel>>;
  breakerRestMs: number;
  /** TicketSwitch itself waits for the venue's system as long as that takes. */
  writeTimeoutMs: number;
};

/** Reads the connector's configuration. Its error names the variable, never the value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.safeParse(env);
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0] ?? 'TICKETSWITCH_URL');
    throw new FoyerError('INTERNAL', `${name} is missing or not usable.`);
  }
  return {
    url: read.data.TICKETSWITCH_URL,
    channels: read.data.TICKETSWITCH_CHANNELS,
    breakerRestMs: read.data.TICKETSWITCH_BREAKER_REST_MS,
    writeTimeoutMs: read.data.TICKETSWITCH_WRITE_TIMEOUT_MS,
  };
}
