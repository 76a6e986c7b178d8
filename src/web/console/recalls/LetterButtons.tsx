import { DownloadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { fetchPaper } from "../case/closing/fetch-paper.ts";
import { saveFile } from "../case/closing/save-file.ts";
import styles from "./Recalls.module.css";

/** The letter of the recall, to be posted and printed; refused while legal and PR have not both approved its words. */
export function LetterButtons({ number }: { number: string }) {
  const { t } = useTranslation("recalls");
  const draw = useMutation({
    mutationFn: (lang: "zh" | "en") =>
      fetchPaper(`/api/alerts/${encodeURIComponent(number)}/recall/letter.pdf?lang=${lang}`),
    onSuccess: (paper) => saveFile(paper, `${number}-recall.pdf`),
  });
  return (
    <>
      <div className={styles.links}>
        {(["zh", "en"] as const).map((lang) => (
          <Button
            key={lang}
            size="small"
            icon={<DownloadOutlined />}
            loading={draw.isPending && draw.variables === lang}
            onClick={() => draw.mutate(lang)}
          >
            {t(`letter.${lang}`)}
          </Button>
        ))}
      </div>
      {draw.error && <Alert type="error" role="alert" title={draw.error.message} />}
    </>
  );
}
