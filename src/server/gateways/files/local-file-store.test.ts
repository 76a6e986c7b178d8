import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FileStore } from "./file-store.ts";
import { localFileStore } from "./local-file-store.ts";

const shopA = "0198c0de-0000-7000-8000-00000000000a";
const shopB = "0198c0de-0000-7000-8000-00000000000b";
const limits = { maxBytes: 1024 * 1024 };
const missing = "0".repeat(64);

let root: string;
let files: FileStore;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "files-"));
  files = localFileStore(root);
});
afterAll(() => rm(root, { recursive: true }));

const photo = () => sharp({ create: { width: 40, height: 30, channels: 3, background: "red" } });
const contentOf = async (digest: string) => Buffer.concat(await (await files.open(shopA, digest)).toArray());

describe("a file is known by its content", () => {
  test("it comes back byte for byte, with its digest, size and type", async () => {
    const content = Buffer.from("收据,金额\n1,9.90\n");
    const stored = await files.put(
      shopA,
      Readable.from([content.subarray(0, 5), content.subarray(5)]),
      limits,
    );
    const digest = createHash("sha256").update(content).digest("hex");
    expect(stored).toEqual({ digest, bytes: content.length, mediaType: "text/plain" });
    expect(await contentOf(digest)).toEqual(content);
  });

  test("the same bytes twice are one file", async () => {
    const content = Buffer.from("同一份");
    const [first, second] = await Promise.all([
      files.put(shopA, content, limits),
      files.put(shopA, content, limits),
    ]);
    expect(second).toEqual(first);
    expect(await readdir(path.join(root, shopA, first.digest.slice(0, 2)))).toEqual([first.digest]);
  });

  test("another shop neither sees nor opens it", async () => {
    const { digest } = await files.put(shopA, Buffer.from("甲店的"), limits);
    expect(await files.has(shopA, digest)).toBe(true);
    expect(await files.has(shopB, digest)).toBe(false);
    await expect(files.open(shopB, digest)).rejects.toMatchObject({ code: "file_not_found" });
    await expect(files.imagePreview(shopB, digest)).rejects.toMatchObject({ code: "file_not_found" });
  });

  test.each([
    [shopA, "../../etc/passwd"],
    [shopA, `../${missing.slice(3)}`],
    ["..", missing],
    ["../../../../../../../../../../etc/xxxx", missing],
    [shopA, missing],
  ])("tenant %s, digest %s leads nowhere", async (tenant, digest) => {
    await expect(files.open(tenant, digest)).rejects.toMatchObject({ code: "file_not_found" });
  });
});

