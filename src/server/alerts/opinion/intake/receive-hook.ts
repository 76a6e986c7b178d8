import { z } from "zod";
import { now, type Tx, withTenant } from "../../../db/database.ts";
import { openSecret } from "../../../gateways/connections/sealed-secret.ts";
import { type SignedHeaders, signatureProblem } from "../../../gateways/protocol/signature.ts";
import type { House } from "../../../house.ts";
import { tenantOfSlug } from "../../../people/tenant.ts";
import { Forbidden, Invalid } from "../../../refusals.ts";
import { unknownSource } from "../opinion-refusals.ts";
import { noteArrival } from "../sources/note-arrival.ts";
import { type ItemIn, longest, type Taken } from "./item-in.ts";
import { takeItems } from "./take-items.ts";

type Told = {
  slug: string;
  sourceId: string;
  body: string;
  headers: (name: keyof SignedHeaders) => string | undefined;
};

/** A source tells what was said. Sent again it changes nothing: an address counts once. */
export async function receiveHook(house: House, { slug, sourceId, body, headers }: Told): Promise<Taken> {
  const tenantId = await tenantOfSlug(slug);
  return withTenant(tenantId, async (tx) => {
    const source = await hookById(tx, sourceId);
    const secret = openSecret(house.secret, source.id, source.sealed_secret!);
    const problem = secret ? signatureProblem(secret, headers, body, now()) : "wrong_signature";
    if (problem) throw notSigned(problem);
    const taken = await takeItems(tx, { source: source.name, cameBy: "webhook" }, itemsOf(body));
    await noteArrival(tx, source.id);
    return taken;
  });
}

async function hookById(tx: Tx, id: string) {
  const source = await tx
    .selectFrom("opinion_source")
    .selectAll()
    .where("id", "=", id)
    .where("kind", "=", "webhook")
    .where("is_active", "=", true)
    .executeTakeFirst();
  if (!source) throw unknownSource();
  return source;
}

const told = z.object({
  items: z
    .array(
      z.object({
        url: z.string().max(longest.address),
        title: z.string().max(1_000).default(""),
        text: z.string().max(longest.body),
        author: z.string().max(200).nullable().default(null),
        postedAt: z.iso.datetime({ offset: true }).nullable().default(null),
      }),
    )
    .min(1)
    .max(100),
});

function itemsOf(body: string): ItemIn[] {
  const read = told.safeParse(parsed(body));
  if (!read.success) throw notInForm();
  return read.data.items.map(({ url, title, text, author, postedAt }) => ({
    address: url,
    title,
    body: text,
    author,
    postedAt: postedAt ? new Date(postedAt) : null,
  }));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Answered as a body that is not in the agreed form.
    return null;
  }
}

function notInForm(): Invalid {
  return new Invalid("opinions_not_valid", {
    zh: "内容不符合约定的格式，请对照手册「舆情」一页。",
    en: "The body is not in the agreed form. See the handbook's page on public opinion.",
  });
}

function notSigned(problem: string): Forbidden {
  return new Forbidden(
    "signature_not_valid",
    {
      zh: "签名无效或时间不符，已拒绝。",
      en: "The signature or its time does not hold; it is refused.",
    },
    { problem },
  );
}
