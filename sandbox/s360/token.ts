import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { HttpRefusal } from './failure.ts';
import type { Institution, Operator } from './institutions.ts';

const SKEW_S = 60;
const LONGEST_S = 3600;
const OURS_S = 300;
/** Above this, a time is in milliseconds. */
const MILLISECONDS = 1e11;

const claims = z.object({
  sub: z.string(),
  aud: z.string(),
  iss: z.string().optional(),
  iat: z.number(),
  exp: z.number(),
});
export const credentials = z.object({
  operator: z.string(),
  partner: z.string().optional(),
  secret: z.string(),
});

/**
 * The operator that a bearer token names and proves. Tokens live by the real clock: whoever forges one does not
 * know that the sandbox's clock was moved.
 */
export async function operatorOf(
  authorization: string | undefined,
  institution: Institution,
  operators: readonly Operator[],
): Promise<Operator> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (!token) throw new HttpRefusal(401, 'A bearer token is missing.');
  let operator: Operator | undefined;
  let given: unknown;
  try {
    // The times are looked at below: they may be in milliseconds, which the library would not take.
    const { payload } = await jwtVerify(
      token,
      (header) => {
        if (header.alg !== 'HS256') throw new HttpRefusal(401, 'The token is not signed with HS256.');
        operator = operators.find(({ code }) => code === audienceOf(token));
        if (!operator) throw new HttpRefusal(401, 'The token names no operator.');
        return new TextEncoder().encode(operator.secret);
      },
      { algorithms: ['HS256'], currentDate: new Date(0), clockTolerance: Number.MAX_SAFE_INTEGER },
    );
    given = payload;
  } catch (error) {
    if (error instanceof HttpRefusal) throw error;
    if (error instanceof errors.JOSEError) throw new HttpRefusal(401, 'The token cannot be trusted.');
    throw error;
  }
  const read = claims.safeParse(given);
  if (!read.success || !operator) throw new HttpRefusal(401, 'The token lacks a claim.');
  const { sub, iat, exp } = read.data;
  if (sub !== institution.code || operator.institution.code !== sub)
    throw new HttpRefusal(401, 'The token is for another institution.');
  const [issued, expires] = [seconds(iat), seconds(exp)];
  const now = Date.now() / 1000;
  if (issued > now + SKEW_S) throw new HttpRefusal(401, 'The token is from the future.');
  if (expires < now - SKEW_S) throw new HttpRefusal(401, 'The token has expired.');
  if (expires - issued > LONGEST_S) throw new HttpRefusal(401, 'The token lives too long.');
  return operator;
}

/** A token for who shows an operator's credentials. */
export async function issueToken(
  given: z.infer<typeof credentials>,
  institution: Institution,
  operators: readonly Operator[],
): Promise<string> {
  const operator = operators.find(({ code }) => code === given.operator);
  const known =
    operator?.institution.code === institution.code &&
    operator.secret === given.secret &&
    (given.partner === undefined || given.partner === operator.partner);
  if (!operator || !known) throw new HttpRefusal(401, 'The credentials are not known.');
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(institution.code)
    .setAudience(operator.code)
    .setIssuer(operator.partner)
    .setIssuedAt(now)
    .setExpirationTime(now + OURS_S)
    .sign(new TextEncoder().encode(operator.secret));
}

function seconds(time: number): number {
  return time > MILLISECONDS ? time / 1000 : time;
}

// Whose secret to check with stands in the token itself.
function audienceOf(token: string): string | undefined {
  const read = z
    .object({ aud: z.string() })
    .safeParse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));
  return read.data?.aud;
}
