/**
 * Sends a request.
 *
 * @throws {Error} with a sentence when nothing answers at the address
 */
export async function reach(address: string, request?: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    const { message, cause } = error as Error;
    throw new Error(`${address} cannot be reached (${(cause as Error | undefined)?.message || message}).`);
  }
}
