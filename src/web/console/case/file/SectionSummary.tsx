import { useTranslation } from "react-i18next";
import { TimeLeft } from "../../../ui/TimeLeft.tsx";
import { useCase } from "../case-context.ts";
import { offerInPlay } from "../case-facts.ts";
import styles from "./CaseFile.module.css";
import type { SectionName } from "./sections.ts";

/** What a folded part holds, in a word. */
export function SectionSummary({ section }: { section: SectionName }) {
  return (
    <span className={styles.summary}>
      <Words section={section} />
    </span>
  );
}

function Words({ section }: { section: SectionName }) {
  const { t } = useTranslation(["case", "terms"]);
  const { view } = useCase();
  switch (section) {
    case "customer":
      return view.customer.name;
    case "order":
      return view.order?.number;
    case "intake":
      if (view.restatement === null) return null;
      return view.restatementConfirmedAt ? t("intake.confirmed") : t("intake.unconfirmed");
    case "requests":
      return counted(view.requests, ({ state }) => state !== "open");
    case "remedies": {
      const offer = offerInPlay(view) ?? view.offers.toSorted((a, b) => b.round - a.round)[0];
      return offer && t(`remedies.state.${offer.state}`);
    }
    case "promises": {
      const next = view.promises
        .filter(({ state }) => state === "open")
        .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0];
      return next ? <TimeLeft dueAt={next.dueAt} /> : counted(view.promises, ({ state }) => state === "kept");
    }
    case "handOver":
      return view.handOver && t(`handOver.state.${view.handOver.state}`);
    default:
      return null;
  }
}

function counted<Item>(items: readonly Item[], isDone: (item: Item) => boolean): string | null {
  return items.length > 0 ? `${items.filter(isDone).length} / ${items.length}` : null;
}
