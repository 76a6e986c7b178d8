import { use } from "react";
import { formatMoney } from "../../../shared/money.ts";
import type { LinkedApproval } from "../api/types.ts";
import { LanguageContext, useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { Note } from "../parts/Note.tsx";
import stack from "../parts/Stack.module.css";
import { useTimes } from "../parts/use-times.ts";

/** What is asked: by whom, why, how much, and each option as the customer would read it. */
export function ApprovalMatter({ matter }: { matter: LinkedApproval }) {
  const { approval: words, follow } = useWords();
  const { lang } = use(LanguageContext);
  const { deadline } = useTimes();
  const money = ({ minor, currency }: LinkedApproval["amount"]) => formatMoney(minor, currency, lang);
  return (
    <div className={stack.cards}>
      <Note tone="calm">{words.forYou(matter.approver, deadline(matter.expiresAt))}</Note>
      <Card title={words.asked(matter.askedBy)}>
        <p>{matter.reason}</p>
        <p>
          {words.most} <strong>{money(matter.amount)}</strong>
        </p>
        <p className="quiet">{matter.explanation}</p>
      </Card>
      <Card title={words.options}>
        <ol className={stack.cards}>
          {matter.options.map(({ kind, content, cost, steps }) => (
            <li key={content}>
              <strong>
                {follow.kinds[kind]} {money(cost)}
              </strong>
              <p>{content}</p>
              <p className="quiet">{steps.map(({ text }) => text).join(" → ")}</p>
            </li>
          ))}
        </ol>
      </Card>
    </div>
  );
}
