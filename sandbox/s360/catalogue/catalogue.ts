import type { Channel, Institution, Organization, OrganizationCode } from '../institutions.ts';
import { clubProducts } from './club.ts';
import { draftOf } from './draft.ts';
import { museumProducts } from './museum.ts';
import type { Plan } from './plan.ts';
import type { Item, Performance, Product, Season, SeatCategory, Timeslot } from './product.ts';
import { seasonOf, seasonYear } from './season.ts';
import { type PlanCode, plansOf } from './sites.ts';
import { stageProducts } from './stage.ts';
import { STANDING_YEAR, standingProducts, standingSeason } from './standing.ts';

/** A season with everything in it. */
export type Programme = { season: Season; products: readonly Product[]; byId: ReadonlyMap<number, Product> };

/** The spaces that an organization plays in. */
const PLANS: Readonly<Record<OrganizationCode, readonly PlanCode[]>> = {
  CLUB: ['ARENA'],
  STAGE: ['GREAT', 'STUDIO', 'DOCK', 'CHAMBER'],
  MUSEUM: [],
};
/** How far before and after the season under way others are known. */
const YEARS = 2;

/**
 * The catalogue of an institution, made from nothing but the season's year, so that ids and answers are the same
 * on every machine. At any time the season under way and the next one are on sale.
 */
export function catalogueOf(institution: Institution, scale: number) {
  const { ids, zone } = institution;
  const plan = plansOf(institution);
  const programmes = new Map<string, Programme>();

  function programme(organization: Organization, year: number): Programme {
    const key = `${organization.code} ${year}`;
    const known = programmes.get(key);
    if (known) return known;
    const standing = year === STANDING_YEAR;
    const season = standing
      ? standingSeason(institution, organization)
      : seasonOf(institution, organization, year);
    const draft = draftOf(institution, season);
    const products = standing
      ? standingProducts(draft)
      : organization.code === 'CLUB'
        ? clubProducts(draft, plan('ARENA'))
        : organization.code === 'STAGE'
          ? stageProducts({ ...draft, plan }, scale)
          : museumProducts(draft);
    const made = { season, products, byId: new Map(products.map((product) => [product.id, product])) };
    programmes.set(key, made);
    return made;
  }

  /** The years that seasons on sale begin in, and those of which anything is known. */
  function yearsOf({ code }: Organization, now: Date) {
    const year = seasonYear(code, now, zone);
    const standing = code === 'MUSEUM' ? [STANDING_YEAR] : [];
    return {
      onSale: [...standing, year, year + 1],
      known: (one: number) => standing.includes(one) || Math.abs(one - year) <= YEARS,
    };
  }

  const yearIn = (id: number) => 2000 + (Math.floor(id / 100_000_000) % 100);
  const numberIn = (id: number) => id % 100_000_000;

  /** A product by its number, in whichever organization and season it is. */
  function product(id: number, now: Date): Product | undefined {
    const year = yearIn(id);
    for (const organization of institution.organizations) {
      if (!yearsOf(organization, now).known(year)) continue;
      const found = programme(organization, year).byId.get(id);
      if (found) return found;
    }
    return undefined;
  }

  /** Performances, items, slots and lines have their product's number inside. */
  function owner(id: number, now: Date): Product | undefined {
    return product(ids('product', yearIn(id), Math.floor(numberIn(id) / 1000)), now);
  }

  return {
    institution,
    product,

    /** What is exported: the seasons under way and next of the channel's organizations. */
    programmes(channel: Channel, now: Date): Programme[] {
      return institution.organizations
        .filter(({ code }) => channel.organizations.includes(code))
        .flatMap((organization) => {
          return yearsOf(organization, now).onSale.map((year) => programme(organization, year));
        });
    },

    performance(id: number, now: Date): Performance | undefined {
      const found = owner(id, now);
      return found?.kind === 'event' ? found.performances.find((one) => one.id === id) : undefined;
    },

    item(id: number, now: Date): Item | undefined {
      const found = owner(id, now);
      return found && found.kind !== 'event' ? found.items.find((one) => one.id === id) : undefined;
    },

    timeslot(id: number, now: Date): { item: Item; timeslot: Timeslot } | undefined {
      const found = owner(id, now);
      if (found?.kind !== 'pass') return undefined;
      for (const item of found.items) {
        const timeslot = item.timeslots.find((one) => one.id === id);
        if (timeslot) return { item, timeslot };
      }
      return undefined;
    },

    /** The spaces that an organization plays in. */
    plans(organization: OrganizationCode): Plan[] {
      return PLANS[organization].map(plan);
    },

    /** A plan's seat categories in a season. */
    categories(season: Season, space: Plan): SeatCategory[] {
      return draftOf(institution, season).categories(space);
    },
  };
}
export type Catalogue = ReturnType<typeof catalogueOf>;
