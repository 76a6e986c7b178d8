/**
 * What is taken as evidence, with the extension a download gets. Archives are left out because nobody can see what
 * they bring in; SVG, HTML and scripts because they run; everything else because nobody needs it as evidence.
 */
export const mediaTypes = {
  "image/jpeg": { extension: "jpg", isImage: true },
  "image/png": { extension: "png", isImage: true },
  "image/webp": { extension: "webp", isImage: true },
  "image/gif": { extension: "gif", isImage: true },
  // Telephones take these; most browsers and our decoder cannot show them.
  "image/heic": { extension: "heic", isImage: false },
  "image/heif": { extension: "heif", isImage: false },
  "video/mp4": { extension: "mp4", isImage: false },
  "video/quicktime": { extension: "mov", isImage: false },
  "video/webm": { extension: "webm", isImage: false },
  "audio/mpeg": { extension: "mp3", isImage: false },
  "audio/x-m4a": { extension: "m4a", isImage: false },
  "audio/wav": { extension: "wav", isImage: false },
  "audio/amr": { extension: "amr", isImage: false },
  "audio/ogg": { extension: "ogg", isImage: false },
  "application/pdf": { extension: "pdf", isImage: false },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { extension: "xlsx", isImage: false },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    extension: "docx",
    isImage: false,
  },
  "text/plain": { extension: "txt", isImage: false },
} as const;

export type MediaType = keyof typeof mediaTypes;

export function isMediaType(name: string): name is MediaType {
  return Object.hasOwn(mediaTypes, name);
}
