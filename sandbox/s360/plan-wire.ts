import type { Plan, Site } from './catalogue/plan.ts';
import type { Season, SeatCategory } from './catalogue/product.ts';
import type { Institution } from './institutions.ts';
import { translated } from './wire.ts';

/** A space with its areas and blocks. */
export function planWire({ id, code, name, site, spaceId, areas }: Plan): object {
  return {
    ...spaceWire({ id, code, name, site, spaceId }),
    areas: areas.map((area) => ({
      id: area.id,
      code: area.code,
      externalName: translated({ en: area.name }),
      numbered: area.numbered,
      blocks: area.blocks.map((block) => ({
        id: block.id,
        code: block.code,
        externalName: translated({ en: block.code }),
      })),
    })),
  };
}

/** Which places of a plan are in which seat category of a season. */
export function mappingWire(
  plan: Plan,
  season: Season,
  categories: readonly SeatCategory[],
  institution: Institution,
): object {
  return {
    id: mappingIdOf(plan, season, institution),
    code: plan.code,
    physicalConfigurationId: plan.id,
    seatCategories: categories.map(({ id, code }) => ({
      seatCategoryId: id,
      areas: plan.areas
        .filter(({ bands }) => bands.some((band) => band.code === code))
        .map((area) => ({
          areaId: area.id,
          blockIds: area.blocks.filter(({ band }) => band === code).map((block) => block.id),
        })),
    })),
  };
}

/** Which places are in which category changes from season to season. */
export function mappingIdOf({ number }: Plan, { year }: Season, { ids }: Institution): number {
  return ids('mapping', year, number);
}

/** The house of an organization that has no numbered places: a site without areas. */
export function houseWire(site: Site, { ids }: Institution): object {
  const number = site.id % 100;
  return {
    ...spaceWire({
      id: ids('plan', 0, 90 + number),
      code: site.code,
      name: site.name,
      site,
      spaceId: ids('space', 0, 90 + number),
    }),
    areas: [],
  };
}

function spaceWire({
  id,
  code,
  name,
  site,
  spaceId,
}: Pick<Plan, 'id' | 'code' | 'name' | 'site' | 'spaceId'>): object {
  return {
    id,
    code,
    externalName: translated({ en: name }),
    siteId: site.id,
    siteCode: site.code,
    siteExternalName: translated({ en: site.name }),
    spaceId,
    spaceCode: code,
    spaceExternalName: translated({ en: name }),
    formattedAddress: `${site.street}, ${site.zipcode} ${site.town}`,
    street: site.street,
    town: site.town,
    zipcode: site.zipcode,
    countryCode: site.country,
  };
}
