import { RightOutlined } from "@ant-design/icons";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import styles from "./CaseFile.module.css";
import { SectionSummary } from "./SectionSummary.tsx";
import type { SectionName } from "./sections.ts";

type Props = { name: SectionName; isOpen: boolean; onToggle(): void; children: ReactNode };

/** One part of the case file that folds away under its heading. */
export function FilePart({ name, isOpen, onToggle, children }: Props) {
  const { t } = useTranslation("case");
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 className={styles.heading}>
        <button type="button" id={id} aria-expanded={isOpen} onClick={onToggle}>
          <RightOutlined className={styles.arrow} aria-hidden="true" />
          {t(`section.${name}`)}
        </button>
        <SectionSummary section={name} />
      </h2>
      {isOpen && <div className={styles.body}>{children}</div>}
    </section>
  );
}
