import type { Readable } from "node:stream";
import type { MediaType } from "./media-types.ts";

/** A file known by what it holds: the same bytes are the same file, whatever they are called. */
export type StoredFile = {
  /** SHA-256 of the bytes, in hex. */
  digest: string;
  bytes: number;
  /** Judged by the content; a name or a declared type counts for nothing. */
  mediaType: MediaType;
  /** Only of images that really decode; the others are shown as files. */
  width?: number;
  height?: number;
};

/** From the first byte to the last one, both taken. */
export type FilePart = { first: number; last: number };

export type FileLimits = {
  maxBytes: number;
  /** What sounds may have instead; like everything else they are known by their content. */
  maxSoundBytes?: number;
};

/** Evidence and attachments of all tenants, strictly apart. Nothing in it is ever changed; what is lawfully erased goes. */
export type FileStore = {
  /** Refuses with Invalid: file_empty, file_too_large, file_type_refused; NotPossibleNow: storage_full. */
  put(tenantId: string, content: Readable | Buffer, limits: FileLimits): Promise<StoredFile>;
  /** The whole file, or the bytes of a part of it. NotFound: file_not_found. */
  open(tenantId: string, digest: string, part?: FilePart): Promise<Readable>;
  has(tenantId: string, digest: string): Promise<boolean>;
  /** The file and its preview; nothing happens when it is gone already. */
  remove(tenantId: string, digest: string): Promise<void>;
  /** The whole picture in its own format, upright and without what the camera wrote into it. */
  withoutCamera(tenantId: string, digest: string): Promise<Buffer>;
  /** A web-sized WebP, upright and without what the camera wrote into it. Invalid: image_not_displayable. */
  imagePreview(tenantId: string, digest: string): Promise<Buffer>;
};
