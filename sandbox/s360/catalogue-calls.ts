import { z } from 'zod';
import { homeOf } from './catalogue/sites.ts';
import { type Scope, seasonWire } from './catalogue-wire.ts';
import { lastSetup } from './changes.ts';
import { type Context, type Method, method } from './endpoint.ts';
import { Refusal, unknownObject } from './failure.ts';
import { requestId } from './input.ts';
import { localized, type OrganizationCode } from './institutions.ts';
import { DELAY_S, LIFESPAN_S, MOST_PLACES } from './order.ts';
import { houseWire, mappingWire, planWire } from './plan-wire.ts';
import { shipmentModes, shipmentModeWire } from './shipment.ts';
import { translated, wireTime } from './wire.ts';

const nothing = z.object({ requestId });
const chosen = z.object({
  requestId,
  seasonCode: z.string().optional(),
  productCode: z.string().optional(),
  scope: z.enum(['STANDARD', 'EXTENDED']).optional(),
});

/** `catalogService`: what may be sold. */
export const catalogueMethods: Readonly<Record<string, Method>> = {
  isCatalogServiceAlive: method(z.object({}), () => ({})),
  getPOSConfig: method(nothing, (_input, context) => ({ posConfigData: posWire(context) })),

  getLastSetupUpdate: method(nothing, (_input, context) => ({
    lastSetupUpdate: wireTime(lastSetup(context)),
  })),

  getCatalogDetailed: method(
    chosen,
    ({ seasonCode, productCode, scope: wanted }, context) => {
      const scope: Scope = { ...context, extended: wanted === 'EXTENDED' };
      const programmes = context.catalogue
        .programmes(context.channel, context.now)
        .filter(({ season }) => seasonCode === undefined || season.code === seasonCode);
      if (programmes.length === 0) throw unknownObject(`season ${seasonCode}`);
      const organizations = [...new Set(programmes.map(({ season }) => season.organization.code))];
      return {
        requestState: 'DONE',
        catalogData: {
          seasons: programmes.map((programme) =>
            seasonWire(programme, scope, ({ code }) => productCode === undefined || code === productCode),
          ),
          physicalConfigurations: organizations.flatMap((code) => spacesOf(code, context)),
          logicalConfigurations: programmes.flatMap(({ season }) =>
            context.catalogue
              .plans(season.organization.code)
              .map((plan) =>
                mappingWire(plan, season, context.catalogue.categories(season, plan), context.institution),
              ),
          ),
          externalVerifications: [],
          groupCriterions: [],
        },
      };
    },
    { asynchronous: 'repeated' },
  ),

  getCatalog: method(chosen, () => {
    throw new Refusal('error.method.notSupported', 'The catalogue is not served as XML.');
  }),
};

/** The spaces of an organization; where nothing has a plan, its house. */
function spacesOf(code: OrganizationCode, { catalogue, institution }: Context): object[] {
  const plans = catalogue.plans(code);
  const home = plans.length === 0 ? homeOf(institution, code) : undefined;
  return home ? [houseWire(home, institution)] : plans.map(planWire);
}

function posWire(context: Context): object {
  const { channel, institution, language } = context;
  const [organization] = institution.organizations.filter(({ code }) => channel.organizations.includes(code));
  return {
    posId: channel.posId,
    currencyCode: institution.currency.currencyCode,
    organizationTimeZone: institution.zone,
    paymentMethods: [
      {
        paymentMethodId: channel.pendingAccountId,
        code: 'PENDACC',
        externalName: translated({ en: 'Pending account', fr: 'Compte en attente' }),
        kind: 'PENDING_ACCOUNT',
      },
      {
        paymentMethodId: channel.pendingAccountId + 100,
        code: 'CREDNOTE',
        externalName: translated({ en: 'Credit note', fr: 'Avoir' }),
        kind: 'CREDIT_NOTE',
      },
    ],
    salesChannelCode: channel.code,
    salesChannelName: channel.name,
    salesChannelType: channel.type,
    ...(organization
      ? {
          organizationId: organization.id,
          organizationCode: organization.code,
          organizationName: organization.name,
        }
      : {}),
    catalogCurrency: institution.currency,
    contingentId: channel.contingent.id,
    contingent: channel.contingent.name,
    shipmentModes: shipmentModes(channel, institution).map((mode) => shipmentModeWire(mode)),
    orderExpiryDelay: DELAY_S,
    orderMaximumLifespan: LIFESPAN_S,
    maxQuantityPerOrder: MOST_PLACES,
    languages: institution.languages,
    institutionName: localized({ en: institution.name }, language, institution),
  };
}
