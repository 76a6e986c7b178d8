import type { DataCopy } from "./collect-copy.ts";

/** The readable part of a copy: one page in both languages that opens in any browser, with nothing fetched from anywhere. */
export function copyPage(copy: DataCopy): string {
  const name = escaped(copy.house.nameZh);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>个人信息副本 · ${name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head><body><main>
<h1>您的个人信息副本<small>Copy of your personal data</small></h1>
<p>${name} · ${time(copy.madeAt, copy)}</p>
${section("联系方式", "Contact", facts(contactFacts(copy)))}
${section("订单", "Orders", copy.orders.map((order) => orderPart(order, copy)).join("") || none)}
${section("投诉", "Complaints", copy.complaints.map((each) => complaintPart(each, copy)).join("") || none)}
${section("公开发布的内容", "What you posted elsewhere", copy.posts.map((post) => postPart(post, copy)).join("") || none)}
${section("查看记录", "Who looked at your contacts", disclosures(copy))}
</main></body></html>
`;
}

const none = "<p>无 / none</p>";
const style =
  "body{margin:0;background:#f5f6f7;color:#1f2328;font:16px/1.7 system-ui,'PingFang SC','Microsoft YaHei',sans-serif}" +
  "main{max-width:46rem;margin:0 auto;padding:2rem 1rem}section{background:#fff;border-radius:12px;padding:1rem 1.25rem;margin:1rem 0}" +
  "small{display:block;font-weight:400;font-size:.8em;color:#59636e}dt{color:#59636e}dd{margin:0 0 .5rem}" +
  "article{border-top:1px solid #d1d9e0;padding:.75rem 0}.said{white-space:pre-wrap;margin:.25rem 0 .75rem}";

function contactFacts({ contact, ...copy }: DataCopy): [string, string | null][] {
  return [
    ["姓名 / Name", contact.name],
    ["电话 / Phone", contact.phone],
    ["邮箱 / E-mail", contact.email],
    ["记录始于 / Known since", time(contact.knownSince, copy)],
  ];
}

function orderPart(order: DataCopy["orders"][number], copy: DataCopy): string {
  const items = order.items.map(({ name, quantity }) => `${name} × ${quantity}`).join("；");
  return `<article><h3>${escaped(order.number)}</h3>${facts([
    ["商品 / Goods", items],
    ["下单 / Ordered", time(order.orderedAt, copy)],
  ])}</article>`;
}

function complaintPart(complaint: DataCopy["complaints"][number], copy: DataCopy): string {
  const said = complaint.messages.map(
    ({ from, at, body }) =>
      `<p><b>${from === "me" ? "您 / you" : "商家 / shop"}</b> · ${time(at, copy)}</p><p class="said">${escaped(body)}</p>`,
  );
  const files = copy.files.filter(({ number }) => number === complaint.number);
  return `<article><h3>${escaped(complaint.number)} ${escaped(complaint.title)}</h3>
<p>${time(complaint.receivedAt, copy)}</p><p class="said">${escaped(complaint.description)}</p>${said.join("")}
${files.map(({ id, name }) => `<p>📎 <a href="files/${id}">${escaped(name)}</a></p>`).join("")}</article>`;
}

function postPart(
  { source, address, title, body, postedAt }: DataCopy["posts"][number],
  copy: DataCopy,
): string {
  return `<article><h3>${escaped(title)}</h3><p>${escaped(source)} · ${time(postedAt, copy)} · ${escaped(address)}</p>
<p class="said">${escaped(body)}</p></article>`;
}

function disclosures(copy: DataCopy): string {
  if (copy.disclosures.length === 0) return none;
  return facts(
    copy.disclosures.map(({ at, field, purpose }) => [
      time(at, copy),
      `${fieldNames[field]}：${purposeNames[purpose]}`,
    ]),
  );
}

const fieldNames: Record<string, string> = {
  name: "姓名 / name",
  phone: "电话 / phone",
  email: "邮箱 / e-mail",
};
const purposeNames: Record<string, string> = {
  call_back: "回电 / call back",
  delivery: "配送 / delivery",
  identity: "核实身份 / identity",
  legal: "法务 / legal",
  other: "其他 / other",
};

function section(zh: string, en: string, content: string): string {
  return `<section><h2>${zh}<small>${en}</small></h2>${content}</section>`;
}

function facts(rows: [string, string | null][]): string {
  return `<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value ?? "—")}</dd>`).join("")}</dl>`;
}

function time(at: string, { timeZone }: Pick<DataCopy, "timeZone">): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(
    new Date(at),
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
