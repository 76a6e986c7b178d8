import { inMegabytes, largestUpload } from "../../../shared/upload-limits.ts";
import { preferredLang, wordsIn } from "../language.ts";
import { bearing } from "./client.ts";
import { noAnswer, Problem, problemFrom } from "./problem.ts";
import type { Attachment } from "./types.ts";

/** Where uploads go: the house before filing, the complaint (with its token) afterwards. */
export type UploadPlace = { url: string; token?: string };

export type UploadWatch = { onProgress: (share: number) => void; signal: AbortSignal };

// XMLHttpRequest, since fetch cannot tell how much of a photo has gone.
export function uploadFile(place: UploadPlace, file: File, watch: UploadWatch): Promise<Attachment> {
  if (file.size > largestUpload) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const request = requestTo(place);
    request.upload.onprogress = ({ loaded, total }) => watch.onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText));
      else reject(problemFrom(request.status, request.responseText));
    };
    request.onerror = () => reject(noAnswer());
    request.onabort = () => reject(noAnswer());
    watch.signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(formWith(file));
  });
}

// Said before anything goes: a house that refuses on the way only looks like a cut line to a browser.
function tooLarge(): Problem {
  const title = wordsIn(preferredLang()).problems.fileTooLarge(inMegabytes(largestUpload));
  return new Problem(422, "file_too_large", { title });
}

function requestTo({ url, token }: UploadPlace): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open("POST", url);
  request.setRequestHeader("accept-language", preferredLang());
  if (token) request.setRequestHeader("authorization", bearing(token).authorization);
  return request;
}

function formWith(file: File): FormData {
  const form = new FormData();
  form.append("file", file, file.name);
  return form;
}
