/** Call recordings made for a test: who speaks when is known, because it was written down first. */

/** Speech from one second to another; `syllables` a second. */
export type Spoken = { from: number; to: number; syllables?: number };
type Encoding = "pcm8" | "pcm16" | "pcm24" | "alaw" | "mulaw";

/** A WAV file of so many seconds with one list of speech for each channel. */
export function wavOf(
  seconds: number,
  sides: Spoken[][],
  encoding: Encoding = "pcm16",
  rate = 8_000,
): Buffer {
  const { tag, bits, write } = encodings[encoding];
  const block = (bits / 8) * sides.length;
  const data = Buffer.alloc(Math.round(seconds * rate) * block);
  for (let index = 0; index < data.length / block; index++)
    sides.forEach((side, channel) => {
      write(data, index * block + (channel * bits) / 8, sampleAt(side, index / rate));
    });
  return Buffer.concat([wavHead(data.length, { tag, bits, rate, channels: sides.length }), data]);
}

// A voice is a tone that swells with each syllable, over the hum of the line.
function sampleAt(side: Spoken[], time: number): number {
  const hum = 0.002 * Math.sin(2 * Math.PI * 50 * time);
  const spoken = side.find(({ from, to }) => time >= from && time < to);
  if (!spoken) return hum;
  const swell = 0.55 - 0.45 * Math.cos(2 * Math.PI * (spoken.syllables ?? 4) * (time - spoken.from));
  return hum + 0.4 * swell * Math.sin(2 * Math.PI * 220 * time);
}

const encodings = {
  pcm8: {
    tag: 1,
    bits: 8,
    write: (data: Buffer, at: number, x: number) => data.writeUInt8(Math.round(x * 127) + 128, at),
  },
  pcm16: {
    tag: 1,
    bits: 16,
    write: (data: Buffer, at: number, x: number) => data.writeInt16LE(Math.round(x * 32_767), at),
  },
  pcm24: {
    tag: 1,
    bits: 24,
    write: (data: Buffer, at: number, x: number) => data.writeIntLE(Math.round(x * 8_388_607), at, 3),
  },
  alaw: {
    tag: 6,
    bits: 8,
    write: (data: Buffer, at: number, x: number) => data.writeUInt8(aLawByte(x * 32_767), at),
  },
  mulaw: {
    tag: 7,
    bits: 8,
    write: (data: Buffer, at: number, x: number) => data.writeUInt8(muLawByte(x * 32_767), at),
  },
};

function muLawByte(sample: number): number {
  const magnitude = Math.min(32_635, Math.abs(sample)) + 132;
  const exponent = Math.floor(Math.log2(magnitude)) - 7;
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | mantissa) & 0xff;
}

function aLawByte(sample: number): number {
  const magnitude = Math.min(32_767, Math.abs(sample));
  const exponent = Math.max(0, Math.floor(Math.log2(Math.max(1, magnitude))) - 7);
  const mantissa = (magnitude >> (exponent === 0 ? 4 : exponent + 3)) & 0x0f;
  return ((sample < 0 ? 0 : 0x80) | (exponent << 4) | mantissa) ^ 0x55;
}

function wavHead(
  dataBytes: number,
  { tag, bits, rate, channels }: { tag: number; bits: number; rate: number; channels: number },
): Buffer {
  const head = Buffer.alloc(44);
  const block = (bits / 8) * channels;
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + dataBytes, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(tag, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * block, 28);
  head.writeUInt16LE(block, 32);
  head.writeUInt16LE(bits, 34);
  head.write("data", 36);
  head.writeUInt32LE(dataBytes, 40);
  return head;
}

/** An MP3 of silence: frames of MPEG-2.5 layer III, 8 kbit/s, 8 kHz, one channel, each 72 ms with nothing in it. */
export function silentMp3(seconds: number): Buffer {
  const frame = Buffer.alloc(72);
  frame.set([0xff, 0xe3, 0x18, 0xc0]);
  return Buffer.concat(Array.from({ length: Math.round(seconds / 0.072) }, () => frame));
}

/** An Ogg file of Opus silence: packets of 20 ms. */
export function silentOpus(seconds: number): Buffer {
  const head = Buffer.from("OpusHead\x01\x02\x00\x00\x80\xbb\x00\x00\x00\x00\x00", "latin1");
  const tags = Buffer.from("OpusTags\x00\x00\x00\x00\x00\x00\x00\x00", "latin1");
  const silence = Buffer.from([0xfc, 0xff, 0xfe]);
  const count = Math.round(seconds / 0.02);
  const pages = [
    oggPage([head], { serial: 0, granule: 0, flags: 2 }),
    oggPage([tags], { serial: 1, granule: 0, flags: 0 }),
  ];
  for (let done = 0; done < count; done += 50) {
    const packets = Array.from({ length: Math.min(50, count - done) }, () => silence);
    const isLast = done + 50 >= count;
    const granule = (done + packets.length) * 960;
    pages.push(oggPage(packets, { serial: pages.length, granule, flags: isLast ? 4 : 0 }));
  }
  return Buffer.concat(pages);
}

function oggPage(
  packets: Buffer[],
  { serial, granule, flags }: { serial: number; granule: number; flags: number },
): Buffer {
  const head = Buffer.alloc(27);
  head.write("OggS", 0);
  head.writeUInt8(flags, 5);
  head.writeBigInt64LE(BigInt(granule), 6);
  head.writeUInt32LE(7, 14);
  head.writeUInt32LE(serial, 18);
  head.writeUInt8(packets.length, 26);
  const page = Buffer.concat([head, Buffer.from(packets.map(({ length }) => length)), ...packets]);
  page.writeUInt32LE(oggChecksum(page), 22);
  return page;
}

function oggChecksum(page: Buffer): number {
  let sum = 0;
  for (const byte of page) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum >>> 0;
}
