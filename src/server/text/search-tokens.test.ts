import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { searchQuery, searchTokens } from "./search-tokens.ts";

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client(database.adminUrl);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function finds(query: string, text: string): Promise<boolean> {
  const { rows } = await client.query("select array_to_tsvector($1) @@ $2::tsquery as found", [
    searchTokens(text),
    searchQuery(query),
  ]);
  return rows[0].found;
}

describe("what is searched is found", () => {
  const complaint =
    "12月3日买的iPhone 15屏幕有划痕😡，客服一直不回复！O pedido não chegou. It's late, 订单号SF1234567890";

  test.each([
    ["a word", "划痕"],
    ["one character", "划"],
    ["a piece that the segmenter cuts otherwise", "服一直"],
    ["a long run", "客服一直不回复"],
    ["words from different places", "屏幕 客服"],
    ["English in other letter case", "IPHONE"],
    ["the beginning of a word", "iph"],
    ["Portuguese without its accents", "nao chegou"],
    ["Portuguese with its accents", "não"],
    ["the beginning of an order number", "SF12345"],
    ["full-width digits", "１５"],
    ["an emoji", "😡"],
    ["a word with an apostrophe", "it's"],
    ["a word with invisible characters in it", "划\u200b痕"],
  ])("%s", async (_what, query) => {
    expect(await finds(query, complaint)).toBe(true);
  });

  test.each([
    ["a word that is not there", "退款"],
    ["two words of which one is not there", "屏幕 退款"],
    ["characters that are there but not together", "屏客"],
    ["the end of a word", "phone"],
  ])("not found: %s", async (_what, query) => {
    expect(await finds(query, complaint)).toBe(false);
  });
});

test.each([
  "'; drop table complaint; --",
  "a & | ! ( ) <-> :*",
  "o'neill\\s",
  "it''s",
  "反斜杠\\ 引号' 冒号:",
])("PostgreSQL reads whatever was typed: %s", async (typed) => {
  await expect(client.query("select $1::tsquery", [searchQuery(typed)])).resolves.toBeDefined();
  expect(await finds(typed, typed)).toBe(true);
});

test.each(["", "   ", "，。！", "\u200b"])("there is nothing to look for in %j", (typed) => {
  expect(searchQuery(typed)).toBe("");
});

test("a text of a megabyte is indexed in bounded time and fits into PostgreSQL", async () => {
  const characters = Array.from({ length: 350_000 }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
  );
  const start = performance.now();
  const tokens = searchTokens(characters.join(""));
  expect(performance.now() - start).toBeLessThan(5_000);
  await expect(client.query("select array_to_tsvector($1)", [tokens])).resolves.toBeDefined();
});
