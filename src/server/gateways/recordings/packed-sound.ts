import { MPEGDecoder } from "mpg123-decoder";
import { OggOpusDecoder } from "ogg-opus-decoder";
import type { Sound } from "./sound.ts";

/** The sound of an MP3 as its bytes come in. */
export async function* mp3Sound(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Sound> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  for await (const chunk of chunks) {
    const { sampleRate, channelData, samplesDecoded } = decoder.decode(chunk);
    if (samplesDecoded > 0) yield { sampleRate, channels: channelData };
  }
  decoder.free();
}

/** The sound of an Ogg file with Opus in it. */
export async function* opusSound(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Sound> {
  const decoder = new OggOpusDecoder();
  await decoder.ready;
  for await (const chunk of chunks) yield* heard(await decoder.decode(chunk));
  yield* heard(await decoder.flush());
  decoder.free();
}

type Decoded = { sampleRate: number; channelData: Float32Array[]; samplesDecoded: number };

function* heard({ sampleRate, channelData, samplesDecoded }: Decoded): Generator<Sound> {
  if (samplesDecoded > 0) yield { sampleRate, channels: channelData };
}
