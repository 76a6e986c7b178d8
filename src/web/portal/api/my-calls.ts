import type { paths } from "../../../shared/api/schema.gen.ts";
import { answerOf, bearing, client, once } from "./client.ts";
import { noAnswer, problemFrom } from "./problem.ts";
import type { CustomerView, MyDataRequest } from "./types.ts";

/** What the link to one complaint opens. */

const mine = "/api/portal/complaint";

type DeedPath = Extract<keyof paths, `${typeof mine}/${string}`> & PostPath;
type PostPath = {
  [Path in keyof paths]: paths[Path] extends { post: { requestBody: unknown } } ? Path : never;
}[keyof paths];
type BodyAt<Path extends DeedPath> = paths[Path]["post"]["requestBody"]["content"]["application/json"];

/** One deed of the customer: which, and what goes with it. */
export type Deed = {
  [Path in DeedPath]: {
    deed: Path extends `${typeof mine}/${infer Name}` ? Name : never;
    body: BodyAt<Path>;
  };
}[DeedPath];

export function readMine(token: string): Promise<CustomerView> {
  return answerOf(client.GET(mine, { headers: bearing(token) }));
}

/** Every deed answers with the complaint as it is afterwards. */
export function doMine(token: string, { deed, body }: Deed, key: string): Promise<CustomerView> {
  // All deeds share one shape; the type of `Deed` has matched the body to the path already.
  const path = `${mine}/${deed}` as `${typeof mine}/messages`;
  const content = body as BodyAt<`${typeof mine}/messages`>;
  return answerOf(client.POST(path, { headers: { ...bearing(token), ...once(key) }, body: content }));
}

export async function readMyData(token: string): Promise<MyDataRequest[]> {
  const headers = bearing(token);
  return (await answerOf(client.GET(`${mine}/data-requests`, { headers }))).requests;
}

export async function askForMyData(
  token: string,
  body: { kind: MyDataRequest["kind"]; contact?: string },
  key: string,
): Promise<MyDataRequest[]> {
  const headers = { ...bearing(token), ...once(key) };
  return (await answerOf(client.POST(`${mine}/data-requests`, { headers, body }))).requests;
}

/** The bytes of a file; images can come as a web-sized preview. */
export async function readFile(token: string, id: string, size: "preview" | "original"): Promise<Blob> {
  const query = size === "preview" ? "?preview=1" : "";
  const response = await fetch(`${mine}/files/${id}${query}`, { headers: bearing(token) }).catch(() => {
    throw noAnswer();
  });
  if (!response.ok) throw problemFrom(response.status, await response.text());
  return response.blob();
}

/** Opens the live line; its events say only that something happened. */
export async function openLive(token: string, lastEventId: string | null, signal: AbortSignal) {
  const resume: Record<string, string> = lastEventId ? { "last-event-id": lastEventId } : {};
  const response = await fetch(`${mine}/live`, { headers: { ...bearing(token), ...resume }, signal });
  if (!response.ok) throw problemFrom(response.status, await response.text());
  return response.body!;
}
