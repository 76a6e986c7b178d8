import { expect, test } from "vitest";
import { contentDisposition } from "./content-disposition.ts";

test.each([
  [
    "杯子 裂缝.jpg",
    "image/jpeg",
    `inline; filename="__ __.jpg"; filename*=UTF-8''%E6%9D%AF%E5%AD%90%20%E8%A3%82%E7%BC%9D.jpg`,
  ],
  ["photo.JPEG", "image/jpeg", `inline; filename="photo.JPEG"; filename*=UTF-8''photo.JPEG`],
  ["a.pdf", "application/pdf", `inline; filename="a.pdf"; filename*=UTF-8''a.pdf`],
  ["orders.csv", "text/plain", `attachment; filename="orders.csv"; filename*=UTF-8''orders.csv`],
  ["page.html", "text/plain", `attachment; filename="page.html.txt"; filename*=UTF-8''page.html.txt`],
  ["file", "text/plain", `attachment; filename="file.txt"; filename*=UTF-8''file.txt`],
] as const)("%s of type %s", (name, mediaType, header) => {
  expect(contentDisposition({ name, mediaType })).toBe(header);
});

test.each(['a".html', "a\\b", "a;filename=evil.exe", "a\r\nset-cookie: x", "😀'(x)*!", "\ud800", "%00.txt"])(
  "%j stays one name in one header",
  (name) => {
    const header = contentDisposition({ name, mediaType: "text/plain" });
    expect(header).toMatch(/^attachment; filename="[^"\\%;\r\n]*"; filename\*=UTF-8''[\w.~%-]+$/);
    expect(header).toMatch(/^[\x20-\x7e]+$/);
  },
);
