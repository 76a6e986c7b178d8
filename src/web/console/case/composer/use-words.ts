import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, once } from "../../api.ts";
import { dropDraft, keepDraft, readDraft } from "../../draft.ts";
import type { Attachment } from "../../upload-file.ts";
import { useAttachments } from "../../use-attachments.ts";
import { useCommand } from "../../use-command.ts";
import { readAgain } from "../case-queries.ts";
import type { Confirmed } from "./promises/use-found-promises.ts";

export type Kind = "message" | "note";
type Draft = { body: string; files: Attachment[] };
type Words = { body: string; uploads: string[]; promises: Confirmed[] };

/** Words and files on their way to a case: they survive a reload, and a failed sending keeps both. */
export function useWords(number: string, kind: Kind) {
  const client = useQueryClient();
  const [draft] = useState(() => readDraft<Draft>(number, kind));
  const [body, setBody] = useState(draft?.body ?? "");
  const attachments = useAttachments(draft?.files);
  const files = attachments.uploaded;

  useEffect(() => {
    if (body === "" && files.length === 0) dropDraft(number, kind);
    else keepDraft(number, kind, { body, files });
  }, [number, kind, body, files]);

  const command = useCommand((words: Words, key) => send[kind](number, words, key), {
    onSuccess: async () => {
      setBody("");
      attachments.clear();
      await readAgain(client, number);
    },
  });

  const isReady = body.trim() !== "" && !attachments.isBusy && !command.isPending;
  return {
    body,
    setBody,
    attachments,
    isReady,
    isSending: command.isPending,
    problem: command.error,
    submit: (promises: Confirmed[] = []) =>
      isReady && command.mutate({ body, uploads: files.map(({ id }) => id), promises }),
  };
}

const send: Record<Kind, (number: string, words: Words, key: string) => Promise<unknown>> = {
  message: (number, body, key) =>
    api.POST("/api/complaints/{number}/messages", { params: { path: { number } }, headers: once(key), body }),
  note: (number, { body, uploads }, key) =>
    api.POST("/api/complaints/{number}/notes", {
      params: { path: { number } },
      headers: once(key),
      body: { body, uploads },
    }),
};