describe("what is refused leaves nothing behind", () => {
  const arriving = () => readdir(path.join(root, "arriving"));

  test.each([
    ["file_empty", Buffer.alloc(0)],
    [
      "file_type_refused",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ["file_type_refused", Buffer.from("\ufeff  <!doctype html><p>x")],
    ["file_type_refused", Buffer.from("#!/bin/sh\nrm -rf /\n")],
    ["file_type_refused", Buffer.from("4d5a90000300000004000000ffff0000", "hex")],
    ["file_type_refused", Buffer.from("PK\x03\x04\x14\0\0\0\x08\0", "latin1")],
    ["file_type_refused", randomBytes(5000)],
  ])("%s", async (code, content) => {
    await expect(files.put(shopA, content, limits)).rejects.toMatchObject({ code });
    expect(await arriving()).toEqual([]);
  });

  test("a stream past the limit is stopped and not read to its end", async () => {
    let sent = 0;
    const endless = Readable.from(
      (function* chunks() {
        for (;;) {
          sent += 1000;
          yield Buffer.alloc(1000, "a");
        }
      })(),
    );
    await expect(files.put(shopA, endless, { maxBytes: 5000 })).rejects.toMatchObject({
      code: "file_too_large",
    });
    expect(sent).toBeLessThan(100_000);
    expect(await arriving()).toEqual([]);
  });

  test("a recording may be longer than another file, and has its own limit; a name makes no recording", async () => {
    const head = Buffer.from("RIFF\x24\0\0\0WAVEfmt ", "latin1");
    const sound = (bytes: number) =>
      Readable.from([head.subarray(0, 5), head.subarray(5), Buffer.alloc(bytes - head.length)]);
    const longer = { maxBytes: 5_000, maxSoundBytes: 9_000 };
    expect(await files.put(shopA, sound(9_000), longer)).toMatchObject({
      bytes: 9_000,
      mediaType: "audio/wav",
    });
    await expect(files.put(shopA, sound(9_001), longer)).rejects.toMatchObject({
      details: { maxBytes: 9_000 },
    });
    await expect(files.put(shopA, sound(9_000), { maxBytes: 5_000 })).rejects.toMatchObject({
      details: { maxBytes: 5_000 },
    });
    await expect(files.put(shopA, Buffer.alloc(5_001, "a"), longer)).rejects.toMatchObject({
      details: { maxBytes: 5_000 },
    });
    expect(await arriving()).toEqual([]);
  });

  test("an upload that breaks off is not kept", async () => {
    const broken = Readable.from(
      (function* chunks() {
        yield Buffer.from("half");
        throw new Error("connection lost");
      })(),
    );
    await expect(files.put(shopA, broken, limits)).rejects.toThrow("connection lost");
    expect(await arriving()).toEqual([]);
  });

  test("a full disk is said as what it is", async () => {
    const full = new Readable({
      read() {
        this.destroy(Object.assign(new Error("no space left on device"), { code: "ENOSPC" }));
      },
    });
    await expect(files.put(shopA, full, limits)).rejects.toMatchObject({ code: "storage_full", status: 409 });
  });
});

describe("images", () => {
  test("have their size as seen, upright", async () => {
    const content = await photo()
      .withExif({ IFD0: { Copyright: "secret place" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await files.put(shopA, content, limits)).toMatchObject({
      mediaType: "image/jpeg",
      width: 30,
      height: 40,
    });
  });

  test("have a preview that is small, upright and free of what the camera wrote", async () => {
    const large = sharp({ create: { width: 3000, height: 2000, channels: 3, background: "blue" } });
    const content = await large
      .withExif({ IFD0: { Copyright: "secret place" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { digest } = await files.put(shopA, content, limits);
    const preview = await files.imagePreview(shopA, digest);
    expect(await sharp(preview).metadata()).toMatchObject({ format: "webp", width: 1067, height: 1600 });
    expect((await sharp(preview).metadata()).exif).toBeUndefined();
    expect(await files.imagePreview(shopA, digest)).toEqual(preview);
  });

  test("that break off are kept as evidence and not shown as images", async () => {
    const whole = await sharp(randomBytes(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
      .jpeg()
      .toBuffer();
    const stored = await files.put(shopA, whole.subarray(0, whole.length / 2), limits);
    expect(stored).toEqual({ digest: stored.digest, bytes: stored.bytes, mediaType: "image/jpeg" });
    await expect(files.imagePreview(shopA, stored.digest)).rejects.toMatchObject({
      code: "image_not_displayable",
    });
  });

  test("that claim to be a gigapixel are not unpacked", async () => {
    const content = await photo().png().toBuffer();
    content.writeUInt32BE(60_000, 16);
    content.writeUInt32BE(60_000, 20);
    const stored = await files.put(shopA, content, limits);
    expect(stored).not.toHaveProperty("width");
  });

  test("only images have previews", async () => {
    const { digest } = await files.put(shopA, Buffer.from("文字"), limits);
    await expect(files.imagePreview(shopA, digest)).rejects.toMatchObject({ code: "image_not_displayable" });
  });
});

test("a preview cut short by a crash is not served: it appears whole or not at all", async () => {
  const { digest } = await files.put(shopA, await photo().png().toBuffer(), limits);
  await writeFile(path.join(root, "arriving", "left-over"), "half a preview");
  const preview = await files.imagePreview(shopA, digest);
  expect(preview.subarray(8, 12).toString()).toBe("WEBP");
});
