import { readReportLink } from "../../../complaint/links.ts";
import { now, withTenant } from "../../../db/database.ts";
import type { House } from "../../../house.ts";
import { NotFound } from "../../../refusals.ts";

/** The page behind the link. It only asks: mail scanners open every link they see, and must not take anybody off the list. */
export function askOptOut(house: House, token: string): string {
  opened(house, token);
  return page(
    "不再接收报告邮件？ / No more reports by mail?",
    `<form method="post" enctype="multipart/form-data"><button>确认不再接收 / Stop them</button></form>`,
  );
}

/** Takes whoever holds the link off the list; twice is as once. */
export async function optOut(house: House, token: string): Promise<string> {
  const { tenantId, linkId } = opened(house, token);
  await withTenant(tenantId, (tx) =>
    tx
      .updateTable("report_recipient")
      .set({ opted_out_at: tx.now })
      .where("id", "=", linkId)
      .where("opted_out_at", "is", null)
      .execute(),
  );
  return page(
    "已停止发送 / Stopped",
    "<p>您不会再收到质量报告邮件。</p><p>You will get no more quality reports by mail.</p>",
  );
}

function opened(house: House, token: string) {
  const link = readReportLink(house.secret, token, now());
  if (link) return link;
  throw new NotFound("link_not_valid", {
    zh: "这个链接无效或已过期，请用最近一封报告邮件里的链接。",
    en: "This link is not valid or has expired. Please use the one in the latest report's mail.",
  });
}

function page(title: string, content: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><body style="font:16px/1.6 sans-serif;max-width:32rem;margin:4rem auto;padding:0 1rem"><h1 style="font-size:1.25rem">${title}</h1>${content}</body></html>`;
}
