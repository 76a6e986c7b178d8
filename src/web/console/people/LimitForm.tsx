import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { parseMoney } from "../../../shared/money.ts";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import type { RemedyKind } from "../terms.ts";
import { useCommand } from "../use-command.ts";
import { useMe } from "../use-me.ts";
import styles from "./people.module.css";
import type { Grade } from "./people-types.ts";

type Props = { grade: Grade; kind: RemedyKind; onDone: () => void };

/** One limit, typed as an amount; empty means never alone. Enter keeps, Esc leaves it. */
export function LimitForm({ grade, kind, onDone }: Props) {
  const { t } = useTranslation("people");
  const { currency } = useMe().house;
  const { message } = App.useApp();
  const client = useQueryClient();
  const limit = grade.limits.find((each) => each.kind === kind);
  const [typed, setTyped] = useState(limit ? String(limit.limitMinor / 100) : "");
  const amount = parseMoney(typed, currency);
  const isRight = typed.trim() === "" || amount !== null;
  const change = useCommand(
    (limitMinor: number | null, key) =>
      answer(
        api.POST("/api/grades/{code}/limits", {
          params: { path: { code: grade.code } },
          body: { kind, limitMinor },
          headers: once(key),
        }),
      ),
    {
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: keys.house });
        onDone();
      },
      onError: (problem) => message.error(problem.message),
    },
  );
  const submit = () => isRight && change.mutate(typed.trim() === "" ? null : amount!.minor);

  return (
    <span className={styles.inline}>
      <Input
        autoFocus
        size="small"
        inputMode="decimal"
        style={{ width: 96 }}
        aria-label={t("limit")}
        placeholder={t("notAlone")}
        status={isRight ? undefined : "error"}
        aria-invalid={!isRight}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={submit}
        onKeyDown={(event) => event.key === "Escape" && onDone()}
      />
      <Button size="small" type="primary" disabled={!isRight} loading={change.isPending} onClick={submit}>
        {t("save", { ns: "common" })}
      </Button>
    </span>
  );
}
