import { type MediaType, mediaTypes } from "../gateways/files/media-types.ts";

/** How a browser treats a file and what it calls it, in a header that no name can break out of (RFC 6266). */
export function contentDisposition({ name, mediaType }: { name: string; mediaType: MediaType }): string {
  const shown = /^(image|video|audio)\/|^application\/pdf$/.test(mediaType) ? "inline" : "attachment";
  const honest = honestName(name, mediaType);
  return `${shown}; filename="${inAscii(honest)}"; filename*=UTF-8''${percentEncoded(honest)}`;
}

const otherExtensions: Partial<Record<MediaType, string[]>> = {
  "image/jpeg": ["jpeg", "jfif"],
  "video/mp4": ["m4v"],
  "audio/ogg": ["oga", "opus"],
  "text/plain": ["csv", "tsv", "log", "md"],
};

// What is text here must not become a page or a program on somebody's desk by its name.
function honestName(name: string, mediaType: MediaType): string {
  const { extension } = mediaTypes[mediaType];
  const own = name.split(".").at(-1)?.toLowerCase() ?? "";
  const isHonest = own === extension || otherExtensions[mediaType]?.includes(own);
  return isHonest ? name : `${name}.${extension}`;
}

function inAscii(name: string): string {
  return name.replace(/[^\x20-\x7e]/gu, "_").replace(/["\\%;]/g, "_");
}

function percentEncoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
