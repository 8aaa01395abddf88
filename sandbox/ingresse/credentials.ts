import { createHmac, timingSafeEqual } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { type Account, type Accounts, fullName } from './accounts.ts';
import { HttpRefusal, Refusal } from './failure.ts';
import type { Query } from './input.ts';

/** What may call: an application of a company. */
export type Application = {
  id: number;
  companyId: number;
  company: string;
  name: string;
  publicKey: string;
  privateKey: string;
};
export const applications: readonly Application[] = [
  {
    id: 3,
    companyId: 1,
    company: 'Ingresse',
    name: 'Sandbox door',
    publicKey: 'pub-0001',
    privateKey: 'priv-0001',
  },
  {
    id: 4,
    companyId: 2,
    company: 'Alto Falante',
    name: 'Sandbox partner',
    publicKey: 'pub-0002',
    privateKey: 'priv-0002',
  },
];

const TOKEN_MS = 7 * 86_400_000;
const JWT_SECONDS = 86_400;
const SIGNATURE_MS = 10 * 60_000;
const SECRET = 'the sandbox keeps no secrets, but tokens are signed all the same';
const key = new TextEncoder().encode(SECRET);
const claims = z.object({ userId: z.number(), applicationId: z.number() });

/** The application that a v1 call names, its signature checked when there is one. */
export function applicationOf(query: Query, header: string | undefined, now: Date): Application {
  const given = query.text('apikey', 'publickey') ?? header;
  const found = applications.find(({ publicKey }) => publicKey === given);
  if (!found) throw new Refusal(2001, 'Access denied, the application is not authenticated.');
  const signature = query.text('signature');
  if (signature !== undefined) checkSignature(found, signature, query.text('timestamp') ?? '', now);
  return found;
}

function checkSignature(
  { publicKey, privateKey }: Application,
  signature: string,
  timestamp: string,
  now: Date,
): void {
  const at = Date.parse(timestamp);
  if (Number.isNaN(at) || at > now.getTime() + SIGNATURE_MS) {
    throw new Refusal(2015, 'The timestamp is wrong, check the clock of the device.');
  }
  if (at < now.getTime() - SIGNATURE_MS) throw new Refusal(2012, 'The timestamp is too old.');
  const wanted = createHmac('sha1', privateKey).update(`${publicKey}${timestamp}`).digest('base64');
  // A plus sign that was not encoded arrives as a space.
  if (!same(wanted, signature.replaceAll(' ', '+'))) throw new Refusal(2016, 'The signature is wrong.');
}

/** A token for v1: the user, the application, the time, and a proof. */
export function userToken(user: Account, application: Application, now: Date): string {
  const plain = `${user.id}-${application.id}x${now.getTime().toString(36)}`;
  return `${plain}x${proof(plain)}`;
}

/** The user that a v1 token stands for. */
export async function userOf(
  token: string,
  application: Application,
  accounts: Accounts,
  now: Date,
): Promise<Account> {
  const [plain, issuer, time, mark] = /^(\d+-(\d+)x([0-9a-z]+))x([0-9a-f]+)$/.exec(token)?.slice(1) ?? [];
  const user =
    plain && mark && same(proof(plain), mark) ? await accounts.find(Number.parseInt(plain, 10)) : undefined;
  if (!user) throw new Refusal(6062, 'The user token is invalid.');
  if (Number(issuer) !== application.id) {
    throw new Refusal(6060, 'The login is not valid for this application.');
  }
  const issued = Number.parseInt(time ?? '', 36);
  if (issued + TOKEN_MS <= now.getTime()) throw new Refusal(6065, 'User token expired.');
  await checkRevoked(user, issued, accounts);
  return user;
}

async function checkRevoked(user: Account, issued: number, accounts: Accounts): Promise<void> {
  const revoked = await accounts.revokedAt(user.id);
  if (revoked && issued < revoked.getTime()) throw new Refusal(2006, 'The session is over, log in again.');
}

/** A token for v2. */
export async function webToken(user: Account, application: Application, now: Date): Promise<string> {
  const issued = Math.floor(now.getTime() / 1000);
  return new SignJWT({
    userId: user.id,
    companyId: application.companyId,
    applicationId: application.id,
    name: fullName(user),
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(String(user.id))
    .setIssuedAt(issued)
    .setExpirationTime(issued + JWT_SECONDS)
    .sign(key);
}

/** The user and application that a bearer token stands for. */
export async function bearerOf(
  authorization: string | undefined,
  accounts: Accounts,
  now: Date,
): Promise<{ user: Account; application: Application }> {
  const denied = new HttpRefusal(401, 2001, 'Access denied, the caller is not authenticated.');
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (!token) throw denied;
  try {
    const { payload } = await jwtVerify(token, key, { currentDate: now, algorithms: ['HS256'] });
    const { userId, applicationId } = claims.parse(payload);
    const user = await accounts.find(userId);
    const application = applications.find(({ id }) => id === applicationId);
    if (!user || !application) throw denied;
    const revoked = await accounts.revokedAt(userId);
    if (revoked && (payload.iat ?? 0) < Math.floor(revoked.getTime() / 1000)) throw denied;
    return { user, application };
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new HttpRefusal(401, 6065, 'The token expired.');
    if (error instanceof HttpRefusal) throw error;
    throw denied;
  }
}

function proof(text: string): string {
  return createHmac('sha256', SECRET).update(text).digest('hex').slice(0, 20);
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
