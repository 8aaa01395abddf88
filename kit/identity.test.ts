import { SignJWT, UnsecuredJWT } from 'jose';
import { expect, test, vi } from 'vitest';
import type { Identity } from './identity.ts';

// Before the import: what keeps tokens takes hold of the clock when it is loaded.
vi.useFakeTimers();
// It takes a time of zero for no time.
vi.advanceTimersByTime(1);
const { createTokens, requireScope } = await import('./identity.ts');

const SECRET = 'a secret of forty characters, more or less';
const ANNA: Identity = {
  partner: 'anna',
  scopes: ['read', 'sell'],
  channels: { acme: 'web' },
  language: 'de',
};
const refused = expect.objectContaining({ code: 'UNAUTHENTICATED' });

/** A token such as somebody else would make it. */
const forged = (claims: object, change: (token: SignJWT) => SignJWT = (token) => token) =>
  change(
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('foyer')
      .setIssuedAt()
      .setExpirationTime('2m'),
  ).sign(new TextEncoder().encode(SECRET));

test('a token says who asks', async () => {
  const tokens = createTokens(SECRET);
  const token = await tokens.mint(ANNA);
  expect(await tokens.verify(token)).toMatchObject(ANNA);
  expect(await createTokens(SECRET).verify(token)).toMatchObject(ANNA);
});

test('one token serves the requests of half a minute', async () => {
  const tokens = createTokens(SECRET);
  const first = await tokens.mint(ANNA);
  expect(await tokens.mint(ANNA)).toBe(first);
  expect(await tokens.mint({ ...ANNA, channels: { acme: 'shop' } })).not.toBe(first);
  vi.advanceTimersByTime(31_000);
  expect(await tokens.mint(ANNA)).not.toBe(first);
});

test('an expired token is refused, also one that was accepted before', async () => {
  const tokens = createTokens(SECRET);
  const token = await tokens.mint(ANNA);
  await tokens.verify(token);
  vi.advanceTimersByTime(119_000);
  await expect(tokens.verify(token)).resolves.toMatchObject({ partner: 'anna' });
  vi.advanceTimersByTime(2000);
  await expect(tokens.verify(token)).rejects.toEqual(refused);
  await expect(createTokens(SECRET).verify(token)).rejects.toEqual(refused);
});

test('a token that never expires is refused', async () => {
  const endless = await new SignJWT({ ...ANNA })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('foyer')
    .sign(new TextEncoder().encode(SECRET));
  await expect(createTokens(SECRET).verify(endless)).rejects.toEqual(refused);
});

test('a token of another secret or issuer is refused', async () => {
  const tokens = createTokens(SECRET);
  await expect(tokens.verify(await createTokens(`${SECRET}!`).mint(ANNA))).rejects.toEqual(refused);
  await expect(
    tokens.verify(await forged(ANNA, (token) => token.setIssuer('somebody else'))),
  ).rejects.toEqual(refused);
  await expect(tokens.verify(await forged(ANNA))).resolves.toMatchObject(ANNA);
});

test('a changed token is refused', async () => {
  const tokens = createTokens(SECRET);
  const [header, , signature] = (await tokens.mint(ANNA)).split('.');
  const rich = Buffer.from(
    JSON.stringify({ ...ANNA, scopes: ['admin'], iss: 'foyer', exp: 4_000_000_000 }),
  ).toString('base64url');
  await expect(tokens.verify([header, rich, signature].join('.'))).rejects.toEqual(refused);
});

test('an unsigned token, another algorithm and no token at all are refused', async () => {
  const tokens = createTokens(SECRET);
  const unsigned = new UnsecuredJWT({ ...ANNA }).setIssuer('foyer').setExpirationTime('2m').encode();
  const stronger = await new SignJWT({ ...ANNA })
    .setProtectedHeader({ alg: 'HS512' })
    .setIssuer('foyer')
    .setExpirationTime('2m')
    .sign(new TextEncoder().encode(SECRET.repeat(2)));
  for (const token of [unsigned, stronger, '', 'Bearer', 'a.b.c'])
    await expect(tokens.verify(token)).rejects.toEqual(refused);
});

test('a token with other contents is refused', async () => {
  const tokens = createTokens(SECRET);
  for (const claims of [{}, { ...ANNA, scopes: ['everything'] }, { ...ANNA, partner: '' }])
    await expect(tokens.verify(await forged(claims))).rejects.toEqual(refused);
});

test('the refusal says nothing of why', async () => {
  const error: unknown = await createTokens(SECRET)
    .verify('a.b.c')
    .catch((caught: unknown) => caught);
  expect(JSON.stringify(error)).not.toMatch(/jw[ts]|signature|invalid/i);
});

test('a scope is there or it is not', () => {
  expect(() => requireScope(ANNA, 'sell')).not.toThrow();
  expect(() => requireScope(ANNA, 'admin')).toThrow(
    expect.objectContaining({ code: 'FORBIDDEN', message: expect.stringContaining('"admin"') }),
  );
});
