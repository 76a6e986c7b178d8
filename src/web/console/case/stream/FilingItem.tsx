import { useTranslation } from "react-i18next";
import { Attachments } from "../../parts/Attachments.tsx";
import type { Attachment } from "../../upload-file.ts";
import { useCase } from "../case-context.ts";
import { ClockTime } from "./ClockTime.tsx";
import styles from "./Stream.module.css";

/** The complaint in the customer's own words, with what they sent along. */
export function FilingItem({ attachments }: { attachments: Attachment[] }) {
  const { t } = useTranslation(["case", "terms"]);
  const { view } = useCase();
  const wish = view.demandWords ?? (view.demand && t(`terms:demand.${view.demand}`));
  return (
    <li className={styles.in}>
      <p className={styles.by}>
        <b>{view.customer.name ?? t("customer.anonymous")}</b> {t("stream.filing")} ·{" "}
        <ClockTime at={view.receivedAt} />
      </p>
      <div className={styles.bubble} data-kind="filing">
        <p className={styles.words}>{view.description}</p>
        {wish && <p className={styles.wish}>{t("labelled", { label: t("stream.demand"), text: wish })}</p>}
        <Attachments files={attachments} />
      </div>
    </li>
  );
}
