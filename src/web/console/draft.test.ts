import { expect, test } from "vitest";
import { dropDraft, keepDraft, readDraft } from "./draft.ts";

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => items.set(name, text),
    removeItem: (name: string) => items.delete(name),
  } as unknown as Storage;
}

test("a message and a note for the same complaint are two drafts", () => {
  const storage = memory();
  keepDraft("4821-7036-5", "message", { body: "您好" }, storage);
  keepDraft("4821-7036-5", "note", { body: "问仓库" }, storage);
  dropDraft("4821-7036-5", "note", storage);

  expect(readDraft("4821-7036-5", "message", storage)).toEqual({ body: "您好" });
  expect(readDraft("4821-7036-5", "note", storage)).toBeNull();
});

test("what cannot be read is no draft", () => {
  const storage = memory();
  storage.setItem("mingjing.draft.4821-7036-5.message", "{");
  expect(readDraft("4821-7036-5", "message", storage)).toBeNull();
});
