import { randomUUID } from "node:crypto";
import type { Contract } from "../../src/shared/api/contract.ts";
import { type RouteName, routes } from "../../src/shared/api/routes.ts";
import { emailOf, type TestHouse, testPassword } from "./house.ts";

export type Asked = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Sent as it is, in place of a body in JSON. */
  raw?: { text: string | Uint8Array<ArrayBuffer>; contentType: string };
  key?: string;
  language?: string;
  /** Where the caller comes from; they all sit on this machine otherwise. */
  ip?: string;
};
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the route answers and asserts on it.
export type Answered<Body = any> = { status: number; body: Body; headers: Headers };
export type Caller = (name: RouteName, asked?: Asked) => Promise<Answered>;

/** Calls routes over real HTTP as a signed-in person, e.g. `staffCaller(house, "agent", "alpha")`. */
export async function staffCaller(house: TestHouse, name: string, slug: string): Promise<Caller> {
  return callerWith(house, { cookie: await signIn(house, name, slug) });
}

/** The cookie of a new session. */
export async function signIn(house: TestHouse, name: string, slug: string): Promise<string> {
  const answer = await fetch(`${house.url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": json, "x-forwarded-for": nextDesk() },
    body: JSON.stringify({ email: emailOf(name, slug), password: testPassword }),
  });
  if (!answer.ok)
    throw new Error(`${name} of ${slug} cannot sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

// Everybody signs in from a desk of their own: tries are counted by address.
let desks = 0;
function nextDesk(): string {
  desks += 1;
  return `10.200.${desks >> 8}.${desks & 255}`;
}

/** Calls routes with a customer's follow token or an API key. */
export function tokenCaller(house: TestHouse, token: string): Caller {
  return callerWith(house, { authorization: `Bearer ${token}` });
}

export function strangerCaller(house: TestHouse): Caller {
  return callerWith(house, {});
}

function callerWith(house: TestHouse, credentials: Record<string, string>): Caller {
  return async (name, { params = {}, query, body, raw, key = randomUUID(), language = "zh", ip } = {}) => {
    const sent = raw ?? (body === undefined ? undefined : { text: JSON.stringify(body), contentType: json });
    const route: Contract = routes[name];
    const path = route.path.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(params[part] ?? ""));
    const answer = await fetch(`${house.url}${path}${query ? `?${new URLSearchParams(query)}` : ""}`, {
      method: route.method,
      headers: {
        ...credentials,
        "accept-language": language,
        ...(ip ? { "x-forwarded-for": ip } : {}),
        ...(route.method === "GET" ? {} : { "idempotency-key": key }),
        ...(sent ? { "content-type": sent.contentType } : {}),
      },
      ...(sent ? { body: sent.text } : {}),
    });
    const text = await answer.text();
    const isJson = answer.headers.get("content-type")?.includes("json");
    return { status: answer.status, body: isJson ? JSON.parse(text) : text, headers: answer.headers };
  };
}

const json = "application/json";
