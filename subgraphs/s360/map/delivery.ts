import type { DeliveryKind } from '@foyer/kit/generated/supplier';
import { Money } from '@foyer/kit/money';
import type { Delivery } from '@foyer/kit/supplier/contract';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Found } from './found.ts';
import { textOf } from './text.ts';

/** The reseller hands the tickets out itself: the way of an order for which none was chosen. */
const BY_SELLER = 'NONE';

const KINDS: Readonly<Record<string, DeliveryKind>> = {
  NONE: 'ELECTRONIC',
  PRINT_AT_HOME: 'ELECTRONIC',
  MOBILE: 'ELECTRONIC',
  COLLECT: 'COLLECT',
  MAIL: 'POST',
};
/** What a ticket must be able to be for a way that needs it. */
const NATURES: Readonly<Record<string, string>> = { PRINT_AT_HOME: 'PRINT@HOME', MOBILE: 'MOBILE' };

/** Ways of the point of sale that suit a product. One that needs an address kept at S-360 is not offered. */
export function deliveriesOf({ offer }: Found, { pos }: Catalogue, language: string): Delivery[] {
  const { ticketNatures } = offer.product;
  return pos.shipmentModes
    .filter(({ kind, contactAddressRequired }) => {
      const nature = NATURES[kind];
      return !contactAddressRequired && (nature === undefined || ticketNatures.includes(nature));
    })
    .sort((a, b) => Number(b.kind === BY_SELLER) - Number(a.kind === BY_SELLER))
    .map((mode) => deliveryOf(mode, pos.currencyCode, language));
}

type Mode = Catalogue['pos']['shipmentModes'][number];

export function deliveryOf(mode: Mode, currency: string, language: string): Delivery {
  return {
    code: mode.code,
    name: textOf(mode.externalName, language) || mode.code,
    kind: KINDS[mode.kind] ?? 'ELECTRONIC',
    price: Money.ofThousandths(mode.amount, currency).toJSON(),
    countries: null,
  };
}

/** The way of a code; undefined when there is none, null when nothing needs to be told to S-360. */
export function shipmentModeId(code: string, { pos }: Catalogue): number | null | undefined {
  const mode = pos.shipmentModes.find((one) => one.code === code && !one.contactAddressRequired);
  return mode && mode.kind === BY_SELLER ? null : mode?.shipmentModeId;
}
