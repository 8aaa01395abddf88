import { hash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import { type Caller, isAnybody } from './caller.ts';

/** What is asked over HTTP. */
export type Asked = { method: string; search: string; body: unknown; accept: string | undefined };

/** What is answered over HTTP. The body is bytes: a text would be encoded anew for everybody it is sent to. */
export type Answer = { status: number; headers: readonly (readonly [string, string])[]; body: Buffer };

/** An answer that may have been there already. */
export type Given = Answer & { kept: boolean };

type Entry = { answer: Answer; at: number; until: number };

/** Tells in `Age` how old the oldest part of an answer is. */
export function agePlugin(): ApolloServerPlugin<Caller> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, response }) {
          if (contextValue.age) response.http.headers.set('age', String(Math.floor(contextValue.age)));
        },
      };
    },
  };
}

export type Answers = {
  /** Gives the answer that was kept, or the one that `ask` gets. */
  answer(asked: Asked, caller: Caller, ask: () => Promise<Answer>): Promise<Given>;
  /** Forgets everything, and does not keep what is being asked for meanwhile. */
  clear(): void;
};

type Options = {
  /** How many bytes are kept at most; 0 for none. */
  maxBytes: number;
  now?: () => number;
};

/** Of how many documents is remembered that their answers may be kept. */
const MAX_DOCUMENTS = 10_000;
/** By what a caller tells about itself, answers differ: a cache on the way must tell them apart too. */
const VARY = 'X-API-Key, Authorization, Accept-Language, X-Supplier-Session, Accept';

/**
 * Whole answers to questions about the catalogue, for as long as the engine says in `Cache-Control`. Who sells
 * through the same channels, may do the same and reads the same language gets the same answer; of those who ask at
 * the same time one asks for all.
 */
export function keptAnswers({ maxBytes, now = () => performance.now() }: Options): Answers {
  const kept =
    maxBytes > 0
      ? new LRUCache<string, Entry>({
          maxSize: maxBytes,
          sizeCalculation: ({ answer }) => answer.body.length + 1,
        })
      : undefined;
  const keepable = new LRUCache<string, true>({ max: MAX_DOCUMENTS });
  const underWay = new Map<string, Promise<Entry | undefined>>();
  let cleared = 0;

  async function asking(
    key: string,
    document: string,
    ask: () => Promise<Answer>,
  ): Promise<[Answer, Entry?]> {
    const before = cleared;
    const answer = await ask();
    const seconds = lifetimeIn(answer);
    if (!kept || seconds === 0) return [answer];
    // Parts of it may have been kept before.
    const at = now() - Number(headerOf(answer, 'age') ?? 0) * 1000;
    const entry = { answer: forCallers(answer, seconds), at, until: at + seconds * 1000 };
    if (cleared === before) kept.set(key, entry);
    keepable.set(document, true);
    return [entry.answer, entry];
  }

  function given({ answer, at }: Entry, wasKept: boolean): Given {
    const age = String(Math.floor((now() - at) / 1000));
    return { ...answer, headers: [...answer.headers, ['age', age]], kept: wasKept };
  }

  return {
    async answer(asked, caller, ask) {
      if (!kept || Array.isArray(asked.body) || !isAnybody(caller)) return { ...(await ask()), kept: false };
      const { partner: _, ...others } = caller.identity;
      const document = digest([asked.method, asked.search, asked.accept, asked.body]);
      const key = `${document} ${JSON.stringify(others)}`;
      const entry = kept.get(key);
      if (entry && entry.until > now()) return given(entry, true);
      const flight = underWay.get(key);
      const other = flight && (await flight);
      if (other) return given(other, true);

      const made = asking(key, document, ask);
      // Only of what may be kept is known that it is the same for all.
      if (keepable.has(document) && !underWay.has(key)) {
        const shared = made.then(
          ([, one]) => one,
          () => undefined,
        );
        underWay.set(key, shared);
        void shared.finally(() => {
          if (underWay.get(key) === shared) underWay.delete(key);
        });
      }
      const [answer, one] = await made;
      return one ? given(one, false) : { ...answer, kept: false };
    },
    clear() {
      cleared += 1;
      kept?.clear();
      underWay.clear();
    },
  };
}

/** A short text that stands for a long one. */
function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url');
}

const PUBLIC = /^max-age=(\d+), public$/;

/** For how many seconds an answer may be kept, as the engine said. */
function lifetimeIn(answer: Answer): number {
  const said = headerOf(answer, 'cache-control') ?? '';
  return answer.status === 200 ? Number(PUBLIC.exec(said)?.[1] ?? 0) : 0;
}

function headerOf({ headers }: Answer, wanted: string): string | undefined {
  return headers.find(([name]) => name === wanted)?.[1];
}

/** What is made anew of the answer as it was given the first time. */
const OWN = new Set(['cache-control', 'content-length', 'age']);

/** It is the same for many callers, but only the gateway knows for which. */
function forCallers({ status, headers, body }: Answer, seconds: number): Answer {
  const others = headers.filter(([name]) => !OWN.has(name));
  return {
    status,
    body,
    headers: [...others, ['cache-control', `private, max-age=${seconds}`], ['vary', VARY]],
  };
}
