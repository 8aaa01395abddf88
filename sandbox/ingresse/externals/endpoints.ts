import { type Endpoint, v2 } from '../endpoint.ts';
import { deleteCode, deleteImport, listCodes } from './codes.ts';
import { uploadCodes } from './upload.ts';

/** Codes of other ticketing companies. */
export const externalEndpoints: readonly Endpoint[] = [
  v2('POST /ticket/events/:eventId/codes', 'upload-codes', uploadCodes, { alias: '/events/:eventId/codes' }),
  v2('DELETE /ticket/events/:eventId/codes', 'delete-import', deleteImport, {
    alias: '/events/:eventId/codes',
  }),
  v2('GET /ticket/items/:itemId/codes', 'codes', listCodes, { alias: '/items/:itemId/codes' }),
  v2('DELETE /ticket/items/:itemId/codes/:codeId', 'delete-code', deleteCode, {
    alias: '/items/:itemId/codes/:codeId',
  }),
];
