import type { Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import type { Contact } from "./customer-for.ts";
import { normalisePhone } from "./phone.ts";

export type ImportedContact = Contact & {
  /** What the source calls this customer. */
  sourceId?: string;
};

/**
 * The customer of each contact, known or new, in the order asked for: found by the source's id, else by phone, else by
 * e-mail. A contact with none of these is somebody new each time.
 */
export async function customersFor(tx: Tx, contacts: ImportedContact[]): Promise<string[]> {
  const tidy = contacts.map(tidied);
  const idOf = await knownCustomers(tx, tidy);
  const added: (ImportedContact & { id: string })[] = [];

  const ids = tidy.map((contact) => {
    const mark = markOf(contact);
    const known = mark && idOf.get(mark);
    if (known) return known;
    const id = newId();
    if (mark) idOf.set(mark, id);
    added.push({ ...contact, id });
    return id;
  });
  await insertCustomers(tx, added);
  return ids;
}

function tidied({ phone, ...contact }: ImportedContact): ImportedContact {
  return { ...contact, phone: phone && (normalisePhone(phone) ?? phone) };
}

/** By what a contact is recognised. A masked phone (138****5678) is many people's. */
function markOf({ sourceId, phone, email }: ImportedContact): string | undefined {
  if (sourceId) return `source ${sourceId}`;
  if (phone && !phone.includes("*")) return `phone ${phone}`;
  return email ? `email ${email}` : undefined;
}

async function knownCustomers(tx: Tx, contacts: ImportedContact[]): Promise<Map<string, string>> {
  const marks = new Set(contacts.flatMap((contact) => markOf(contact) ?? []));
  const known = new Map<string, string>();
  for (const [column, kind] of [
    ["source_id", "source"],
    ["phone", "phone"],
    ["email", "email"],
  ] as const) {
    const wanted = [...marks]
      .filter((mark) => mark.startsWith(`${kind} `))
      .map((mark) => mark.slice(kind.length + 1));
    for (const { id, value } of await customersBy(tx, column, wanted)) known.set(`${kind} ${value}`, id);
  }
  return known;
}

// The oldest last, so that it is the one that stays in the map, as a single complaint would find it.
async function customersBy(tx: Tx, column: "source_id" | "phone" | "email", wanted: string[]) {
  if (wanted.length === 0) return [];
  return tx
    .selectFrom("customer")
    .select(["id", `${column} as value`])
    .where(column, "in", wanted)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

async function insertCustomers(tx: Tx, added: (ImportedContact & { id: string })[]): Promise<void> {
  if (added.length === 0) return;
  await tx
    .insertInto("customer")
    .values(
      added.map(({ id, sourceId, name, phone, email }) => ({
        id,
        source_id: sourceId ?? null,
        name: name ?? null,
        phone: phone ?? null,
        email: email ?? null,
        created_at: tx.now,
      })),
    )
    .execute();
}
