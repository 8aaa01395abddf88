import type { Call } from '@foyer/kit/supplier/contract';
import type { Connection } from './connection.ts';
import { sessionOf } from './connection.ts';
import { isRefused } from './refusal.ts';

/**
 * Reads as the person whose session was sent, and where TickeTing denies it, as the partner: a basket is bought on
 * the channel's own account, and who sends a session along has not lost it. Nobody else's things are told so.
 */
export async function asOwner<Found>(
  connection: Connection,
  call: Call,
  read: (call: Call) => Promise<Found>,
  accountOf: (found: Found) => string | undefined,
): Promise<Found> {
  try {
    return await read(call);
  } catch (error) {
    const { account } = connection.channelOf(call);
    if (!isRefused(error, 403) || sessionOf(call) === undefined || account === undefined) throw error;
    const { sessions: _left, ...identity } = call.identity;
    const found = await read({ ...call, identity });
    if (accountOf(found) !== account) throw error;
    return found;
  }
}
