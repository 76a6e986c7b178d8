/** What each byte of telephone sound stands for (ITU-T G.711), -1..1. */
export const muLaw = Float32Array.from({ length: 256 }, (_, byte) => muLawSample(byte) / 32_768);
export const aLaw = Float32Array.from({ length: 256 }, (_, byte) => aLawSample(byte) / 32_768);

function muLawSample(byte: number): number {
  const flipped = ~byte & 0xff;
  const magnitude = (((flipped & 0x0f) << 3) + 0x84) << ((flipped & 0x70) >> 4);
  return flipped & 0x80 ? 0x84 - magnitude : magnitude - 0x84;
}

function aLawSample(byte: number): number {
  const flipped = byte ^ 0x55;
  const exponent = (flipped & 0x70) >> 4;
  const mantissa = ((flipped & 0x0f) << 4) + 8;
  const magnitude = exponent === 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
  return flipped & 0x80 ? magnitude : -magnitude;
}
