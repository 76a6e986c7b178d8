import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCase } from "../case-context.ts";
import { PeopleAround } from "../inquiry/PeopleAround.tsx";
import { RevealContact } from "../privacy/RevealContact.tsx";
import styles from "./CaseFile.module.css";
import { Fact, Facts } from "./Facts.tsx";
import { Signals } from "./Signals.tsx";
import { tierName } from "./tier-name.ts";

/** Who complains, as far as the work needs it, and what else they have complained about. */
export function CustomerSection() {
  const { t } = useTranslation(["case", "terms"]);
  const { customer } = useCase().view;
  return (
    <>
      <Facts>
        <Fact name={t("customer.name")}>{customer.name ?? t("customer.anonymous")}</Fact>
        <Fact name={t("customer.phone")}>{customer.maskedPhone}</Fact>
        <Fact name={t("customer.email")}>{customer.maskedEmail}</Fact>
        <Fact name={t("customer.tier")}>
          {tierName(customer.tier, (code) => t(`customer.tierName.${code}`))}
        </Fact>
        <Fact name={t("customer.orders")}>{t("customer.orderCount", { orders: customer.orderCount })}</Fact>
      </Facts>
      <RevealContact />
      <h3 className={styles.subhead}>{t("customer.others")}</h3>
      {customer.otherComplaints.length === 0 && <p className={styles.quiet}>{t("customer.noOthers")}</p>}
      <ul className={styles.list}>
        {customer.otherComplaints.map(({ number, title, state }) => (
          <li key={number}>
            <Link to="/complaints/$number" params={{ number }}>
              {title}
            </Link>{" "}
            <span className={styles.quiet}>
              {number} · {t(`terms:state.${state}`)}
            </span>
          </li>
        ))}
      </ul>
      <PeopleAround />
      <Signals />
    </>
  );
}
