import { expect, test } from "vitest";
import { addresses, pageAt } from "./page.ts";

test.each([
  ["/", { name: "landing" }],
  ["/s/qingshan", { name: "welcome", slug: "qingshan" }],
  ["/s/qingshan/", { name: "welcome", slug: "qingshan" }],
  ["/s/qingshan/new", { name: "filing", slug: "qingshan" }],
  ["/s/qingshan/find", { name: "find", slug: "qingshan" }],
  ["/s/qingshan/sent", { name: "sent", slug: "qingshan" }],
  ["/s/qingshan/recall", { name: "recall", slug: "qingshan", token: "" }],
  ["/s/qingshan/recall#a.b", { name: "recall", slug: "qingshan", token: "a.b" }],
  ["/s/%E9%9D%92%E6%9D%89", { name: "welcome", slug: "青杉" }],
  ["/s/100%", { name: "welcome", slug: "100%" }],
  ["/c#a.b", { name: "follow", token: "a.b" }],
  ["/c", { name: "follow", token: "" }],
  ["/rate#t", { name: "rating", token: "t" }],
  ["/supply#t", { name: "supply", token: "t" }],
  ["/s", { name: "unknown" }],
  ["/s/qingshan/other", { name: "unknown" }],
  ["/s/qingshan/new/more", { name: "unknown" }],
  ["/c/1", { name: "unknown" }],
])("%s is %j", (address, page) => {
  expect(pageAt(new URL(address, "http://shop.example"))).toEqual(page);
});

test("addresses lead to their pages", () => {
  const at = (address: string) => pageAt(new URL(address, "http://shop.example"));

  expect(at(addresses.filing("青 杉/1"))).toEqual({ name: "filing", slug: "青 杉/1" });
  expect(at(addresses.follow("t.s"))).toEqual({ name: "follow", token: "t.s" });
});
