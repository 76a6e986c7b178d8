import { expect, test } from "vitest";
import { type Link, readLink, signLink, withoutTokens } from "./links.ts";

const secret = "a secret of this house, 32 letters";
const at = new Date("2026-09-16T10:00:00Z");
const link: Link = {
  purpose: "follow",
  tenantId: "0198c0de-0000-7000-8000-00000000000a",
  complaintId: "0198c0de-0000-7000-8000-00000000000b",
  customerId: "0198c0de-0000-7000-8000-00000000000c",
  expiresAt: at.getTime() + 1,
};
const token = signLink(secret, link);

test("a link of ours says what it opens, until it is over and for its purpose only", () => {
  expect(readLink(secret, token, "follow", at)).toEqual(link);
  expect(readLink(secret, token, "follow", new Date(link.expiresAt))).toBeUndefined();
  expect(readLink(secret, token, "rate", at)).toBeUndefined();
});

test("a link that anybody else made or changed opens nothing", () => {
  const [content, signature] = token.split(".");
  const other = Buffer.from(JSON.stringify({ ...link, complaintId: link.tenantId })).toString("base64url");
  for (const forged of [
    "",
    ".",
    "a.b",
    content!,
    `${content}.`,
    `${other}.${signature}`,
    `${content}.${"A".repeat(43)}`,
  ])
    expect(readLink(secret, forged, "follow", at)).toBeUndefined();
  expect(readLink("another secret, also 32 letters...", token, "follow", at)).toBeUndefined();
});

test("staff read where a link leads and not what opens it", () => {
  const words = `请评价：http://localhost:3150/rate#${token}。谢谢 #1.2`;
  expect(withoutTokens(words)).toBe("请评价：http://localhost:3150/rate#…。谢谢 #1.2");
});
