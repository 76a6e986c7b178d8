/** The pages and their addresses. Tokens stand after the # so that they never reach a server's log. */
export type Page =
  | { name: "landing" }
  | { name: "welcome" | "filing" | "sent" | "find"; slug: string }
  | { name: "recall"; slug: string; token: string }
  | { name: "follow" | "rating" | "approval" | "supply"; token: string }
  | { name: "unknown" };

export function pageAt({ pathname, hash }: { pathname: string; hash: string }): Page {
  const [first = "", slug, way, ...more] = pathname.split("/").filter((part) => part !== "");
  const token = hash.slice(1);
  if (first === "") return { name: "landing" };
  if (first === "c" && !slug) return { name: "follow", token };
  if (first === "rate" && !slug) return { name: "rating", token };
  if (first === "supply" && !slug) return { name: "supply", token };
  if (first === "approve" && !slug) return { name: "approval", token };
  if (first === "s" && slug && more.length === 0) return pageOfHouse(decoded(slug), way, token);
  return { name: "unknown" };
}

export const addresses = {
  welcome: (slug: string) => `/s/${encodeURIComponent(slug)}`,
  filing: (slug: string) => `/s/${encodeURIComponent(slug)}/new`,
  sent: (slug: string) => `/s/${encodeURIComponent(slug)}/sent`,
  find: (slug: string) => `/s/${encodeURIComponent(slug)}/find`,
  recall: (slug: string) => `/s/${encodeURIComponent(slug)}/recall`,
  follow: (token: string) => `/c#${token}`,
};

function pageOfHouse(slug: string, way: string | undefined, token: string): Page {
  if (way === undefined) return { name: "welcome", slug };
  if (way === "new") return { name: "filing", slug };
  if (way === "sent" || way === "find") return { name: way, slug };
  if (way === "recall") return { name: "recall", slug, token };
  return { name: "unknown" };
}

// A half-typed "%" is no reason for a blank page.
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
