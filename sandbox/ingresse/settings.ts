import { z } from 'zod';
import type { Records } from '../engine/records.ts';
import { CODE } from './code.ts';

/** How the façade behaves where Ingresse says nothing public. */
export const doorSettings = z.object({
  /** Whether codes that were not sold yet may enter: the booth may have sold them offline. */
  unsold: z.enum(['accept', 'reject']).default('accept'),
  /** Answers 2 instead of 6, as the portal's older list of answers has no 6. */
  legacyGlossary: z.boolean().default(false),
});
export type DoorSettings = z.infer<typeof doorSettings>;

export function settingStore(records: Records) {
  const key = { supplier: CODE, kind: 'setting', id: 'door' };
  return {
    async read(): Promise<DoorSettings> {
      return doorSettings.parse((await records.find(key))?.document ?? {});
    },
    async change(change: Partial<DoorSettings>): Promise<DoorSettings> {
      const document = { ...(await this.read()), ...change };
      await records.put(key, { account: '', document });
      return document;
    },
  };
}
export type Settings = ReturnType<typeof settingStore>;
