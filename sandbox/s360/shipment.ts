import type { Channel, Institution, Text } from './institutions.ts';
import { translated } from './wire.ts';

/** A way for tickets to reach who bought them. */
export type ShipmentMode = {
  id: number;
  code: string;
  name: Text;
  kind: 'NONE' | 'PRINT_AT_HOME' | 'MOBILE' | 'MAIL' | 'COLLECT';
  amount: number;
  addressRequired: boolean;
  deliveryDays: number | undefined;
};

/** The ways of a channel. Agencies send nothing by post. */
export function shipmentModes({ contingent }: Channel, { number }: Institution): ShipmentMode[] {
  const mode = (
    position: number,
    code: string,
    kind: ShipmentMode['kind'],
    name: Text,
    rest: Partial<ShipmentMode> = {},
  ): ShipmentMode => ({
    id: 480_060_000 + number * 100 + position,
    code,
    kind,
    name,
    amount: 0,
    addressRequired: false,
    deliveryDays: undefined,
    ...rest,
  });
  return [
    mode(1, 'NONE', 'NONE', { en: 'No shipment', fr: 'Sans envoi' }),
    mode(2, 'PAH', 'PRINT_AT_HOME', { en: 'Print at home', fr: 'Billet imprimable' }),
    mode(3, 'MOBILE', 'MOBILE', { en: 'Mobile ticket', fr: 'Billet mobile' }),
    mode(4, 'COLLECT', 'COLLECT', { en: 'Collect at the desk', fr: 'Retrait au guichet' }),
    ...(contingent.code === 'AGENCY'
      ? []
      : [
          mode(
            5,
            'MAIL',
            'MAIL',
            { en: 'By post', fr: 'Par courrier' },
            {
              amount: 5500,
              addressRequired: true,
              deliveryDays: 5,
            },
          ),
        ]),
  ];
}

export function shipmentModeWire(mode: ShipmentMode): object {
  return {
    shipmentModeId: mode.id,
    code: mode.code,
    externalName: translated(mode.name),
    kind: mode.kind,
    amount: mode.amount,
    contactAddressRequired: mode.addressRequired,
    ...(mode.deliveryDays === undefined ? {} : { deliveryTimeInDays: mode.deliveryDays }),
  };
}
