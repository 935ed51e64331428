import { setTimeout as sleep } from "node:timers/promises";

interface Result<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The data of a successful response; otherwise fails with the problem that the service answered. */
export function dataOf<Data>(result: Result<Data>): NonNullable<Data> {
  if (result.data === undefined || result.data === null) {
    throw new Error(`${result.response.status} from ${result.response.url}: ${JSON.stringify(result.error)}`);
  }
  return result.data;
}

/** The ETag of a response, for If-Match of the next change. */
export function revisionOf(result: Result<unknown>): string {
  const etag = result.response.headers.get("ETag");
  if (etag === null) {
    throw new Error(`${result.response.url} has no ETag`);
  }
  return etag;
}

/** Repeats a request until it gives a value: services learn about each other's changes through events. */
export async function eventually<Value>(what: string, request: () => Promise<Value | undefined>): Promise<Value> {
  for (let attempt = 0; attempt < 120; attempt++) {
    const value = await request();
    if (value !== undefined) {
      return value;
    }
    await sleep(250);
  }
  throw new Error(`No ${what} within 30 seconds`);
}
