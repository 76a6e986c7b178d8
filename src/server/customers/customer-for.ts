import type { Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { normalisePhone } from "./phone.ts";

export type Contact = { name?: string; phone?: string; email?: string };

/** The customer with this phone or e-mail, or a new one. Nobody is merged on a name alone. */
export async function customerFor(tx: Tx, { name, phone: typed, email }: Contact): Promise<string> {
  const phone = typed && (normalisePhone(typed) ?? typed);
  const known = await knownCustomer(tx, phone, email);
  if (known) return known;
  const { id } = await tx
    .insertInto("customer")
    .values({
      id: newId(),
      name: name ?? null,
      phone: phone ?? null,
      email: email ?? null,
      created_at: tx.now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function knownCustomer(tx: Tx, phone?: string, email?: string): Promise<string | undefined> {
  const contact = phone ? (["phone", phone] as const) : email ? (["email", email] as const) : undefined;
  if (!contact) return undefined;
  const row = await tx
    .selectFrom("customer")
    .select("id")
    .where(contact[0], "=", contact[1])
    .orderBy("created_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
