import { z } from 'zod';
import { type Method, method } from './endpoint.ts';
import { needOrder } from './find-order.ts';
import { id, ids, requestId } from './input.ts';
import { shipmentModes, shipmentModeWire } from './shipment.ts';

const DAY_MS = 86_400_000;

/** `shipmentPublicService`: how tickets travel. */
export const shipmentMethods: Readonly<Record<string, Method>> = {
  getAvailableShipmentModes: method(
    z.object({
      requestId,
      pointOfSalesId: id,
      shipmentContents: z.enum(['TICKETS', 'DOCUMENTS', 'TICKETS_AND_DOCUMENTS']),
      destinationCountryCode: z.string().length(2).optional(),
      contactAddressId: id.optional(),
      orderId: id.optional(),
      productFamilyIds: ids.optional(),
    }),
    async ({ orderId, destinationCountryCode }, context) => {
      const { channel, institution, catalogue, now } = context;
      const order = orderId === undefined ? undefined : await needOrder(orderId, context);
      const products = (order?.document.operations ?? []).flatMap(({ productId, kind }) =>
        kind === 'CHARGE' ? [] : (catalogue.product(productId, now) ?? []),
      );
      const first = (order?.document.operations ?? [])
        .flatMap(({ movements }) =>
          movements.flatMap(({ validFrom }) => (validFrom ? [new Date(validFrom)] : [])),
        )
        .filter((time) => time > now)
        .sort((a, b) => a.getTime() - b.getTime())[0];
      const fits = shipmentModes(channel, institution).filter(({ kind, deliveryDays }) => {
        if (kind === 'PRINT_AT_HOME' && products.some(({ natures }) => !natures.includes('PRINT@HOME')))
          return false;
        if (kind === 'MOBILE' && products.some(({ natures }) => !natures.includes('MOBILE'))) return false;
        if (deliveryDays === undefined) return true;
        // Letters stay in the country, and must be there in time.
        const abroad = destinationCountryCode !== undefined && destinationCountryCode !== institution.country;
        return !abroad && (!first || first.getTime() - now.getTime() > deliveryDays * DAY_MS);
      });
      return {
        shipmentModes: fits.map((mode) => ({
          ...shipmentModeWire(mode),
          catalogTypes: ['TICKETING', 'GOODS'],
        })),
      };
    },
  ),
};
