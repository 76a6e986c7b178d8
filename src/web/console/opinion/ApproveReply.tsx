import { useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import styles from "./Opinion.module.css";
import type { OpinionFile } from "./opinion-query.ts";

type Side = OpinionFile["mayApprove"][number];

/** The yes of whoever reads, for PR or for legal, to this very version. */
export function ApproveReply({ file: { opinion, reply, mayApprove } }: { file: OpinionFile }) {
  const { t } = useTranslation("opinion");
  const client = useQueryClient();
  const { message } = App.useApp();
  const approve = useCommand(
    (side: Side, key) => {
      const asked = {
        params: { path: { opinion: opinion.number } },
        headers: once(key),
        body: { version: reply?.version ?? 0 },
      };
      return answer(
        side === "pr"
          ? api.POST("/api/opinions/{opinion}/reply/approve-pr", asked)
          : api.POST("/api/opinions/{opinion}/reply/approve-legal", asked),
      );
    },
    {
      onSuccess: () => {
        message.success(t("approved"));
        client.invalidateQueries({ queryKey: keys.opinion });
      },
    },
  );
  if (mayApprove.length === 0) return null;
  return (
    <>
      <FormProblem command={approve} />
      <div className={styles.deeds}>
        {mayApprove.map((side) => (
          <Button key={side} type="primary" loading={approve.isPending} onClick={() => approve.mutate(side)}>
            {t(`approve.${side}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
