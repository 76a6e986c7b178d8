import exifr from "exifr";

/** What the camera wrote into a picture. */
export type CameraFacts = {
  takenAt: string | null;
  device: string | null;
  place: { latitude: number; longitude: number } | null;
  software: string | null;
};

const wanted = [
  "DateTimeOriginal",
  "OffsetTimeOriginal",
  "Make",
  "Model",
  "Software",
  "GPSLatitude",
  "GPSLatitudeRef",
  "GPSLongitude",
  "GPSLongitudeRef",
];

/** Null when there is nothing, or nothing that can be read: a picture is evidence without it too. */
export async function readCamera(picture: Buffer): Promise<CameraFacts | null> {
  const tags = await tagsOf(picture);
  if (!tags) return null;
  const facts = {
    takenAt: momentOf(tags),
    device: textOf([tags.Make, tags.Model].filter(isText).join(" ")),
    place: placeOf(tags),
    software: textOf(tags.Software),
  };
  return Object.values(facts).some((fact) => fact !== null) ? facts : null;
}

async function tagsOf(picture: Buffer): Promise<Record<string, unknown> | undefined> {
  try {
    // Cameras know no time zone of their own: the words are kept as they stand and read below.
    return await exifr.parse(picture, { gps: true, pick: wanted, reviveValues: false });
  } catch {
    return undefined;
  }
}

/** "2026:09:13 15:20:00" with an offset where the camera kept one; Chinese phones that keep none are on Chinese time. */
function momentOf({
  DateTimeOriginal: at,
  OffsetTimeOriginal: offset,
}: Record<string, unknown>): string | null {
  const parts = isText(at) && /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(at);
  if (!parts) return null;
  const [, year, month, day, time] = parts;
  const zone = isText(offset) && /^[+-]\d\d:\d\d$/.test(offset) ? offset : "+08:00";
  const moment = new Date(`${year}-${month}-${day}T${time}${zone}`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

function placeOf({ latitude, longitude }: Record<string, unknown>): CameraFacts["place"] {
  if (typeof latitude !== "number" || typeof longitude !== "number") return null;
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude, longitude } : null;
}

// A camera may write anything, also what a database refuses to keep.
function textOf(text: unknown): string | null {
  if (!isText(text)) return null;
  const clean = text
    .toWellFormed()
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, 120);
  return clean === "" ? null : clean;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
