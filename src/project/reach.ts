/** How long all requests of a command to other machines may take, in seconds. */
const mostSeconds = 30;
/** How long an answer may be, unpacked, in bytes. */
const mostBytes = 20_000_000;

/** Aborts when a command's requests to other machines have taken 30 seconds. */
export type Deadline = AbortSignal;

/** The deadline of a command that starts now. */
export function deadlineFromNow(): Deadline {
  return AbortSignal.timeout(mostSeconds * 1000);
}

/** What another machine answered. */
export interface Answer {
  readonly status: number;
  readonly isOk: boolean;
  /** The reason phrase (RFC 9112 §4); often empty. */
  readonly statusText: string;
  readonly content: Buffer;
}

/**
 * Sends a request and reads the whole answer, which may have 20 MB after unpacking; 20 redirections are followed
 * (https://fetch.spec.whatwg.org/#http-redirect-fetch).
 *
 * @param address on the web: with `http:` or `https:`
 * @param deadline that of all requests of a command together
 * @throws {Error} with a sentence when nothing answers at the address, or not as it should
 */
export async function reach(address: string, deadline: Deadline, request?: RequestInit): Promise<Answer> {
  if (!/^https?:\/\//i.test(address)) throw new Error(`${address} is not a web address.`);
  try {
    const response = await fetch(address, { ...request, signal: deadline });
    const { status, ok, statusText } = response;
    return { status, isOk: ok, statusText, content: await readBody(response) };
  } catch (error) {
    if (deadline.aborted) throw new Error(`${address} did not answer in ${mostSeconds} seconds.`);
    if (error instanceof TooLong) throw new Error(`${address} answers with more than 20 MB.`);
    const { message, cause } = error as Error;
    throw new Error(`${address} cannot be reached (${(cause as Error | undefined)?.message || message}).`);
  }
}

class TooLong extends Error {}

async function readBody({ body }: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    // Leaving the loop ends the answer.
    if (bytes > mostBytes) throw new TooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
