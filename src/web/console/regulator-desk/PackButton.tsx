import { DownloadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { fetchPaper } from "../case/closing/fetch-paper.ts";
import { saveFile } from "../case/closing/save-file.ts";

/** Form, letters and evidence of the complaint in one file, as an authority asks for them. */
export function PackButton({ number }: { number: string }) {
  const { t } = useTranslation("regulatorDesk");
  const download = useMutation({
    mutationFn: () => fetchPaper(`/api/complaints/${number}/document-pack`),
    onSuccess: (paper) => saveFile(paper, `${number}-documents.zip`),
  });
  return (
    <>
      <Button
        size="small"
        icon={<DownloadOutlined />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        {t("pack")}
      </Button>
      {download.error && <Alert type="error" role="alert" title={download.error.message} />}
    </>
  );
}
