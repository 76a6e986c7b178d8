import { aLaw, muLaw } from "./g711.ts";
import { type Sound, UnreadableSound } from "./sound.ts";

/** The sound of a WAV file as its bytes come in: PCM of 8, 16, 24 or 32 bits, A-law or µ-law, one channel or two. */
export async function* wavSound(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Sound> {
  let bytes = Buffer.alloc(0);
  let head: WavHead | undefined;
  let left = 0;
  for await (const chunk of chunks) {
    bytes = Buffer.concat([bytes, chunk]);
    if (!head) {
      head = readHead(bytes);
      if (!head) continue;
      bytes = bytes.subarray(head.dataStart);
      left = head.dataBytes;
    }
    const whole = Math.min(bytes.length, left);
    const used = whole - (whole % head.blockBytes);
    if (used > 0) yield { sampleRate: head.sampleRate, channels: samplesOf(bytes.subarray(0, used), head) };
    bytes = bytes.subarray(used);
    left -= used;
  }
  if (!head) throw new UnreadableSound("no sound in it");
}

type WavHead = {
  sampleRate: number;
  channelCount: number;
  blockBytes: number;
  sample: (bytes: Buffer, at: number) => number;
  sampleBytes: number;
  dataStart: number;
  dataBytes: number;
};

const longestHead = 1024 * 1024;

// Nothing until the beginning of the sound has come in.
function readHead(bytes: Buffer): WavHead | undefined {
  let format: Buffer | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString("latin1", at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    if (name === "data") return headOf(format, at + 8, size);
    if (name === "fmt " && at + 8 + size <= bytes.length) format = bytes.subarray(at + 8, at + 8 + size);
    // Parts are padded to an even length.
    at += 8 + size + (size % 2);
  }
  if (bytes.length > longestHead) throw new UnreadableSound("no sound in its first megabyte");
  return undefined;
}

function headOf(format: Buffer | undefined, dataStart: number, size: number): WavHead {
  if (!format || format.length < 16) throw new UnreadableSound("the format is missing");
  const channelCount = format.readUInt16LE(2);
  const sampleRate = format.readUInt32LE(4);
  const bits = format.readUInt16LE(14);
  const tag = format.readUInt16LE(0);
  // An "extensible" format names the real one later on.
  const sample = sampleReader(tag === 0xfffe && format.length >= 26 ? format.readUInt16LE(24) : tag, bits);
  if (!sample || channelCount < 1 || channelCount > 2 || sampleRate < 4_000 || sampleRate > 192_000)
    throw new UnreadableSound(`format ${tag} of ${bits} bits, ${channelCount} channels, ${sampleRate} Hz`);
  const sampleBytes = bits / 8;
  // Recorders that were cut off leave the length open.
  const dataBytes = size === 0 || size === 0xffffffff ? Number.POSITIVE_INFINITY : size;
  return {
    sampleRate,
    channelCount,
    sample,
    sampleBytes,
    blockBytes: sampleBytes * channelCount,
    dataStart,
    dataBytes,
  };
}

const pcm = 1;
const float = 3;

function sampleReader(tag: number, bits: number): WavHead["sample"] | undefined {
  if (tag === pcm && bits === 8) return (bytes, at) => (bytes.readUInt8(at) - 128) / 128;
  if (tag === pcm && bits === 16) return (bytes, at) => bytes.readInt16LE(at) / 32_768;
  if (tag === pcm && bits === 24) return (bytes, at) => bytes.readIntLE(at, 3) / 8_388_608;
  if (tag === pcm && bits === 32) return (bytes, at) => bytes.readInt32LE(at) / 2_147_483_648;
  if (tag === float && bits === 32) return (bytes, at) => bytes.readFloatLE(at);
  if (tag === 6 && bits === 8) return (bytes, at) => aLaw[bytes.readUInt8(at)] ?? 0;
  if (tag === 7 && bits === 8) return (bytes, at) => muLaw[bytes.readUInt8(at)] ?? 0;
  return undefined;
}

function samplesOf(
  bytes: Buffer,
  { channelCount, blockBytes, sampleBytes, sample }: WavHead,
): Float32Array[] {
  const length = bytes.length / blockBytes;
  return Array.from({ length: channelCount }, (_, channel) => {
    const samples = new Float32Array(length);
    for (let index = 0; index < length; index++)
      samples[index] = sample(bytes, index * blockBytes + channel * sampleBytes);
    return samples;
  });
}
