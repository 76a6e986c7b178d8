import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dropDraft } from "../draft.ts";
import { Page } from "../Page.tsx";
import { type Acknowledgement, Filed } from "./Filed.tsx";
import { NewComplaintForm } from "./NewComplaintForm.tsx";

/** A customer is on the phone: find the order, write down their words, read the number out to them. */
export function NewComplaintScreen() {
  const { t } = useTranslation("newComplaint");
  const [filed, setFiled] = useState<Acknowledgement | null>(null);

  function onFiled(acknowledgement: Acknowledgement): void {
    dropDraft("new", "complaint");
    setFiled(acknowledgement);
  }

  return (
    <Page isNarrow title={t("title")} about={t("about")}>
      {filed ? (
        <Filed acknowledgement={filed} onAnother={() => setFiled(null)} />
      ) : (
        <NewComplaintForm onFiled={onFiled} />
      )}
    </Page>
  );
}
