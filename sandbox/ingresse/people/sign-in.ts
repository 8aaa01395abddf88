import { z } from 'zod';
import type { Account } from '../accounts.ts';
import { isoIn } from '../catalogue/dates.ts';
import { type Application, applications, userToken, webToken } from '../credentials.ts';
import { type Context, caller } from '../endpoint.ts';
import { Refusal } from '../failure.ts';
import { bodyOf, text } from '../input.ts';

/** The code that a second factor is answered with. */
const OTP = '123456';
const credentials = z.object({ email: text.default(''), password: text.default('') });
const device = z.object({ id: text, name: text.default(''), device_type: text.default('') });

async function tokensOf(context: Context, user: Account, application: Application): Promise<object> {
  return {
    userId: user.id,
    token: userToken(user, application, context.now),
    authToken: await webToken(user, application, context.now),
  };
}

/** Whom e-mail and password are of. Wrong ones are no error, but an answer that says so. */
async function signedIn({ accounts, body }: Context): Promise<Account | undefined> {
  const { email, password } = bodyOf(credentials, body);
  const user = await accounts.findByEmail(email);
  return user?.password && user.password === password ? user : undefined;
}

const WRONG = { status: false, message: 'Authentication failed. Check e-mail and password' };

/** `POST /login`. */
export async function login(context: Context): Promise<object> {
  const user = await signedIn(context);
  if (!user) return WRONG;
  const seen = deviceOf(context);
  return {
    status: true,
    data: {
      ...(await tokensOf(context, user, context.application)),
      ...(seen ? { device: { ...seen, verified: true } } : {}),
    },
  };
}

/** `POST /company-login`: one set of credentials for each company that the user works for. */
export async function companyLogin(context: Context): Promise<object> {
  const user = await signedIn(context);
  if (!user) return { ...WRONG, data: [] };
  const seen = deviceOf(context);
  const data = applications
    .filter(({ companyId }) => user.companies.includes(companyId))
    .map(async (application) => ({
      ...(await tokensOf(context, user, application)),
      company: {
        id: application.companyId,
        name: application.company,
        logo: { small: '', medium: '', large: '' },
      },
      application: { id: application.id, name: application.name, publicKey: application.publicKey },
      device: {
        id: seen?.id ?? '',
        name: seen?.name ?? '',
        creationdate: isoIn(context.now),
        verified: true,
        mfa: false,
        mfaRequired: false,
      },
    }));
  return { status: true, data: await Promise.all(data) };
}

/** `GET /login/renew-token`. */
export async function renewToken(context: Context): Promise<object> {
  return { authToken: await webToken(caller(context), context.application, context.now) };
}

/** `POST /two-factor` and `POST /mfa/verify`. Without a code, one is sent. */
export async function secondFactor(context: Context): Promise<object> {
  const user = caller(context);
  const { otpCode } = bodyOf(z.object({ otpCode: text.optional() }), context.body);
  const code = context.header('x-ingresse-otp') ?? otpCode;
  if (code !== undefined && code !== OTP) throw new Refusal(2058, 'The verification code is wrong.');
  return {
    status: true,
    data: {
      ...(await tokensOf(context, user, context.application)),
      device: {
        id: deviceOf(context)?.id ?? '',
        name: '',
        creationdate: isoIn(context.now),
        verified: code !== undefined,
        mfa: true,
        mfaRequired: false,
      },
    },
  };
}

/** The header says it in JSON, or is the id alone. */
function deviceOf(context: Context): { id: string; name: string; device_type: string } | undefined {
  const header = context.header('x-ingresse-device');
  if (header === undefined) return undefined;
  try {
    return device.parse(JSON.parse(header));
  } catch {
    return { id: header, name: '', device_type: '' };
  }
}
