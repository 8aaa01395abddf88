import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Caller } from './caller.ts';

/** How many documents are kept parsed and found valid. */
const MAX_DOCUMENTS = 2000;
/** Their letters as JSON; in memory they take several times as much. */
const MAX_LETTERS = 16_000_000;

/** Where Apollo Server keeps documents, so that one that is sent again is neither parsed nor validated again. */
export function documentStore(): NonNullable<ApolloServerOptions<Caller>['documentStore']> {
  const documents = new LRUCache<string, DocumentNode>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_LETTERS,
    sizeCalculation: (document) => JSON.stringify(document).length,
  });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => void documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
}
