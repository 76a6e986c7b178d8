import { DownloadOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api } from "../../api.ts";
import { useCase } from "../case-context.ts";
import { readAgain } from "../case-queries.ts";
import styles from "./CaseFile.module.css";

/** The whole case as a file that anybody can check without this system. Each download is itself recorded. */
export function EvidencePackage() {
  const { t } = useTranslation("case");
  const { number } = useCase().view;
  const client = useQueryClient();
  const download = useMutation({
    mutationFn: () => packageOf(number),
    onSuccess: (file) => {
      save(file, `${number}.zip`);
      return readAgain(client, number);
    },
  });
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={download.isPending} onClick={() => download.mutate()}>
        {download.isPending ? t("more.preparing") : t("more.evidence")}
      </Button>
      <p className={styles.by}>{t("more.evidenceHint")}</p>
      {download.error && <Alert type="error" role="alert" title={download.error.message} />}
    </>
  );
}

function packageOf(number: string): Promise<Blob> {
  return answer(
    api.GET("/api/complaints/{number}/evidence-package", { params: { path: { number } }, parseAs: "blob" }),
  ) as Promise<Blob>;
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
