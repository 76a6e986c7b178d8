import type { Contract } from "../../src/shared/api/contract.ts";
import { type RouteName, routes } from "../../src/shared/api/routes.ts";
import type { Answered } from "./caller.ts";
import type { TestHouse } from "./house.ts";

/** A real picture of one pixel. */
export const onePixelPng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

/** Uploads one file as a browser does. */
export async function upload(
  house: TestHouse,
  name: RouteName,
  {
    credentials = {},
    params = {},
    content = onePixelPng,
    fileName = "裂缝.png",
  }: {
    credentials?: Record<string, string>;
    params?: Record<string, string>;
    content?: Buffer;
    fileName?: string;
  } = {},
): Promise<Answered> {
  const route: Contract = routes[name];
  const path = route.path.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(params[part] ?? ""));
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(content)]), fileName);
  const answer = await fetch(`${house.url}${path}`, { method: "POST", headers: credentials, body: form });
  return { status: answer.status, body: await answer.json(), headers: answer.headers };
}
