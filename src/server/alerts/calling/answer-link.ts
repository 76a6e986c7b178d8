import { readCallLink } from "../../complaint/links.ts";
import { now, withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { NotFound } from "../../refusals.ts";
import { aboutOf } from "./about.ts";
import { answerFor } from "./answer-call.ts";
import { lockedCall } from "./locked-call.ts";

/** The page behind the link. It only shows: mail scanners open every link they see, and must answer for nobody. */
export async function askByLink(house: House, token: string): Promise<string> {
  const { tenantId, linkId } = opened(house, token);
  return withTenant(tenantId, async (tx) => {
    const { call_id } = await tx
      .selectFrom("alert_send")
      .select("call_id")
      .where("id", "=", linkId)
      .executeTakeFirstOrThrow();
    const { number, about, title } = await aboutOf(tx, call_id);
    const what = about === "test" ? "每周呼叫测试 / Weekly test of calls" : `${number} ${escaped(title)}`;
    return page(
      "请应答 / Please answer",
      `<p>${what}</p><form method="post" enctype="multipart/form-data"><button style="font:inherit;padding:.6rem 1.2rem">我已收到，马上处理 / I am here</button></form>`,
    );
  });
}

/** Answers for whoever the link was sent to; twice is as once. */
export async function answerByLink(house: House, token: string): Promise<string> {
  const { tenantId, linkId } = opened(house, token);
  await withTenant(tenantId, async (tx) => {
    const { call_id, staff_id } = await tx
      .selectFrom("alert_send")
      .select(["call_id", "staff_id"])
      .where("id", "=", linkId)
      .executeTakeFirstOrThrow();
    await answerFor(tx, await lockedCall(tx, call_id), staff_id, "link");
  });
  return page("已应答 / Answered", `<p>谢谢。 / Thank you.</p>`);
}

function opened(house: House, token: string) {
  const link = readCallLink(house.secret, token, now());
  if (link) return link;
  throw new NotFound("link_not_valid", {
    zh: "这个链接无效或已过期，请登录后在页面上应答。",
    en: "This link is not valid or has expired. Please sign in and answer there.",
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function page(title: string, content: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><body style="font:16px/1.6 sans-serif;max-width:32rem;margin:4rem auto;padding:0 1rem"><h1 style="font-size:1.25rem">${title}</h1>${content}</body></html>`;
}
