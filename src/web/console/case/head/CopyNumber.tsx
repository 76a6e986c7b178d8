import { App } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./CaseHead.module.css";

/** The number as people say it; a click copies it. */
export function CopyNumber({ number }: { number: string }) {
  const { t } = useTranslation("case");
  const { message } = App.useApp();

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(number);
    message.success(t("head.copied"));
  }

  return (
    <button
      type="button"
      className={styles.number}
      onClick={copy}
      aria-label={t("head.copyNumber", { number })}
    >
      {number}
    </button>
  );
}
