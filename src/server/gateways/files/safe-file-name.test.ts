import fc from "fast-check";
import { expect, test } from "vitest";
import { safeFileName } from "./safe-file-name.ts";

test.each([
  ["裂开的保温杯 😡.jpg", "裂开的保温杯 😡.jpg"],
  ["👨‍👩‍👧.png", "👨‍👩‍👧.png"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\me\\照片.png", "照片.png"],
  ["photo\u202egpj.exe", "photogpj.exe"],
  ["a\u200bb\u0000c\r\nd.txt", "abcd.txt"],
  ['he said "hi"?.txt', "he said _hi__.txt"],
  [".htaccess", "htaccess"],
  ["  . . ", "file"],
  ["", "file"],
  ["half an emoji \ud83d.txt", "half an emoji .txt"],
])("%j becomes %j", (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

test("a long name keeps its extension and whole characters", () => {
  const safe = safeFileName(`${"👨‍👩‍👧".repeat(100)}.jpeg`);
  expect(safe.length).toBeLessThanOrEqual(120);
  expect(safe).toMatch(/^(👨‍👩‍👧)+\.jpeg$/u);
});

test("whatever comes in, a short name of one visible piece comes out, and it stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
      const safe = safeFileName(name);
      expect(safe.length).toBeGreaterThan(0);
      expect(safe.length).toBeLessThanOrEqual(120);
      expect(safe).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u200b]/u);
      expect(safeFileName(safe)).toBe(safe);
    }),
  );
});
