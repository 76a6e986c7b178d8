/** A stretch of decoded sound: one list of samples, -1..1, for each channel. */
export type Sound = { sampleRate: number; channels: Float32Array[] };

/** A file that does not hold the sound it claims to. It stays a file of the case; there is only nothing to hear in it. */
export class UnreadableSound extends Error {}
