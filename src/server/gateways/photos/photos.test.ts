import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { readCamera } from "./read-camera.ts";
import { readText } from "./read-text.ts";

const grey = { create: { width: 320, height: 240, channels: 3 as const, background: "#888888" } };

describe("what a camera wrote into a picture", () => {
  test.each([
    ["on Chinese time when the camera names no zone", {}, "2026-09-13T07:20:00.000Z"],
    ["in the zone the camera names", { OffsetTimeOriginal: "+00:00" }, "2026-09-13T15:20:00.000Z"],
  ])("is read %s", async (_, more, takenAt) => {
    const picture = await sharp(grey)
      .withExif({ IFD2: { DateTimeOriginal: "2026:09:13 15:20:00", ...more } })
      .jpeg()
      .toBuffer();
    expect(await readCamera(picture)).toMatchObject({ takenAt, place: null });
  });

  test("a place is known when the camera kept one", async () => {
    const picture = await sharp(grey)
      .withExif({
        IFD3: {
          GPSLatitudeRef: "N",
          GPSLatitude: "30/1 15/1 0/1",
          GPSLongitudeRef: "E",
          GPSLongitude: "120/1 10/1 0/1",
        },
      })
      .jpeg()
      .toBuffer();
    expect((await readCamera(picture))?.place).toEqual({
      latitude: 30.25,
      longitude: expect.closeTo(120.167, 2),
    });
  });

  test.each([
    ["a picture without any", () => sharp(grey).png().toBuffer()],
    ["no picture at all", async () => Buffer.from("这不是照片")],
  ])("is nothing in %s", async (_, make) => {
    expect(await readCamera(await make())).toBeNull();
  });
});

describe("the words on a picture", () => {
  test("one even colour has none, and nobody reads it", async () => {
    expect(await readText(await sharp(grey).png().toBuffer(), 1)).toEqual({ state: "nothing" });
  });

  test("what does not decode is not read", async () => {
    expect(await readText(Buffer.from("这不是照片"))).toEqual({ state: "failed" });
  });

  test("reading that takes too long is given up", async () => {
    expect(await readText(await grainy(), 1)).toEqual({ state: "failed" });
  });

  test("one picture's trouble does not stop the next", { timeout: 60_000 }, async () => {
    const picture = await grainy();
    const [broken, late, plain] = await Promise.all([
      readText(Buffer.from("x")),
      readText(picture, 1),
      readText(picture),
    ]);
    expect([broken.state, late.state]).toEqual(["failed", "failed"]);
    expect(["nothing", "no_reader"]).toContain(plain.state);
  });
});

function grainy(): Promise<Buffer> {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 30 };
  return sharp({ create: { width: 320, height: 240, channels: 3, background: "#888888", noise } })
    .png()
    .toBuffer();
}
