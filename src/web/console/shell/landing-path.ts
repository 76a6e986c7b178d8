import type { Permission } from "../../../shared/roles.ts";

/** Where a person's day begins: their queue, the department's desk, or the house they keep. */
export function landingPath(permissions: readonly Permission[]) {
  if (permissions.includes("complaint.accept")) return queue("mine");
  if (permissions.includes("complaint.read")) return queue("all_open");
  if (permissions.includes("inquiry.reply")) return { to: "/requests" } as const;
  return { to: permissions.includes("people.read") ? "/people" : "/account" } as const;
}

function queue(name: "mine" | "all_open") {
  return { to: "/queue/$queue", params: { queue: name } } as const;
}
