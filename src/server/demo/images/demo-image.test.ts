import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { demoImage } from "./demo-image.ts";
import { demoImageKinds } from "./image-kinds.ts";

let pictures: Buffer[];

beforeAll(async () => {
  pictures = await Promise.all(demoImageKinds.map(demoImage));
});

describe("the pictures of the demo", () => {
  test("each is a small JPEG", async () => {
    for (const picture of pictures) {
      const { format, width, height } = await sharp(picture).metadata();
      expect({ format, width, height }).toEqual({ format: "jpeg", width: 800, height: 600 });
      expect(picture.length).toBeLessThan(100_000);
    }
  });

  test("no two are alike, and each is always drawn the same", async () => {
    expect(new Set(pictures.map((picture) => picture.toString("base64"))).size).toBe(demoImageKinds.length);
    expect((await demoImage("cracked_flask")).equals(pictures[0] as Buffer)).toBe(true);
  });
});
