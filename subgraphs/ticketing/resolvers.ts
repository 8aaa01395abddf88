import { platformResolvers } from './platform/resolvers.ts';

/** Of what TickeTing has beyond the contract. */
export const resolvers = { ...platformResolvers };
