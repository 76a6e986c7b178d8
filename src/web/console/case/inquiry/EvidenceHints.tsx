import { useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { components } from "../../../../shared/api/schema.gen.ts";
import { answer, api, once } from "../../api.ts";
import { keepDraft, readDraft } from "../../draft.ts";
import { useCommand } from "../../use-command.ts";
import { useCase } from "../case-context.ts";
import { readAgain } from "../case-queries.ts";
import evidence from "./Evidence.module.css";

type Hint = NonNullable<components["schemas"]["EvidenceItem"]["reading"]>["hints"][number];

/** What was read on a picture and may be of use, each taken over by one click or left. */
export function EvidenceHints({ hints }: { hints: readonly Hint[] }) {
  const { t } = useTranslation("inquiry");
  if (hints.length === 0) return null;
  return (
    <ul className={evidence.hints} aria-label={t("evidence.hints")}>
      {hints.map((hint) => (
        <li key={`${hint.kind} ${hint.value}`}>
          <span>
            {t(`evidence.hint.${hint.kind}`)} <b>{hint.value}</b>
          </span>
          <UseHint hint={hint} />
        </li>
      ))}
    </ul>
  );
}

function UseHint({ hint }: { hint: Hint }) {
  const { view } = useCase();
  if (hint.kind === "order_number" && !view.order && view.openSteps.includes("link_order"))
    return <LinkOrder orderNumber={hint.value} />;
  return view.openSteps.includes("record_finding") ? <UseInFinding hint={hint} /> : null;
}

function LinkOrder({ orderNumber }: { orderNumber: string }) {
  const { t } = useTranslation("inquiry");
  const { view } = useCase();
  const client = useQueryClient();
  const { message } = App.useApp();
  const link = useCommand(
    (version: number, key) =>
      answer(
        api.POST("/api/complaints/{number}/order", {
          params: { path: { number: view.number } },
          headers: once(key),
          body: { version, orderNumber },
        }),
      ),
    {
      onSuccess: async () => {
        await readAgain(client, view.number);
        message.success(t("evidence.linked", { number: orderNumber }));
      },
      onError: (problem) => message.error(problem.message),
    },
  );
  return (
    <Button size="small" loading={link.isPending} onClick={() => link.mutate(view.version)}>
      {t("evidence.useOrder")}
    </Button>
  );
}

/** Adds the words to the finding that is being written, and opens it. */
function UseInFinding({ hint }: { hint: Hint }) {
  const { t } = useTranslation(["inquiry", "case"]);
  const { view, open } = useCase();
  function take(): void {
    const draft = readDraft<{ fact?: string }>(view.number, "record_finding") ?? {};
    const words = t("case:labelled", { label: t(`evidence.hint.${hint.kind}`), text: hint.value });
    keepDraft(view.number, "record_finding", {
      ...draft,
      fact: draft.fact ? `${draft.fact}\n${words}` : words,
    });
    open("record_finding");
  }
  return (
    <Button size="small" onClick={take}>
      {t("evidence.useInFinding")}
    </Button>
  );
}
