import type { components } from "../../shared/api/schema.gen.ts";
import { offline } from "./api.ts";
import { i18n } from "./i18n.ts";
import { problemOf } from "./problem.ts";

export type Attachment = components["schemas"]["Attachment"];

type Options = { onProgress?: (share: number) => void; signal?: AbortSignal };

/** Uploads one file, telling how far it is. The deed that uses it names its id. */
export function uploadFile(file: File, options: Options = {}): Promise<Attachment> {
  return sendFile<Attachment>("/api/uploads", file, options);
}

// XMLHttpRequest, since fetch cannot tell how much of a request has gone.
export function sendFile<Answer>(
  url: string,
  file: File,
  { onProgress, signal }: Options = {},
): Promise<Answer> {
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
  request.send(formOf(file));
  return promise;
}

function asResponse(request: XMLHttpRequest): Response {
  const type = request.getResponseHeader("content-type") ?? "";
  return new Response(request.responseText, { status: request.status, headers: { "content-type": type } });
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append("file", file, file.name);
  return form;
}
