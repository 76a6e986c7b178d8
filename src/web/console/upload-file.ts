import type { components } from "../../shared/api/schema.gen.ts";
import { inMegabytes, largestRecording, largestUpload } from "../../shared/upload-limits.ts";
import { offline } from "./api.ts";
import { i18n } from "./i18n.ts";
import { Problem, problemOf } from "./problem.ts";

export type Attachment = components["schemas"]["Attachment"];

type Options = {
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  /** Said before the file, so that the server knows them when the file begins. */
  fields?: Record<string, string>;
};

/** Uploads one file, telling how far it is. The deed that uses it names its id. */
export function uploadFile(file: File, options: Options = {}): Promise<Attachment> {
  const most = file.type.startsWith("audio/") ? largestRecording : largestUpload;
  return file.size > most
    ? Promise.reject(tooLarge(most))
    : sendFile<Attachment>("/api/uploads", file, options);
}

// Said before anything goes: a server that refuses on the way only looks like a cut line to a browser.
function tooLarge(most: number): Problem {
  return new Problem(422, "file_too_large", i18n.t("problem.fileTooLarge", { most: inMegabytes(most) }));
}

/** Sends a file to a route that takes one. By XMLHttpRequest, since fetch cannot tell how much has gone. */
export function sendFile<Answer>(url: string, file: File, options: Options = {}): Promise<Answer> {
  const { onProgress, signal, fields } = options;
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const request = new XMLHttpRequest();
  request.open("POST", url);
  request.setRequestHeader("Accept-Language", i18n.language);
  request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
  request.onload = async () => {
    const response = asResponse(request);
    if (response.ok) resolve((await response.json()) as Answer);
    else reject(await problemOf(response));
  };
  request.onerror = () => reject(offline());
  request.onabort = () => reject(new DOMException("The upload was taken back", "AbortError"));
  signal?.addEventListener("abort", () => request.abort(), { once: true });
  request.send(formOf(file, fields));
  return promise;
}

function asResponse(request: XMLHttpRequest): Response {
  const type = request.getResponseHeader("content-type") ?? "";
  return new Response(request.responseText, { status: request.status, headers: { "content-type": type } });
}

function formOf(file: File, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file, file.name);
  return form;
}
