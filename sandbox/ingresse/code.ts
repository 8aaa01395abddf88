/** The supplier's code. */
export const CODE = 'ingresse';
