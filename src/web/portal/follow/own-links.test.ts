import { expect, test } from "vitest";
import { withOwnLinks } from "./own-links.ts";

const origin = "https://care.shop.example";
const linksIn = (text: string) =>
  withOwnLinks(text, origin)
    .filter(({ isLink }) => isLink)
    .map((part) => part.text);

test.each([
  ["请看：https://care.shop.example/c#a.b-c_d。谢谢", ["https://care.shop.example/c#a.b-c_d"]],
  ["https://care.shop.example/rate#t", ["https://care.shop.example/rate#t"]],
  ["https://care.shop.example.evil.example/c#t", []],
  ["https://care.shop.example@evil.example/", []],
  ["http://care.shop.example/c", []],
  ["javascript:alert(1)", []],
  ["没有链接", []],
])("of %s, these are links: %j", (text, links) => {
  expect(linksIn(text)).toEqual(links);
});

test("no character is lost", () => {
  const text = "看 https://care.shop.example/c#t，\n或 http://other.example/ 😀";

  expect(
    withOwnLinks(text, origin)
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
});
