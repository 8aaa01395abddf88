import type { Call, SupplierAdapter } from '@foyer/kit/supplier/contract';
import type { S360Client } from './client.ts';
import { CODES } from './designed/codes.ts';
import { isRefusal } from './refusal.ts';

/** A file with tickets. */
export type TicketFile = { fileName: string; mediaType: string; base64: string };

/** What the connector can besides the contract. */
export type Documents = {
  /** The tickets of a bought order as files; empty when they go to telephones only, null when they take too long. */
  ticketFiles(orderId: string, language: string, call: Call): Promise<TicketFile[] | null>;
};

export function documents(client: S360Client): Documents {
  return {
    async ticketFiles(orderId, language, call) {
      try {
        const [spoken = language] = language.split('-');
        const answer = await client.ticketFiles(client.account(call), Number(orderId), spoken);
        return (
          answer?.printableTickets.map(({ fileName, mimetype, data }) => ({
            fileName,
            mediaType: mimetype,
            base64: data,
          })) ?? null
        );
      } catch (error) {
        if (isRefusal(error, CODES.notPrintable) || isRefusal(error, CODES.ticketsGone)) return [];
        throw error;
      }
    },
  };
}

/** The connector as its own resolvers need it. */
export function documentsOf(adapter: SupplierAdapter): Documents {
  if (hasDocuments(adapter)) return adapter;
  throw new Error('This is not the connector of S-360.');
}

function hasDocuments(adapter: SupplierAdapter): adapter is SupplierAdapter & Documents {
  return 'ticketFiles' in adapter;
}
