import { FileAddOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Progress, Segmented } from "antd";
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { FormProblem } from "../FormProblem.tsx";
import type { Problem } from "../problem.ts";
import { sendFile } from "../upload-file.ts";
import { useMay } from "../use-me.ts";
import styles from "./ChooseFile.module.css";
import type { ImportKind, Preview } from "./import-types.ts";

/** The file and what it holds. Reading its head writes nothing. */
export function ChooseFile({ onRead }: { onRead: (preview: Preview) => void }) {
  const { t } = useTranslation("imports");
  const may = useMay();
  const [kind, setKind] = useState<ImportKind>("complaints");
  const [progress, setProgress] = useState(0);
  const chooser = useRef<HTMLInputElement>(null);
  const read = useMutation<Preview, Problem, File>({
    mutationFn: (file) =>
      sendFile<Preview>("/api/imports/preview", file, { fields: { kind }, onProgress: setProgress }),
    onSuccess: onRead,
  });
  const take = (files: FileList | null) => files?.[0] && read.mutate(files[0]);

  return (
    <Card title={t("choose")}>
      <Segmented
        aria-label={t("kind")}
        value={kind}
        onChange={setKind}
        options={[
          { value: "complaints", label: t("complaints") },
          { value: "orders", label: t("orders"), disabled: !may("order.import") },
        ]}
      />
      <button
        type="button"
        className={styles.drop}
        disabled={read.isPending}
        onClick={() => chooser.current?.click()}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          take(event.dataTransfer.files);
        }}
      >
        <FileAddOutlined aria-hidden="true" className={styles.icon} />
        <span>{t("drop", { ns: "imports" })}</span>
        <small>{t("accepted")}</small>
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t("choose")}
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={({ target }) => {
          take(target.files);
          target.value = "";
        }}
      />
      <div className={styles.progress}>
        {read.isPending && <Progress percent={Math.round(progress * 100)} aria-label={t("reading")} />}
      </div>
      <FormProblem command={read} />
    </Card>
  );
}
