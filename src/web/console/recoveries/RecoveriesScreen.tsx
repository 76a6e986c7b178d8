import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../shared/money.ts";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import { ListedDesk } from "../parts/ListedDesk.tsx";
import styles from "./recoveries.module.css";
import { type Recovery, type RecoveryShelf, recoveriesQuery } from "./recoveries-query.ts";

const shelves: RecoveryShelf[] = ["all", "drafted", "sent", "agreed", "received"];

/** What suppliers, carriers and others are asked to pay back: every claim of the house, and what they come to. */
export function RecoveriesScreen() {
  const { t } = useTranslation("recoveries");
  const [shelf, setShelf] = useState<RecoveryShelf>("all");
  const claims = useInfiniteQuery(recoveriesQuery(shelf));
  return (
    <ListedDesk
      title={t("title")}
      about={t("about")}
      which={t("which")}
      states={shelves.map((value) => ({ value, label: t(`shelf.${value}`) }))}
      state={shelf}
      onState={setShelf}
      list={claims}
      rowHeight={104}
      empty={{ isDone: false, title: t("empty"), help: t("emptyHelp") }}
      above={<Sums sums={claims.data?.pages[0]?.sums ?? []} />}
      draw={(claim) => <ClaimCard claim={claim} />}
    />
  );
}

type Sum = { currency: string; claimedMinor: number; agreedMinor: number; receivedMinor: number };

function Sums({ sums }: { sums: Sum[] }) {
  const { t } = useTranslation("inquiry");
  const { lang } = useReader();
  return sums.map(({ currency, claimedMinor, agreedMinor, receivedMinor }) => (
    <p key={currency} className={styles.sums}>
      {t("recovery.sums", {
        claimed: formatMoney(claimedMinor, currency, lang),
        agreed: formatMoney(agreedMinor, currency, lang),
        received: formatMoney(receivedMinor, currency, lang),
      })}
    </p>
  ));
}

function ClaimCard({ claim }: { claim: Recovery }) {
  const { t } = useTranslation(["inquiry", "terms", "requests"]);
  const { lang } = useReader();
  const words = (money: Recovery["agreed"]) => (money ? formatMoney(money.minor, money.currency, lang) : "—");
  return (
    <Card
      title={`${t(`terms:party.${claim.party}`)} · ${claim.counterparty}`}
      aside={t(`recovery.state.${claim.state}`)}
    >
      <p>{claim.ground}</p>
      <p className={styles.money}>
        {t("recovery.sums", {
          claimed: words(claim.claimed),
          agreed: words(claim.agreed),
          received: words(claim.received),
        })}
      </p>
      <p className={styles.by}>
        <Link to="/complaints/$number" params={{ number: claim.complaintNumber }}>
          {t("requests:ofComplaint", { number: claim.complaintNumber })}
        </Link>{" "}
        {claim.complaintTitle} · <Moment at={claim.changedAt} />
      </p>
    </Card>
  );
}
