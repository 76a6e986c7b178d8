import sharp from "sharp";

// A telephone's largest photo fits; a few kilobytes that claim to be a gigapixel do not.
const pixelLimit = 210_000_000;
const previewEdge = 1600;

/** Width and height as the image is seen (upright), or null when it does not decode. */
export async function imageSize(path: string): Promise<{ width: number; height: number } | null> {
  try {
    const image = sharp(path, { limitInputPixels: pixelLimit, failOn: "error" });
    const { autoOrient } = await image.metadata();
    // Metadata alone would also pass a file that breaks off after its first lines.
    await image.resize(16, 16, { fit: "inside" }).timeout({ seconds: 20 }).toBuffer();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    // A broken photo is still evidence: it is kept and shown as a file.
    return null;
  }
}

/** Upright, at most 1600 pixels either way; sharp leaves out EXIF, where and with what it was taken. */
export async function webPreview(path: string): Promise<Buffer> {
  return sharp(path, { limitInputPixels: pixelLimit, failOn: "error" })
    .autoOrient()
    .resize(previewEdge, previewEdge, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 80 })
    .timeout({ seconds: 20 })
    .toBuffer();
}

/** The same picture in full size; re-encoded, since what a camera writes stands between the pixels' own data. */
export async function withoutCamera(path: string): Promise<Buffer> {
  return sharp(path, { limitInputPixels: pixelLimit, failOn: "error", animated: true })
    .autoOrient()
    .jpeg({ quality: 92, force: false })
    .timeout({ seconds: 30 })
    .toBuffer();
}
