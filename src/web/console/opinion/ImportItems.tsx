import { useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { operations } from "../../../shared/api/schema.gen.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { sendFile } from "../upload-file.ts";
import { useCommand } from "../use-command.ts";

type Imported = operations["importOpinions"]["responses"][200]["content"]["application/json"];

/** Takes items from a file that somebody saved elsewhere. */
export function ImportItems() {
  const { t } = useTranslation("opinion");
  const chooser = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const { message } = App.useApp();
  const send = useCommand((file: File) => sendFile<Imported>("/api/opinions/import", file), {
    onSuccess: ({ broken, ...counts }) => {
      message.success(t("import.done", counts));
      if (broken.length > 0)
        message.warning(
          t("import.broken", { count: broken.length, rows: broken.map(({ row }) => row).join(", ") }),
        );
      client.invalidateQueries({ queryKey: keys.opinion });
    },
  });
  return (
    <>
      <Button loading={send.isPending} onClick={() => chooser.current?.click()} title={t("import.label")}>
        {t("import.button")}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t("import.label")}
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) send.mutate(file);
          target.value = "";
        }}
      />
      <FormProblem command={send} />
    </>
  );
}
