import { useQuery } from "@tanstack/react-query";
import { Button, Form } from "antd";
import { useTranslation } from "react-i18next";
import type { components } from "../../../../shared/api/schema.gen.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useReader } from "../../../ui/reader.ts";
import { SkeletonRows } from "../../../ui/Skeleton.tsx";
import { Loaded } from "../../Loaded.tsx";
import { useCase } from "../case-context.ts";
import fileStyles from "../file/CaseFile.module.css";
import { Tag } from "../file/Tag.tsx";
import { Citations } from "../rights/Citations.tsx";
import { ProposalHistory } from "./ProposalHistory.tsx";
import { proposalsQuery } from "./proposals-query.ts";

type Proposal = components["schemas"]["OptionProposal"];

/** What could be offered, with its reasons and numbers; one click puts it among the options. */
export function Proposals({ onTake }: { onTake: (option: TakenOption) => void }) {
  const { t } = useTranslation(["case", "common"]);
  const { view } = useCase();
  const proposals = useQuery(proposalsQuery(view.number));
  return (
    <Loaded query={proposals} skeleton={<SkeletonRows count={2} height={96} label={t("common:loading")} />}>
      {({ proposals: found, isAssessed }) => (
        <section aria-label={t("proposal.title")}>
          <h4 className={fileStyles.subhead}>{t("proposal.title")}</h4>
          {!isAssessed && <p className={fileStyles.quiet}>{t("proposal.notAssessed")}</p>}
          {found.length === 0 && <p className={fileStyles.quiet}>{t("proposal.none")}</p>}
          <ul className={fileStyles.list}>
            {found.map((proposal) => (
              <li key={`${proposal.basis} ${proposal.content}`} className={fileStyles.answer}>
                <ProposalCard proposal={proposal} onTake={onTake} />
              </li>
            ))}
          </ul>
          {isAssessed && <ExplainRights />}
        </section>
      )}
    </Loaded>
  );
}

export type TakenOption = Pick<Proposal, "kind" | "content" | "steps"> & { costMinor: string };

function ProposalCard({ proposal, onTake }: { proposal: Proposal; onTake: (option: TakenOption) => void }) {
  const { t } = useTranslation(["case", "terms"]);
  const { lang } = useReader();
  const { kind, content, steps, cost, basis, why, citations, stock, isInStock, goodwillMinor } = proposal;
  const money = (minor: number) => formatMoney(minor, cost.currency, lang);
  return (
    <>
      <div className={fileStyles.cardHead}>
        <b>{content}</b>
        <span>{money(cost.minor)}</span>
      </div>
      <Tag tone={basis === "must" ? "good" : "brand"}>{t(`proposal.basis.${basis}`)}</Tag>
      {goodwillMinor > 0 && <Tag tone="calm">{t("remedies.goodwill", { amount: money(goodwillMinor) })}</Tag>}
      {proposal.overLimit && <Tag tone="at-risk">{t(`remedies.${overWords[proposal.overLimit]}`)}</Tag>}
      {!isInStock && <Tag tone="breached">{t("proposal.noStock")}</Tag>}
      <p className={fileStyles.words}>{lang === "en" ? why.en : why.zh}</p>
      {citations.length > 0 && <Citations citations={citations} />}
      <p className={fileStyles.quiet}>
        {steps.map(({ text, hours }) => `${text} · ${t("remedies.hours", { hours })}`).join("；")}
        {stock !== null && isInStock && ` · ${t("proposal.stock", { count: stock })}`}
      </p>
      {proposal.history && <ProposalHistory history={proposal.history} />}
      <Button
        size="small"
        aria-label={`${t("proposal.take")}: ${content}`}
        onClick={() => onTake({ kind, content, steps, costMinor: String(cost.minor / 100) })}
      >
        {t("proposal.take")}
      </Button>
    </>
  );
}

const overWords = { amount: "overAmount", kind: "overKind" } as const;

function ExplainRights() {
  const { t } = useTranslation("case");
  return (
    <Form.Item name="explainRights" valuePropName="checked" help={t("proposal.explainRightsHelp")}>
      <ExplainRightsBox />
    </Form.Item>
  );
}

function ExplainRightsBox({
  checked,
  onChange,
  id,
}: {
  checked?: boolean;
  onChange?: (is: boolean) => void;
  id?: string;
}) {
  const { t } = useTranslation("case");
  return (
    <label>
      <input
        type="checkbox"
        id={id}
        checked={checked ?? false}
        onChange={(event) => onChange?.(event.target.checked)}
      />{" "}
      {t("proposal.explainRights")}
    </label>
  );
}
