import { keys } from './seed/people.ts';

/** What a connector is to be set up with: a key for each channel. */
export function environment(url: string): Record<string, string> {
  const key = (name: string) => ({ key: keys.find((one) => one.name === name)?.key ?? '' });
  return {
    TICKETING_URL: `${url}/v3`,
    TICKETING_CHANNELS: JSON.stringify({ default: key('administrator'), boxoffice: key('box office') }),
  };
}
