import { type House, houses } from '../../catalogue/houses.ts';
import { stadium } from '../../catalogue/stadium.ts';
import type { Institution, OrganizationCode } from '../institutions.ts';
import { type Plan, planOf, type Site } from './plan.ts';

/** One row of twenty: what a race is about. */
const chamber: House = {
  separator: '',
  sections: [
    {
      code: 'CHAMBER',
      name: 'Chamber',
      bands: [
        {
          code: 'A',
          name: '',
          factor: 100,
          blocks: [{ row: 'A', seats: Array.from({ length: 20 }, (_unused, at) => `A${at + 1}`) }],
          capacity: 0,
        },
      ],
    },
  ],
  restricted: new Set(),
  messages: {},
};

type Space = { code: PlanCode; name: string; house: House };
/** The spaces that the programme plays in. */
export type PlanCode = 'ARENA' | 'GREAT' | 'STUDIO' | 'DOCK' | 'CHAMBER';
const spaces: Readonly<Record<PlanCode, Omit<Space, 'code'>>> = {
  ARENA: { name: 'Bowl', house: stadium },
  GREAT: { name: 'Great House', house: houses.grand },
  STUDIO: { name: 'Studio', house: houses.studio },
  DOCK: { name: 'Dock Hall', house: houses.hall },
  CHAMBER: { name: 'Chamber', house: chamber },
};

const sitesOf: Readonly<Record<string, Readonly<Partial<Record<OrganizationCode, Omit<Site, 'id'>>>>>> = {
  HARBOR: {
    CLUB: site('ARENA', 'Harbor Arena', '1 boulevard du Stade', '13009', 'Marseille', 'FR'),
    STAGE: site('PHARE', 'Théâtre du Phare', '22 quai de Rive Neuve', '13007', 'Marseille', 'FR'),
    MUSEUM: site('PORT', 'Musée du Port', '7 promenade Robert Laffont', '13002', 'Marseille', 'FR'),
  },
  LAGUNE: {
    STAGE: site('LAGUNE', 'Théâtre de la Lagune', '12 quai du Mont-Blanc', '1201', 'Genève', 'CH'),
    MUSEUM: site('LAC', 'Maison du Lac', '3 rue du Port', '1204', 'Genève', 'CH'),
  },
  GULF: {
    STAGE: site('PEARL', 'Pearl Theatre', '18 Arabian Gulf Street', '15300', 'Kuwait City', 'KW'),
    MUSEUM: site('DHOW', 'Dhow Museum', '4 Harbour Road', '15301', 'Kuwait City', 'KW'),
  },
};

function site(
  code: string,
  name: string,
  street: string,
  zipcode: string,
  town: string,
  country: string,
): Omit<Site, 'id'> {
  return { code, name, street, zipcode, town, country };
}

/** The plans of an institution, each made once. */
export function plansOf({ code, ids }: Institution): (plan: PlanCode) => Plan {
  const made = new Map<PlanCode, Plan>();
  return (plan) => {
    const known = made.get(plan);
    if (known) return known;
    const organization: OrganizationCode = plan === 'ARENA' ? 'CLUB' : 'STAGE';
    const about = sitesOf[code]?.[organization];
    if (!about) throw new Error(`${code} has no site for ${plan}.`);
    const number = Object.keys(spaces).indexOf(plan) + 1;
    const { name, house } = spaces[plan];
    const place = { ...about, id: ids('site', 0, organization === 'CLUB' ? 1 : 2) };
    const fresh = planOf(house, { number, code: plan, name, site: place }, ids);
    made.set(plan, fresh);
    return fresh;
  };
}

/** Where an organization is at home, for products without a plan. */
export function homeOf({ code, ids }: Institution, organization: OrganizationCode): Site | undefined {
  const about = sitesOf[code]?.[organization];
  const number = organization === 'CLUB' ? 1 : organization === 'STAGE' ? 2 : 3;
  return about && { ...about, id: ids('site', 0, number) };
}
