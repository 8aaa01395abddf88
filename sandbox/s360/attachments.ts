import { z } from 'zod';
import { needContact } from './contacts.ts';
import { CODE, type Context, type Method, method } from './endpoint.ts';
import { BadParameter, Refusal } from './failure.ts';
import { needFile } from './find-order.ts';
import { id, instant } from './input.ts';
import { wireTime } from './wire.ts';

const KIND = 'attachment';
const LARGEST = 10 * 1024 * 1024;

type Attachment = {
  id: number;
  fileId: number;
  data: string;
  fileName: string;
  mimetype: string;
  uploadDate: string;
};

const named = z.object({ fileAttachmentId: id, contactReference: z.string() });

/** Proofs that are uploaded to a file. */
export const attachmentMethods: Readonly<Record<string, Method>> = {
  uploadFileAttachment: method(
    z.object({
      fileId: id,
      contactReference: z.string(),
      printableFileAttachmentData: z.object({
        data: z.base64(),
        fileName: z.string(),
        mimetype: z.string(),
        uploadDate: instant.optional(),
      }),
    }),
    async ({ fileId, contactReference, printableFileAttachmentData: given }, context) => {
      await needFile(fileId, context);
      await needContact(contactReference, context);
      if (given.data.length > LARGEST) throw new BadParameter('invalid', 'data: too large');
      const number = await context.inventory.next();
      const attachment: Attachment = {
        ...given,
        id: number,
        fileId,
        uploadDate: wireTime(given.uploadDate ?? context.now),
      };
      const account = context.operator.code;
      await context.records.put(
        { supplier: CODE, kind: KIND, id: String(number) },
        { account, document: attachment },
      );
      return { fileAttachmentId: number };
    },
  ),

  getFileAttachment: method(named, async ({ fileAttachmentId }, context) => {
    const { id: _id, fileId: _fileId, ...fileAttachment } = await needAttachment(fileAttachmentId, context);
    return { fileAttachment };
  }),

  deleteFileAttachment: method(named, async ({ fileAttachmentId }, context) => {
    await needAttachment(fileAttachmentId, context);
    await context.records.remove({ supplier: CODE, kind: KIND, id: String(fileAttachmentId) });
    return {};
  }),
};

async function needAttachment(number: number, { records, operator }: Context): Promise<Attachment> {
  const found = await records.find<Attachment>({ supplier: CODE, kind: KIND, id: String(number) });
  if (!found || found.account !== operator.code)
    throw new Refusal('error.file.notFound', 'There is no such attachment.', `attachment ${number}`);
  return found.document;
}

/** What was uploaded to a file. */
export async function attachmentsOf(fileId: number, { records, operator }: Context): Promise<Attachment[]> {
  const all = await records.list<Attachment>({ supplier: CODE, kind: KIND }, { account: operator.code });
  return all.map(({ document }) => document).filter((one) => one.fileId === fileId);
}

export async function hasAttachment(fileId: number, context: Context): Promise<boolean> {
  return (await attachmentsOf(fileId, context)).length > 0;
}
