import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../src/shared/api/routes.ts";
import { signIn, staffCaller } from "../support/caller.ts";
import { followToken } from "../support/customer.ts";
import { expectProblem } from "../support/expect-problem.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { digestOfTables } from "../support/tables.ts";
import { onePixelPng } from "../support/upload.ts";
import { receivedComplaint } from "../support/walk.ts";

/** Files that are broken, hostile or no files: a clear refusal at every door that takes one, and nothing kept. */

const doors = [
  "uploadFile",
  "uploadForPortal",
  "uploadForMyComplaint",
  "previewImport",
  "importOpinions",
] as const;
type Door = (typeof doors)[number];

const scripts: [string, Buffer][] = [
  ["an SVG with a script", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ["a shell script", Buffer.from("#!/bin/sh\nrm -rf /\n")],
];
const refusedContents: [string, Buffer][] = [
  ["an empty file", Buffer.alloc(0)],
  ["a web page called a photo", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["a program", Buffer.concat([Buffer.from("MZ\u0090\u0000", "latin1"), Buffer.alloc(600)])],
  ["an archive", Buffer.from("504b0304140000000800", "hex")],
  ["noise", Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 256))],
];

const oddNames = [
  "../../../etc/passwd.png",
  "..\\..\\boot.ini.png",
  "照片\u202egnp.exe",
  "\u200b\u200b.png",
  `${"长".repeat(500)}.png`,
  "a\u0000b.png",
  'a"b\r\nc.png',
  "CON.png",
  "😡.png",
  "",
];

describe("bad files", () => {
  let house: TestHouse;
  let credentials: Record<Door, Record<string, string>>;

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    const { number } = await receivedComplaint(await staffCaller(house, "agent", "alpha"));
    const cookie = await signIn(house, "supervisor", "alpha");
    credentials = {
      uploadFile: { cookie },
      previewImport: { cookie },
      importOpinions: { cookie },
      uploadForPortal: {},
      uploadForMyComplaint: { authorization: `Bearer ${await followToken(house, number)}` },
    };
    await house.work();
  });
  afterAll(() => house?.close());

  describe.each(doors)("%s", (door) => {
    // To an import, any text is a table of one column; it is read once and shown to nobody.
    const refused =
      door === "previewImport" || door === "importOpinions"
        ? refusedContents
        : [...refusedContents, ...scripts];
    test.each(refused)("refuses %s and keeps nothing", async (what, content) => {
      const before = await digestOfTables(house);
      expectProblem(await send(door, formWith(content, "照片.jpg")), what);
      expect(await digestOfTables(house)).toEqual(before);
    });

    test.each([
      ["no file at all", "multipart/form-data; boundary=x", "--x--\r\n"],
      ["no boundary", "multipart/form-data", "--x--\r\n"],
      ["half a form", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name="],
      [
        "half a file",
        "multipart/form-data; boundary=x",
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf',
      ],
      ["JSON", "application/json", '{"file":"x"}'],
      ["text", "text/plain", "a file"],
      ["nothing", "", ""],
    ])("refuses %s in place of a form", async (what, contentType, text) => {
      const before = await digestOfTables(house);
      const headers: Record<string, string> = contentType ? { "content-type": contentType } : {};
      expectProblem(await send(door, text, headers), what);
      expect(await digestOfTables(house)).toEqual(before);
    });
  });

  test.each(oddNames)("a photo called %j is kept under a name that is safe to save", async (name) => {
    const { status, body } = await send("uploadFile", formWith(onePixelPng, name));
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.name).toMatch(/\S/);
    expect(body.name).not.toMatch(/[\p{Cc}\p{Cf}/\\":<>|?*]/u);
    expect(body.name.length).toBeLessThanOrEqual(120);
  });

  test("a file of forty megabytes and one byte is too large, and the answer says how large one may be", async () => {
    const answer = await send("uploadFile", formWith(Buffer.alloc(40 * 1024 * 1024 + 1, 65), "长录音.txt"));
    expectProblem(answer, "a large file");
    expect(answer.body).toMatchObject({ code: "file_too_large", maxBytes: 40 * 1024 * 1024 });
  });

  let calls = 0;
  async function send(door: Door, body: FormData | string, headers: Record<string, string> = {}) {
    calls += 1;
    const answer = await fetch(`${house.url}${routes[door].path.replace(":slug", "alpha")}`, {
      method: "POST",
      headers: {
        ...credentials[door],
        ...headers,
        "accept-language": "zh",
        "x-forwarded-for": `10.7.${calls >> 8}.${calls & 255}`,
      },
      body,
    });
    return { status: answer.status, headers: answer.headers, body: JSON.parse(await answer.text()) };
  }
});

function formWith(content: Buffer, name: string): FormData {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(content)]), name);
  return form;
}
