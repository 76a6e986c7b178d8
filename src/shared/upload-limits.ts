const megabyte = 1024 * 1024;

/** Bytes. */
export const largestUpload = 40 * megabyte;

/** Bytes of a call recording that a colleague brings: three hours of two channels, 16 bits at 8 kHz, are 330 MB. */
export const largestRecording = 350 * megabyte;

export function inMegabytes(bytes: number): number {
  return Math.max(1, Math.floor(bytes / megabyte));
}
