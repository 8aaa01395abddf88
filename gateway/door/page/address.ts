/** What the address says after `#`, where no server sees it. */
export type Address = {
  token: string | null;
  event: string | null;
  performance: string | null;
  /** Whether somebody wants another door, or another token for the same one. */
  choose: boolean;
  renew: boolean;
};

/** Reads the fragment of the page's address, and takes it away: a token does not stay in the history. */
export function takeAddress(): Address {
  const { hash } = location;
  if (hash) history.replaceState(null, '', '/door');
  return addressOf(hash);
}

/** Opens the page at another place. */
export function go(fragment: string): void {
  history.replaceState(null, '', `/door${fragment}`);
  location.reload();
}

/** The token in a text: of the address of this page, as a QR code has it, or the text itself. */
export function tokenIn(text: string): { token: string; fragment: string } {
  const at = text.indexOf('#token=');
  if (at < 0) return { token: text.trim(), fragment: `#token=${encodeURIComponent(text.trim())}` };
  return { token: addressOf(text.slice(at)).token ?? '', fragment: text.slice(at) };
}

function addressOf(hash: string): Address {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    token: given.get('token') || null,
    event: given.get('event') || null,
    performance: given.get('performance') || null,
    choose: given.has('choose'),
    renew: given.has('renew'),
  };
}
