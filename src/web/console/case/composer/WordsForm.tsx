import { PaperClipOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Input } from "antd";
import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, once } from "../../api.ts";
import { dropDraft, keepDraft, readDraft } from "../../draft.ts";
import { PendingFiles } from "../../parts/PendingFiles.tsx";
import type { Attachment } from "../../upload-file.ts";
import { useAttachments } from "../../use-attachments.ts";
import { useCommand } from "../../use-command.ts";
import { useCase } from "../case-context.ts";
import { readAgain } from "../case-queries.ts";
import styles from "./Composer.module.css";

export type Kind = "message" | "note";
type Draft = { body: string; files: Attachment[] };
type Words = { body: string; uploads: string[] };

/** One paper: its words and files survive a reload; a failed sending keeps both and can be tried again. */
export function WordsForm({ kind }: { kind: Kind }) {
  const { t } = useTranslation("case");
  const { view } = useCase();
  const client = useQueryClient();
  const [draft] = useState(() => readDraft<Draft>(view.number, kind));
  const [body, setBody] = useState(draft?.body ?? "");
  const [isOver, setIsOver] = useState(false);
  const attachments = useAttachments(draft?.files);
  const chooser = useRef<HTMLInputElement>(null);

  const command = useCommand((words: Words, key) => send[kind](view.number, words, key), {
    onSuccess: async () => {
      setBody("");
      attachments.clear();
      dropDraft(view.number, kind);
      await readAgain(client, view.number);
    },
  });
  useKeptDraft(view.number, kind, body, attachments.uploaded);

  const isReady = body.trim() !== "" && !attachments.isBusy && !command.isPending;
  const submit = () => isReady && command.mutate({ body, uploads: attachments.uploaded.map(({ id }) => id) });

  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    attachments.add(event.dataTransfer.files);
  }

  function paste(event: ClipboardEvent): void {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    attachments.add(event.clipboardData.files);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button does the same by keyboard.
    <div
      className={isOver ? styles.over : styles.paper}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <Input.TextArea
        value={body}
        aria-label={t(`composer.${kind}`)}
        aria-describedby={`composer-hint-${kind}`}
        placeholder={t(`composer.${kind}Placeholder`)}
        variant="borderless"
        autoSize={{ minRows: 2, maxRows: 10 }}
        maxLength={5_000}
        onChange={({ target }) => setBody(target.value)}
        onPaste={paste}
        onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && submit()}
      />
      <PendingFiles attachments={attachments} />
      {command.error && (
        <Alert
          type="error"
          role="alert"
          title={t("labelled", { label: t("composer.failed"), text: command.error.message })}
          action={<Button onClick={submit}>{t("composer.retry")}</Button>}
        />
      )}
      <div className={styles.foot}>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          onChange={({ target }) => {
            attachments.add(target.files ?? []);
            target.value = "";
          }}
        />
        <Button icon={<PaperClipOutlined aria-hidden />} onClick={() => chooser.current?.click()}>
          {t("composer.attach")}
        </Button>
        <span id={`composer-hint-${kind}`} className={styles.hint}>
          {isOver ? t("composer.dropHere") : t(`composer.${kind}Hint`)}
        </span>
        <Button
          type={kind === "message" ? "primary" : "default"}
          className={kind === "note" ? styles.saveNote : undefined}
          disabled={!isReady}
          loading={command.isPending}
          title={t("composer.keys")}
          onClick={submit}
        >
          {kind === "message" ? t("composer.send") : t("composer.saveNote")}
        </Button>
      </div>
    </div>
  );
}

const send: Record<Kind, (number: string, words: Words, key: string) => Promise<unknown>> = {
  message: (number, body, key) =>
    api.POST("/api/complaints/{number}/messages", { params: { path: { number } }, headers: once(key), body }),
  note: (number, body, key) =>
    api.POST("/api/complaints/{number}/notes", { params: { path: { number } }, headers: once(key), body }),
};

function useKeptDraft(number: string, kind: Kind, body: string, files: Attachment[]): void {
  useEffect(() => {
    if (body === "" && files.length === 0) dropDraft(number, kind);
    else keepDraft(number, kind, { body, files });
  }, [number, kind, body, files]);
}
