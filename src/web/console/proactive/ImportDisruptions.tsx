import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Upload } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import { type DisruptionEntry, type FileFault, readDisruptions } from "./disruption-file.ts";
import styles from "./Proactive.module.css";

type Read = { name: string; rows: DisruptionEntry[]; faults: FileFault[] };

/** A file of weather or holidays: looked at first, then taken in whole or not at all. */
export function ImportDisruptions() {
  const { t } = useTranslation("proactive");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("import.open")}
      </Button>
      <Drawer
        title={t("import.open")}
        open={isOpen}
        onClose={() => setOpen(false)}
        size={520}
        destroyOnHidden
      >
        <ImportForm onDone={() => setOpen(false)} />
      </Drawer>
    </>
  );
}

function ImportForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("proactive");
  const { timeZone } = useReader();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [read, setRead] = useState<Read>();
  const take = useCommand(
    (rows: DisruptionEntry[], key) =>
      answer(api.POST("/api/proactive/disruptions", { body: { rows }, headers: once(key) })),
    {
      onSuccess: ({ imported }) => {
        message.success(t("import.done", { count: imported }));
        client.invalidateQueries({ queryKey: keys.proactive });
        onDone();
      },
    },
  );
  return (
    <div className={styles.stack}>
      <p>{t("import.columns")}</p>
      <pre className={styles.example}>{t("import.example")}</pre>
      <Upload
        accept=".csv,text/csv"
        maxCount={1}
        showUploadList={false}
        beforeUpload={async (file) => {
          setRead({ name: file.name, ...readDisruptions(await file.text(), timeZone) });
          return Upload.LIST_IGNORE;
        }}
      >
        <Button>{t("import.choose")}</Button>
      </Upload>
      <div aria-live="polite">{read && <Found read={read} />}</div>
      {take.error && <p role="alert">{take.error.message}</p>}
      {read && read.faults.length === 0 && read.rows.length > 0 && (
        <Button type="primary" loading={take.isPending} onClick={() => take.mutate(read.rows)}>
          {t("import.take", { count: read.rows.length })}
        </Button>
      )}
    </div>
  );
}

function Found({ read: { name, rows, faults } }: { read: Read }) {
  const { t } = useTranslation("proactive");
  if (faults.length === 0) return <p>{t("import.found", { name, count: rows.length })}</p>;
  return (
    <ul>
      {faults.slice(0, 20).map(({ line, fault }) => (
        <li key={`${line} ${fault}`}>{t(`import.fault.${fault}`, { line })}</li>
      ))}
    </ul>
  );
}
