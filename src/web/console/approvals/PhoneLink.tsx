import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Moment } from "../../ui/Moment.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { useCommand } from "../use-command.ts";
import styles from "./ApprovalCard.module.css";

/** A link by which the approver decides later from their phone, without signing in: theirs alone, once, for a day. */
export function PhoneLink({ approvalId }: { approvalId: string }) {
  const { t } = useTranslation("approvals");
  const link = useCommand((id: string, key) =>
    answer(api.POST("/api/approvals/{id}/link", { params: { path: { id } }, headers: once(key) })),
  );
  if (!link.data)
    return (
      <>
        <FormProblem command={link} />
        <Button type="link" loading={link.isPending} onClick={() => link.mutate(approvalId)}>
          {t("link.make")}
        </Button>
      </>
    );
  return (
    <div className={styles.link}>
      <Input
        readOnly
        aria-label={t("link.address")}
        value={link.data.url}
        onFocus={(event) => event.target.select()}
      />
      <small>
        {t("link.help")} <Moment at={link.data.expiresAt} />
      </small>
    </div>
  );
}
