import { createReadStream, existsSync } from "node:fs";
import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { v7 as newId } from "uuid";
import { fileNotFound, fileTypeRefused, imageNotDisplayable, storageFull } from "./file-refusals.ts";
import type { FileStore, StoredFile } from "./file-store.ts";
import { imageSize, webPreview, withoutCamera } from "./image.ts";
import { mediaTypes } from "./media-types.ts";
import { receiveBytes } from "./receive-bytes.ts";
import { sniffMediaType } from "./sniff-media-type.ts";

/** Files in a folder: `<root>/<tenant>/<first two of the digest>/<digest>`. */
export function localFileStore(root: string): FileStore {
  const arriving = path.join(root, "arriving");
  return {
    put: (tenantId, content, limits) =>
      whileSpaceLasts(async () => {
        await mkdir(arriving, { recursive: true });
        const temporary = path.join(arriving, newId());
        try {
          const { digest, bytes } = await receiveBytes(asStream(content), temporary, limits);
          const facts = await factsOf(temporary);
          await moveIntoPlace(temporary, placeOf(root, tenantId, digest));
          return { digest, bytes, ...facts };
        } finally {
          await rm(temporary, { force: true });
        }
      }),
    open: async (tenantId, digest, part) =>
      createReadStream(existingPlace(root, tenantId, digest), { start: part?.first, end: part?.last }),
    has: async (tenantId, digest) => existsSync(placeOf(root, tenantId, digest)),
    remove: async (tenantId, digest) => {
      const place = placeOf(root, tenantId, digest);
      await rm(place, { force: true });
      await rm(previewOf(place), { force: true });
    },
    withoutCamera: (tenantId, digest) => withoutCamera(existingPlace(root, tenantId, digest)),
    imagePreview: (tenantId, digest) =>
      whileSpaceLasts(() => cachedPreview(existingPlace(root, tenantId, digest), arriving)),
  };
}

const asStream = (content: Readable | Buffer) =>
  Buffer.isBuffer(content) ? Readable.from([content]) : content;

async function factsOf(file: string): Promise<Pick<StoredFile, "mediaType" | "width" | "height">> {
  const mediaType = await sniffMediaType(file);
  if (!mediaType) throw fileTypeRefused();
  const size = mediaTypes[mediaType].isImage ? await imageSize(file) : null;
  return { mediaType, ...size };
}

// Whoever asks names a tenant and a digest and nothing else, and both have a form that no path fits.
function placeOf(root: string, tenantId: string, digest: string) {
  if (!/^[0-9a-f-]{36}$/.test(tenantId) || !/^[0-9a-f]{64}$/.test(digest)) throw fileNotFound();
  return path.join(root, tenantId, digest.slice(0, 2), digest);
}

function existingPlace(root: string, tenantId: string, digest: string) {
  const place = placeOf(root, tenantId, digest);
  if (!existsSync(place)) throw fileNotFound();
  return place;
}

// Renaming is all or nothing, and over the same bytes it changes nothing; the folder is synced so that it lasts.
async function moveIntoPlace(temporary: string, place: string) {
  const folder = path.dirname(place);
  await mkdir(folder, { recursive: true });
  await rename(temporary, place);
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function cachedPreview(place: string, arriving: string) {
  const cached = previewOf(place);
  if (existsSync(cached)) return readFile(cached);
  const preview = await madePreview(place);
  await mkdir(arriving, { recursive: true });
  const temporary = path.join(arriving, newId());
  await writeFile(temporary, preview);
  await rename(temporary, cached);
  return preview;
}

function previewOf(place: string) {
  return `${place}.preview.webp`;
}

async function madePreview(place: string) {
  const mediaType = await sniffMediaType(place);
  if (!mediaType || !mediaTypes[mediaType].isImage) throw imageNotDisplayable();
  try {
    return await webPreview(place);
  } catch (error) {
    throw Object.assign(imageNotDisplayable(), { cause: error });
  }
}

async function whileSpaceLasts<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw ["ENOSPC", "EDQUOT"].includes(code) ? Object.assign(storageFull(), { cause: error }) : error;
  }
}
