import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { TimeLeft } from "../../ui/TimeLeft.tsx";
import { FinishForm } from "./FinishForm.tsx";
import styles from "./LostCustomers.module.css";
import type { WinBack } from "./lost-query.ts";

/** One try to win a customer back: whose, by when, and how it went. */
export function WinBackCard({ task }: { task: WinBack }) {
  const { t } = useTranslation("lostCustomers");
  const { outcome, customer, complaintNumber, orderNumber, owner, doneAt } = task;
  return (
    <Card
      title={customer.name ?? t("noName")}
      aside={!outcome && <TimeLeft dueAt={task.dueAt} urgency={task.isLate ? "breached" : "calm"} />}
    >
      <p className={styles.words}>{task.plan}</p>
      <p className={styles.by}>
        {t("ownedBy", { name: owner.name })} · {complaintNumber ?? t("order", { number: orderNumber ?? "" })}
      </p>
      {outcome ? (
        <p>
          <strong>{t(`outcome.${outcome}`)}</strong> {task.outcomeWords} {doneAt && <Moment at={doneAt} />}
        </p>
      ) : (
        <FinishForm task={task} />
      )}
    </Card>
  );
}
