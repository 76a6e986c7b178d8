import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { FormProblem } from "../FormProblem.tsx";
import { houseQuery } from "../house-query.ts";
import { useMay } from "../use-me.ts";
import { ColumnTable } from "./ColumnTable.tsx";
import { ImportProgress } from "./ImportProgress.tsx";
import type { Preview } from "./import-types.ts";
import styles from "./MapColumns.module.css";
import { missingFields, withColumn } from "./mapping.ts";
import { SampleTable } from "./SampleTable.tsx";
import { useImport } from "./use-import.ts";

type Props = { preview: Preview; onOther: () => void };

/** Which column is what; then a try that writes nothing, then the import. */
export function MapColumns({ preview, onOther }: Props) {
  const { t, i18n } = useTranslation("imports");
  const [mapping, setMapping] = useState(preview.mapping);
  const [shopId, setShopId] = useState<string>();
  const shops = useQuery({ ...houseQuery, enabled: useMay()("settings.read") }).data?.shops ?? [];
  const missing = missingFields(preview.fields, mapping);
  const { start, run } = useImport();
  const begin = (isDryRun: boolean) =>
    start.mutate({ kind: preview.kind, fileId: preview.fileId, mapping, isDryRun, shopId });
  const isBusy = start.isPending || run?.state === "waiting" || run?.state === "running";

  return (
    <Card
      title={preview.fileName}
      aside={
        <>
          <span>{t(preview.kind)}</span>
          <span>{preview.encoding}</span>
          <Button onClick={onOther}>{t("otherFile")}</Button>
        </>
      }
    >
      <ColumnTable
        preview={preview}
        mapping={mapping}
        onChange={(field, column) => setMapping(withColumn(mapping, field, column))}
      />
      <SampleTable preview={preview} />
      {shops.length > 0 && (
        <p className={styles.shop}>
          <span>{t("shop")}</span>
          <Select
            allowClear
            aria-label={t("shop")}
            placeholder={t("anyShop")}
            className={styles.select}
            value={shopId}
            onChange={setShopId}
            options={shops.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </p>
      )}
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className={styles.missing}
          title={t("missing", {
            fields: missing.map((field) => (i18n.language === "en" ? field.en : field.zh)).join("、"),
          })}
        />
      )}
      <FormProblem command={start} />
      <div className={styles.buttons}>
        <Button disabled={missing.length > 0 || isBusy} onClick={() => begin(true)}>
          {t("tryIt")}
        </Button>
        <Button type="primary" disabled={missing.length > 0 || isBusy} onClick={() => begin(false)}>
          {t("importIt")}
        </Button>
        <small>{t("repeatHint")}</small>
      </div>
      {run && <ImportProgress run={run} />}
    </Card>
  );
}
