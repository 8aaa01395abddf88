import { count, json, readSettings } from '@foyer/kit/supplier/settings';
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
  TICKETSWITCH_CHANNELS: json(z.record(z.string(), channel)),
  TICKETSWITCH_BREAKER_REST_MS: count(5000),
  TICKETSWITCH_WRITE_TIMEOUT_MS: count(45_000),
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
  const read = readSettings(environment, env);
  return {
    url: read.TICKETSWITCH_URL,
    channels: read.TICKETSWITCH_CHANNELS,
    breakerRestMs: read.TICKETSWITCH_BREAKER_REST_MS,
    writeTimeoutMs: read.TICKETSWITCH_WRITE_TIMEOUT_MS,
  };
}
