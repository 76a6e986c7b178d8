import { type LookupAddress, lookup } from "node:dns";
import type { IncomingMessage } from "node:http";
import { request as requestPlain } from "node:http";
import { request as requestEncrypted } from "node:https";
import { isIP } from "node:net";
import { isGatewayUrl } from "../../../gateways/protocol/gateway-url.ts";
import { readBounded } from "../../../gateways/protocol/read-bounded.ts";
import { isPrivateAddress } from "./private-address.ts";

export type FeedTrouble =
  | "not_allowed"
  | "unreachable"
  | "timed_out"
  | "redirected"
  | "bad_status"
  | "too_large"
  | "not_a_feed";
export type Fetched = { text: string } | { trouble: FeedTrouble };

const mostBytes = 2 * 1024 * 1024;

/** Whether a house may have it pulled: by the rule of gateways, and nothing inside this network. */
export function isFeedUrl(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !isGatewayUrl(text)) return false;
  return url.protocol === "http:" || !isPrivateHost(url.hostname);
}

/** Pulls a feed: bounded in time and size, never redirected, and from no address inside this network. */
export async function fetchFeed(address: string, timeoutMs: number): Promise<Fetched> {
  if (!isFeedUrl(address)) return { trouble: "not_allowed" };
  try {
    const response = await get(new URL(address), AbortSignal.timeout(timeoutMs));
    const trouble = troubleOf(response.statusCode ?? 0);
    if (trouble) {
      response.destroy();
      return { trouble };
    }
    const text = await readBounded(response, mostBytes);
    if (text === null) response.destroy();
    return text === null ? { trouble: "too_large" } : { text };
  } catch (error) {
    return { trouble: troubleOfError(error) };
  }
}

function get(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const headers = { accept: "application/rss+xml, application/atom+xml, application/xml" };
  const asked =
    url.protocol === "https:"
      ? requestEncrypted(url, { headers, signal, agent: false, lookup: lookUpOutside })
      : requestPlain(url, { headers, signal, agent: false });
  asked.on("response", resolve).on("error", reject).end();
  return promise;
}

function troubleOf(status: number): FeedTrouble | null {
  if (status >= 300 && status < 400) return "redirected";
  return status === 200 ? null : "bad_status";
}

function troubleOfError(error: unknown): FeedTrouble {
  const { name, code } = error as NodeJS.ErrnoException;
  if (name === "AbortError" || name === "TimeoutError") return "timed_out";
  return code === "EINSIDE" ? "not_allowed" : "unreachable";
}

type Answered = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

// The very address that was looked up is the one connected to: a name cannot point elsewhere in between.
function lookUpOutside(host: string, options: object, answered: Answered): void {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return answered(error, []);
    const inside = addresses.some(({ address }) => isPrivateAddress(address));
    if (inside) return answered(Object.assign(new Error("inside this network"), { code: "EINSIDE" }), []);
    if ("all" in options && options.all) return answered(null, addresses);
    answered(null, addresses[0]!.address, addresses[0]!.family);
  });
}

function isPrivateHost(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, "");
  return host === "localhost" || (isIP(address) > 0 && isPrivateAddress(address));
}
