import { buffer } from "node:stream/consumers";
import { zipSync } from "fflate";
import { readLink } from "../../complaint/links.ts";
import { now, withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { SignInNeeded } from "../../refusals.ts";
import { collectCopy } from "./collect-copy.ts";
import { copyPage } from "./copy-page.ts";

/** The copy behind a signed link, made when it is fetched: nothing lies about in between. */
export async function makeCopy(house: House, token: string): Promise<Buffer> {
  const link = readLink(house.secret, token, "copy", now());
  if (!link) throw linkExpired();
  const copy = await withTenant(link.tenantId, (tx) => collectCopy(tx, house, link.customerId));
  const files: Record<string, Uint8Array> = {
    "index.html": text(copyPage(copy)),
    "data.json": text(JSON.stringify(copy, null, 2)),
  };
  for (const { id, digest } of copy.files)
    files[`files/${id}`] = await buffer(await house.files.open(link.tenantId, digest));
  return Buffer.from(zipSync(files, { mtime: now() }));
}

function text(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}

function linkExpired(): SignInNeeded {
  return new SignInNeeded("link_not_valid", {
    zh: "这个下载链接已失效，请回到投诉页面重新申请。",
    en: "This download link is no longer valid. Please ask for a new copy on your complaint's page.",
  });
}
