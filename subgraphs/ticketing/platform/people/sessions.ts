import { FoyerError } from '@foyer/kit/problem';
import type { SupplierContext } from '@foyer/kit/supplier/context';
import { z } from 'zod';
import { sessionOf } from '../../connection.ts';
import type { MutationResolvers, TickeTingResolvers } from '../../generated/resolvers.ts';
import { Refusal } from '../../refusal.ts';
import { said, wordFor } from '../input.ts';
import { type Platform, platformOf } from '../platform.ts';
import { counted } from '../throttle.ts';
import { answered } from '../user-errors.ts';
import { message } from '../wire.ts';
import * as wire from './wire.ts';

/** How many tries there are in a quarter of an hour: for one account, from one address, through one partner. */
const TRIES = { account: 5, address: 20, partner: 600 };

export const sessionFields: Pick<TickeTingResolvers, 'session' | 'lookup'> = {
  session: async (_root, _arguments, context) =>
    sessionOf(context.call) ? platformOf(context).read('activeSession', [], { answer: wire.session }) : null,
  async lookup(_root, { identification, role }, context) {
    const platform = platformOf(context);
    // Whoever could ask as often as he liked would soon know everybody's name.
    await counted(platform, [partnerOf(platform, 'lookup')]);
    const body = said({ identification, role: wordFor(wire.ROLES, role) });
    return platform.ask('lookUp', { body, answer: wire.lookup });
  },
};

export const sessionMutations = {
  ticketingSignIn: (_root, { input }, context) => {
    const { identification, password, deviceAddress } = input;
    const platform = platformOf(context);
    return answered(
      { session: null, key: null },
      async () => {
        const tries = await counted(platform, [
          { name: `sign-in account ${identification.trim().toLowerCase()}`, most: TRIES.account },
          ...(deviceAddress ? [{ name: `sign-in address ${deviceAddress}`, most: TRIES.address }] : []),
          partnerOf(platform, 'sign-in'),
        ]);
        try {
          const { key, ...session } = await platform.tell('startSession', [], {
            body: { identification, password },
            answer: wire.newSession,
            as: 'CHANNEL',
          });
          await tries.forgive();
          return { session, key };
        } catch (error) {
          // TickeTing being down says nothing about who signs in.
          if (!(error instanceof Refusal)) await tries.takeBack();
          throw error;
        }
      },
      // TickeTing tells a wrong password and an unknown name apart; nobody has to hear which it was.
      { 401: SIGN_IN_REFUSED, 404: SIGN_IN_REFUSED, 403: { code: 'FORBIDDEN' } },
    );
  },

  ticketingSignOut: (_root, _arguments, context) =>
    answered({ done: false }, async () => {
      if (!sessionOf(context.call)) throw noSession();
      await platformOf(context).tell('endSession', [], { answer: message });
      return { done: true };
    }),

  ticketingCreateIntegration: (_root, { input, idempotencyKey: key }, context) => {
    const platform = platformOf(context);
    const { name, access, accountNumber } = input;
    return answered({ integration: null, key: null }, async () => {
      let secret: string | null = null;
      await platform.once({ name: 'ticketingCreateIntegration', key, input, kept: z.string() }, async () => {
        const body = said({ name, access: wire.ACCESS[access], account: accountNumber });
        const made = await platform.tell('createIntegration', [], { body, answer: wire.integration });
        secret = made.key;
        return made.name;
      });
      return { integration: { name, access }, key: secret };
    });
  },

  ticketingRequestVerification: (_root, { email }, context) =>
    sendCode('requestVerification', email, context),
  ticketingRequestPasswordReset: (_root, { email }, context) => sendCode('requestReset', email, context),

  ticketingVerifyAccount: (_root, { requestId, code }, context) =>
    answered(
      { done: false },
      async () => {
        const platform = platformOf(context);
        await guess(platform, requestId);
        await platform.tell('confirmVerification', [requestId], {
          body: { code },
          answer: message,
          as: 'CHANNEL',
        });
        return { done: true };
      },
      WRONG_CODE,
    ),

  ticketingResetPassword: (_root, { input: { requestId, code, password } }, context) =>
    answered(
      { done: false },
      async () => {
        const platform = platformOf(context);
        await guess(platform, requestId);
        await platform.tell('confirmReset', [requestId], {
          body: { code, password },
          answer: message,
          as: 'CHANNEL',
        });
        return { done: true };
      },
      WRONG_CODE,
    ),
} satisfies MutationResolvers;

const SIGN_IN_REFUSED = {
  code: 'SIGN_IN_REFUSED',
  message: 'Nobody has this name, or the password is not the right one.',
} as const;
const WRONG_CODE = { 400: { code: 'BAD_INPUT', field: 'code' } } as const;

function noSession() {
  return new FoyerError('BAD_INPUT', 'Send the session that is to end in X-Supplier-Session: ticketing=KEY.');
}

function partnerOf({ partner }: Platform, what: string) {
  return { name: `${what} partner ${partner}`, most: TRIES.partner };
}

/** A code has a million values: whoever could try them all would need no e-mail. */
async function guess(platform: Platform, request: string): Promise<void> {
  await counted(platform, [{ name: `code of ${request}`, most: TRIES.account }]);
}

function sendCode(name: 'requestVerification' | 'requestReset', email: string, context: SupplierContext) {
  const platform = platformOf(context);
  return answered({ request: null }, async () => {
    await counted(platform, [
      { name: `${name} account ${email.trim().toLowerCase()}`, most: TRIES.account },
      partnerOf(platform, name),
    ]);
    return {
      request: await platform.tell(name, [], { body: { email }, answer: wire.codeRequest, as: 'CHANNEL' }),
    };
  });
}
