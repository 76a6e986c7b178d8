import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../Page.tsx";
import { ChooseFile } from "./ChooseFile.tsx";
import { ImportRuns } from "./ImportRuns.tsx";
import type { Preview } from "./import-types.ts";
import { MapColumns } from "./MapColumns.tsx";

/** A file of complaints or orders: choose it, say which column is what, try it, import it. */
export function ImportsScreen() {
  const { t } = useTranslation("imports");
  const [preview, setPreview] = useState<Preview | null>(null);
  return (
    <Page title={t("title")} about={t("about")}>
      {preview ? (
        <MapColumns key={preview.fileId} preview={preview} onOther={() => setPreview(null)} />
      ) : (
        <ChooseFile onRead={setPreview} />
      )}
      <ImportRuns />
    </Page>
  );
}
