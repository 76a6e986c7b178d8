import sharp from "sharp";

export type Photo = { name: string; mimeType: string; buffer: Buffer };

/** A small real JPEG, as a phone would send it. */
export async function photo(name: string, colour = "#8899aa"): Promise<Photo> {
  const image = sharp({ create: { width: 640, height: 480, channels: 3, background: colour } });
  return { name, mimeType: "image/jpeg", buffer: await image.jpeg().toBuffer() };
}
