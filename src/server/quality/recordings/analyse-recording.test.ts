import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Spoken, silentMp3, silentOpus, wavOf } from "../../../../test/support/sounds.ts";
import { type HeardType, hearRecording } from "../../gateways/recordings/hear-recording.ts";
import { measureLoudness, TooLong } from "../../gateways/recordings/loudness.ts";
import { wavSound } from "../../gateways/recordings/wav-sound.ts";
import { analyseRecording } from "./analyse-recording.ts";

// The agent speaks 0–4 and 20–26 s, the customer 3–8 and 24–25 s: 12 s of silence, 2 s of both at once.
const agent: Spoken[] = [
  { from: 0, to: 4 },
  { from: 20, to: 26 },
];
const customer: Spoken[] = [
  { from: 3, to: 8 },
  { from: 24, to: 25 },
];

async function analysed(...wav: Parameters<typeof wavOf>) {
  return analyseRecording(await measureLoudness(wavSound(Readable.from(slices(wavOf(...wav))))));
}

function slices(bytes: Buffer, size = 1_013): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
}

describe("who speaks when", () => {
  test.each(["pcm8", "pcm16", "pcm24", "alaw", "mulaw"] as const)(
    "%s: to a tenth of a second",
    async (form) => {
      const heard = await analysed(26, [agent, customer], form);
      const near = (ms: number | null) => Math.round((ms ?? 0) / 200) * 200;
      expect(heard).toMatchObject({ durationMs: 26_000, channels: 2 });
      expect(near(heard.silenceMs)).toBe(12_000);
      expect(near(heard.longestSilenceMs)).toBe(12_000);
      expect(near(heard.overlapMs)).toBe(2_000);
      expect(near(heard.leftOnlyMs)).toBe(8_000);
      expect(near(heard.rightOnlyMs)).toBe(4_000);
      expect(heard.marks.map(({ kind, fromMs }) => [kind, near(fromMs)])).toEqual([
        ["overlap", 3_000],
        ["silence", 8_000],
        ["overlap", 24_000],
      ]);
    },
  );

  test("who begins while the other speaks has broken in", async () => {
    expect(await analysed(26, [agent, customer])).toMatchObject({
      leftInterruptions: 0,
      rightInterruptions: 2,
    });
  });

  test("who speaks faster is heard to", async () => {
    const { leftRate, rightRate } = await analysed(30, [
      [{ from: 0, to: 10, syllables: 3 }],
      [{ from: 12, to: 22, syllables: 6 }],
    ]);
    expect(leftRate).toBeGreaterThan(2.4);
    expect(leftRate).toBeLessThan(3.6);
    expect(rightRate).toBeGreaterThan(4.8);
    expect(rightRate).toBeLessThan(7.2);
  });

  test("of one channel only silence and rate are known, and of the same voice on both no more", async () => {
    const unknown = { channels: 1, overlapMs: null, leftOnlyMs: null, rightRate: null };
    expect(await analysed(26, [agent])).toMatchObject(unknown);
    expect(await analysed(26, [agent, agent])).toMatchObject({ ...unknown, peaks: [expect.any(Array)] });
  });

  test("a line nobody speaks on is silence all through", async () => {
    expect(await analysed(15, [[], []])).toMatchObject({ silenceMs: 15_000, longestSilenceMs: 15_000 });
  });

  test("the parts make up the whole, and the shape has at most 4,000 points", async () => {
    const spoken = fc.array(
      fc.record({
        from: fc.double({ min: 0, max: 9, noNaN: true }),
        long: fc.double({ min: 0.3, max: 4, noNaN: true }),
      }),
      { maxLength: 4 },
    );
    const side = spoken.map((list) => list.map(({ from, long }) => ({ from, to: from + long })));
    await fc.assert(
      fc.asyncProperty(side, side, fc.integer({ min: 1, max: 12_345 }), async (left, right, milliseconds) => {
        const heard = await analysed(milliseconds / 1_000, [left, right]);
        expect(heard.peaks.every(({ length }) => length <= 4_000)).toBe(true);
        if (heard.channels === 1) return;
        const parts = [heard.silenceMs, heard.leftOnlyMs, heard.rightOnlyMs, heard.overlapMs].map(Number);
        expect(parts.every((part) => part >= 0)).toBe(true);
        expect(parts.reduce((sum, part) => sum + part)).toBe(heard.durationMs);
      }),
      { numRuns: 25 },
    );
  });
});

describe("a file is listened to in a thread of its own", () => {
  const heard = (bytes: Buffer, type: HeardType, limitMs?: number) =>
    hearRecording(Readable.from(slices(bytes, 16_384)), type, limitMs);
  const secondsOf = (answer: Awaited<ReturnType<typeof heard>>) =>
    answer.state === "heard" ? Math.round(answer.loudness.durationMs / 1_000) : answer.state;

  test("WAV, MP3 and Ogg Opus", async () => {
    expect(secondsOf(await heard(wavOf(26, [agent, customer]), "audio/wav"))).toBe(26);
    expect(secondsOf(await heard(silentMp3(12), "audio/mpeg"))).toBe(12);
    expect(secondsOf(await heard(silentOpus(12), "audio/ogg"))).toBe(12);
  });

  test("more than three hours is not listened to", async () => {
    const minute = { sampleRate: 4_000, channels: [new Float32Array(4_000 * 60)] };
    const ofMinutes = (count: number) =>
      measureLoudness(Readable.from(Array.from({ length: count }, () => minute)));
    expect(await ofMinutes(180)).toMatchObject({ durationMs: 3 * 3_600_000 });
    await expect(ofMinutes(181)).rejects.toThrow(TooLong);
  });

  test.each([
    [
      "nonsense that calls itself WAV",
      Buffer.from(`RIFF\x24\0\0\0WAVEfmt ${"x".repeat(40_000)}`, "latin1"),
      "audio/wav",
    ],
    ["a WAV of which only the head came", wavOf(1, [[]]).subarray(0, 44), "audio/wav"],
    ["a WAV of five channels", wavOf(1, [[], [], [], [], []]), "audio/wav"],
    [
      "an MP3 of noise",
      Buffer.from(Array.from({ length: 30_000 }, (_, at) => (at * 7_919) % 251)),
      "audio/mpeg",
    ],
    ["an Ogg without Opus", Buffer.from("OggS".padEnd(5_000, "\x01vorbis"), "latin1"), "audio/ogg"],
  ] as const)("%s is unreadable", async (_name, bytes, type) => {
    expect(await heard(bytes, type)).toEqual({ state: "unreadable" });
  });
});
