import { maskName } from "../../shared/mask.ts";
import { roleMay } from "../../shared/roles.ts";
import type { Actor } from "../actor.ts";

/** Whoever speaks with customers may call them by name; everybody else sees enough to tell two of them apart. */
export function shownName(reader: Actor, name: string | null): string | null {
  return name === null || knowsContacts(reader) ? name : maskName(name);
}

/** Whether this reader works with contacts at all. Phones and addresses stay masked for them too until they say what for. */
export function knowsContacts(reader: Actor): boolean {
  if (reader.kind === "staff") return roleMay(reader.role, "contact.reveal");
  return reader.kind === "integration" && reader.scopes.includes("contact.reveal");
}
