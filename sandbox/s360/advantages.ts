import { z } from 'zod';
import { type Context, type Method, method } from './endpoint.ts';
import { Refusal } from './failure.ts';
import { id, ids, requestId } from './input.ts';
import type { Institution, OrganizationCode, Text } from './institutions.ts';
import { advantageKey } from './keys.ts';
import { translated } from './wire.ts';

/** A code that makes things cheaper. */
export type Advantage = {
  id: number;
  code: string;
  name: Text;
  organization: OrganizationCode;
  percent?: number;
  amount?: number;
  /** It goes once, for one place. */
  once: boolean;
};

/** The codes of an institution. */
function advantagesOf({ ids: make }: Institution): Advantage[] {
  const advantage = (
    number: number,
    rest: Omit<Advantage, 'id' | 'once'> & { once?: boolean },
  ): Advantage => ({
    once: false,
    ...rest,
    id: make('advantage', 0, number),
  });
  return [
    advantage(1, {
      code: 'STAGE10',
      organization: 'STAGE',
      percent: 10,
      name: { en: 'Ten per cent off', fr: 'Dix pour cent de remise' },
    }),
    advantage(2, {
      code: 'PORT5',
      organization: 'MUSEUM',
      amount: 5000,
      name: { en: 'Five off', fr: 'Cinq de remise' },
    }),
    advantage(3, {
      code: 'ONCE50',
      organization: 'STAGE',
      percent: 50,
      once: true,
      name: { en: 'Half price, once', fr: 'Moitié prix, une fois' },
    }),
  ];
}

/** The area in which a code that goes once is taken. */
export const CODE_AREA = 'code';

/** The advantage that an operation claims; undefined when it claims none. */
export function advantageFor(
  { advantageId, advantageCode }: { advantageId?: number | undefined; advantageCode?: string | undefined },
  { organization, quantity }: { organization: OrganizationCode; quantity: number },
  { institution }: Pick<Context, 'institution'>,
): Advantage | undefined {
  if (advantageId === undefined && advantageCode === undefined) return undefined;
  const found = advantagesOf(institution).find(
    (one) => one.code === advantageCode && (advantageId === undefined || one.id === advantageId),
  );
  if (!found) throw new Refusal('error.advantage.unknownCode', 'This code is not known.', advantageCode);
  if (found.organization !== organization || (found.once && quantity > 1))
    throw new Refusal('error.advantage.notApplicable', 'This code is not for what was chosen.', found.code);
  return found;
}

/** What is left of a price, in payable steps. */
export function reduced(
  price: number,
  { percent = 0, amount = 0 }: Advantage,
  { currency }: Institution,
): number {
  const left = Math.max(0, (price * (100 - percent)) / 100 - amount);
  return Math.round(left / currency.minAmount) * currency.minAmount;
}

/** `checkAdvantageCode`. */
export const checkAdvantageCode: Method = method(
  z.object({ requestId, pointOfSalesId: id, code: z.string(), productIds: ids.default([]) }),
  async ({ code, productIds }, context) => {
    const { institution, inventory, catalogue, channel, now } = context;
    const found = advantagesOf(institution).find((one) => one.code === code);
    if (!found) throw new Refusal('error.advantage.unknownCode', 'This code is not known.', code);
    const products = catalogue
      .programmes(channel, now)
      .filter(({ season }) => season.organization.code === found.organization)
      .flatMap((programme) => programme.products.map((product) => product.id));
    const wanted = products.filter((product) => productIds.length === 0 || productIds.includes(product));
    if (wanted.length === 0)
      throw new Refusal('error.advantage.notApplicable', 'This code is not for what was chosen.', code);
    const taken = found.once ? (await inventory.taken(advantageKey(found.id))).places.get(CODE_AREA) : 0;
    const left = found.once ? 1 - (taken ?? 0) : undefined;
    return {
      advantageData: {
        advantageId: found.id,
        advantageType: 'CODE',
        externalName: translated(found.name),
        ...(left === undefined ? {} : { availability: left }),
        availabilityLevel: left === 0 ? 'NONE' : left === undefined ? 'GOOD' : 'LIMITED',
        productIds: wanted,
        audienceSubCategoryIds: [],
        ...(found.percent ? { reductionPercent: found.percent } : {}),
        ...(found.amount ? { reductionAmount: found.amount } : {}),
      },
    };
  },
  { order: true },
);
