import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../shared/money.ts";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import styles from "./LostCustomers.module.css";
import type { LostCustomer } from "./lost-query.ts";
import { StartForm } from "./StartForm.tsx";

/** One customer who does not buy any more: what they were worth, why we think they left, and the way to win them back. */
export function LostCard({ lost }: { lost: LostCustomer }) {
  const { t } = useTranslation("lostCustomers");
  const { lang } = useReader();
  const { customer, ordersBefore, spentMinor, currency, lastOrderedAt } = lost;
  return (
    <Card title={customer.name ?? t("noName")} aside={<span>{customer.maskedPhone}</span>}>
      <p>
        <strong>{t(`reason.${lost.reason}`)}</strong> <Subject lost={lost} />
      </p>
      <p className={styles.by}>
        {t("worth", { orders: ordersBefore, spent: formatMoney(spentMinor, currency, lang) })}
        {lastOrderedAt && (
          <>
            {" · "}
            {t("lastOrder")} <Moment at={lastOrderedAt} />
          </>
        )}
      </p>
      <WayBack lost={lost} />
    </Card>
  );
}

function Subject({ lost: { complaintNumber: number, orderNumber } }: { lost: LostCustomer }) {
  const { t } = useTranslation("lostCustomers");
  if (!number) return t("order", { number: orderNumber ?? "" });
  return (
    <Link to="/complaints/$number" params={{ number }}>
      {number}
    </Link>
  );
}

function WayBack({ lost }: { lost: LostCustomer }) {
  const { t } = useTranslation("lostCustomers");
  const [isOpen, setOpen] = useState(false);
  if (lost.hasOptedOut) return <p className={styles.quiet}>{t("optedOut")}</p>;
  if (lost.winBackId) return <p className={styles.quiet}>{t("underWay")}</p>;
  if (isOpen) return <StartForm lost={lost} onDone={() => setOpen(false)} />;
  return <Button onClick={() => setOpen(true)}>{t("start")}</Button>;
}
