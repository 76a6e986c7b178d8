import { type Sound, UnreadableSound } from "./sound.ts";

/** A recording as loudness over time: for each channel the mean and the greatest deflection of every 20 ms. */
export type Loudness = { durationMs: number; mean: Float32Array[]; greatest: Float32Array[] };

export const frameMs = 20;
const longestMs = 3 * 60 * 60 * 1_000;

/** Longer than is listened to. */
export class TooLong extends Error {}

/** Measures sound as it comes, keeping two numbers of every 20 ms and nothing else. */
export async function measureLoudness(sounds: AsyncIterable<Sound>): Promise<Loudness> {
  let meters: Meter[] | undefined;
  let sampleRate = 0;
  let samples = 0;
  for await (const sound of sounds) {
    meters ??= sound.channels.slice(0, 2).map(() => newMeter(sound.sampleRate));
    sampleRate ||= sound.sampleRate;
    if (sound.sampleRate !== sampleRate || sound.channels.length < meters.length)
      throw new UnreadableSound("it changes its form on the way");
    meters.forEach((meter, channel) => {
      read(meter, sound.channels[channel] ?? new Float32Array());
    });
    samples += sound.channels[0]?.length ?? 0;
    if ((samples / sampleRate) * 1_000 > longestMs) throw new TooLong();
  }
  const durationMs = Math.round((samples / sampleRate) * 1_000);
  if (!meters || !(durationMs > 0)) throw new UnreadableSound("no sound in it");
  for (const meter of meters) if (meter.count > 0) closeFrame(meter);
  const channels = isTwice(meters) ? meters.slice(0, 1) : meters;
  return {
    durationMs,
    mean: channels.map(({ mean }) => Float32Array.from(mean)),
    greatest: channels.map(({ greatest }) => Float32Array.from(greatest)),
  };
}

type Meter = {
  frameSamples: number;
  count: number;
  squares: number;
  peak: number;
  mean: number[];
  greatest: number[];
};

function newMeter(sampleRate: number): Meter {
  return {
    frameSamples: Math.round((sampleRate * frameMs) / 1_000),
    count: 0,
    squares: 0,
    peak: 0,
    mean: [],
    greatest: [],
  };
}

// The only code that runs once for each sample, hundreds of millions of times in three hours: kept in local numbers.
function read(meter: Meter, samples: Float32Array): void {
  let { count, squares, peak } = meter;
  for (let index = 0; index < samples.length; index++) {
    const sample = samples[index] ?? 0;
    squares += sample * sample;
    if (sample > peak) peak = sample;
    else if (-sample > peak) peak = -sample;
    count += 1;
    if (count < meter.frameSamples) continue;
    closeFrame(Object.assign(meter, { count, squares, peak }));
    ({ count, squares, peak } = meter);
  }
  Object.assign(meter, { count, squares, peak });
}

function closeFrame(meter: Meter): void {
  meter.mean.push(Math.sqrt(meter.squares / meter.count));
  meter.greatest.push(meter.peak);
  meter.count = 0;
  meter.squares = 0;
  meter.peak = 0;
}

// One voice on both channels is a recording of one channel.
function isTwice([left, right]: Meter[]): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    left.mean.every((value, at) => Math.abs(value - (right.mean[at] ?? 0)) < 1e-6)
  );
}
