import type { IncomingHttpHeaders } from 'node:http';
import { Transform } from 'node:stream';
import type { preParsingAsyncHookHandler } from 'fastify';

type Options = {
  /** What anybody may send, in bytes. */
  bodyBytes: number;
  /** Whether the sender may send more: its key is looked up before any of it is read. */
  mayUpload(headers: IncomingHttpHeaders): Promise<boolean>;
};

/** Lets large bodies through from those who bring in codes by the ten thousand, and from nobody else. */
export function uploadLimit({ bodyBytes, mayUpload }: Options): preParsingAsyncHookHandler {
  return async (request, reply, payload) => {
    const { headers } = request;
    const length = headers['content-length'];
    if (length !== undefined && Number(length) <= bodyBytes) return payload;
    if (await mayUpload(headers)) return payload;
    if (length === undefined) return payload.pipe(atMost(bodyBytes));
    // What is still to come is not waited for.
    void reply.header('connection', 'close');
    throw tooLarge();
  };
}

/** A stream that breaks off when it gets too long. */
function atMost(bytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > bytes) done(tooLarge());
      else done(null, chunk);
    },
  });
}

function tooLarge(): Error {
  return Object.assign(new Error('The body is too large.'), { statusCode: 413 });
}
