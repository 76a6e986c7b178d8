import { expect, test } from "vitest";
import { proseBlocks } from "./prose-blocks.ts";

test("paragraphs, headings, lists and quotes are told apart", () => {
  expect(proseBlocks("## 听\n- 一\n- 二\n\n> 复述\n\n1. 甲\n2. 乙\n\n正文").map(({ kind }) => kind)).toEqual([
    "heading",
    "bullets",
    "quote",
    "numbers",
    "paragraph",
  ]);
});

test("a line after a heading or before a list stands by itself", () => {
  expect(proseBlocks("四类除外\n- 定作的")).toEqual([
    { kind: "paragraph", spans: [{ kind: "plain", text: "四类除外" }] },
    { kind: "bullets", items: [[{ kind: "plain", text: "定作的" }]] },
  ]);
});

test("only paths within the house become links; markup stays words", () => {
  const [block] = proseBlocks(
    "[条文](/law/articles) [外面](https://x.example) [坏](javascript:1) [双](//x) <b>**重**</b>",
  );
  expect(block).toEqual({
    kind: "paragraph",
    spans: [
      { kind: "link", text: "条文", path: "/law/articles" },
      { kind: "plain", text: " [外面](https://x.example) [坏](javascript:1) [双](//x) <b>" },
      { kind: "strong", text: "重" },
      { kind: "plain", text: "</b>" },
    ],
  });
});
