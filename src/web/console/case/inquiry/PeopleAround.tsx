import { useTranslation } from "react-i18next";
import { useCase } from "../case-context.ts";
import { DeedButton } from "../DeedButton.tsx";
import { DeedSlot } from "../DeedSlot.tsx";
import styles from "../file/CaseFile.module.css";

/** Who has a say in what the customer decides. */
export function PeopleAround() {
  const { t } = useTranslation("inquiry");
  const { people } = useCase().view;
  return (
    <>
      <h3 className={styles.subhead}>{t("people.title")}</h3>
      {people.length === 0 && <p className={styles.quiet}>{t("people.none")}</p>}
      {people.map((person) => (
        <div key={person.id} className={styles.card}>
          <div className={styles.cardHead}>
            <b>{person.name}</b>
            <span>{person.relation}</span>
          </div>
          <p className={styles.words}>{person.influence}</p>
          <div className={styles.buttons}>
            <DeedButton step="remove_person" subjectId={person.id} />
          </div>
          <DeedSlot section="customer" subjectId={person.id} />
        </div>
      ))}
      <div className={styles.buttons}>
        <DeedButton step="note_person" />
      </div>
    </>
  );
}
