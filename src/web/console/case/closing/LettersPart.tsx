import { DownloadOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Moment } from "../../../ui/Moment.tsx";
import { useCase } from "../case-context.ts";
import { DeedButton } from "../DeedButton.tsx";
import styles from "../file/CaseFile.module.css";
import type { Closing } from "./closing-query.ts";
import { PaperButton } from "./PaperButton.tsx";

/** The papers of the case: form and document pack at any time, each letter as it was issued. */
export function LettersPart({ letters }: { letters: Closing["letters"] }) {
  const { t } = useTranslation("closing");
  const { number, openSteps } = useCase().view;
  return (
    <>
      <h3 className={styles.subhead}>{t("papers")}</h3>
      <div className={styles.list}>
        {letters.map((letter) => (
          <div key={letter.id}>
            <a href={`/api/files/${letter.attachmentId}`} download={`${letter.number}.pdf`}>
              <DownloadOutlined aria-hidden="true" /> {t("letter", { number: letter.number })}
            </a>
            <p className={styles.by}>
              {letter.issuedBy.name} · <Moment at={letter.issuedAt} /> · {t("objectUntil")}{" "}
              <Moment at={letter.objectUntil} />
            </p>
          </div>
        ))}
      </div>
      <div className={styles.buttons}>
        <DeedButton step="issue_letter" />
        {openSteps.includes("print_form") && (
          <PaperButton path={`/api/complaints/${number}/form.pdf`} name={`${number}-form.pdf`}>
            {t("form")}
          </PaperButton>
        )}
        {openSteps.includes("export_documents") && (
          <PaperButton path={`/api/complaints/${number}/document-pack`} name={`${number}-documents.zip`}>
            {t("pack")}
          </PaperButton>
        )}
      </div>
    </>
  );
}
