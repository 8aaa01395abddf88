/** How much one request may ask for. */
export type Limits = {
  /** Fields inside fields. */
  depth: number;
  /** Fields with another name than their own. */
  aliases: number;
  /** Fields at the top of a query. */
  rootFields: number;
  /** Fields at the top of a mutation: each is a write. */
  mutations: number;
  /** Fields that can be in the answer, lists counted by what they may hold. */
  cost: number;
  /** Words and signs of a document. */
  tokens: number;
  /** Operations in one HTTP request. */
  batch: number;
  bodyBytes: number;
  /** The same with a key of the scope `door`, for codes by the ten thousand. */
  uploadBytes: number;
  /** Requests of one key in a minute. */
  requestsAMinute: number;
};

export const DEFAULT_LIMITS: Limits = {
  depth: 16,
  aliases: 30,
  rootFields: 20,
  mutations: 5,
  cost: 60_000,
  tokens: 4000,
  batch: 10,
  bodyBytes: 256 * 1024,
  uploadBytes: 8 * 1024 * 1024,
  requestsAMinute: 12_000,
};
