import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { answer, api, once } from "../api.ts";
import { WordsForm } from "../coaching/WordsForm.tsx";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { CertificateState } from "../my-learning/CertificateState.tsx";
import type { Certificate } from "../my-learning/learning-queries.ts";
import { useCommand } from "../use-command.ts";
import { useInLang } from "../use-in-lang.ts";
import styles from "./Training.module.css";

/** One certificate: whose, until when; signed or taken back. */
export function CertificateCard({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation("training");
  const inLang = useInLang();
  const { staff, title, state, earnedAt, expiresAt, signedBy, revokeReason } = certificate;
  return (
    <Card
      title={t("certificateOf", { name: staff.name, mark: inLang(title) })}
      aside={<CertificateState state={state} />}
    >
      <p className={styles.quiet}>
        {t("earned")} <Moment at={earnedAt} />
        {expiresAt && (
          <>
            {" · "}
            {t("until")} <Moment at={expiresAt} />
          </>
        )}
        {signedBy && ` · ${t("signedBy", { name: signedBy.name })}`}
        {revokeReason && ` · ${t("revokedFor", { reason: revokeReason })}`}
      </p>
      <Decide certificate={certificate} />
    </Card>
  );
}

function Decide({ certificate: { id, state } }: { certificate: Certificate }) {
  const { t } = useTranslation("training");
  const client = useQueryClient();
  const [isRevoking, setRevoking] = useState(false);
  const onSuccess = () => client.invalidateQueries({ queryKey: keys.training });
  const sign = useCommand(
    (_: string, key) =>
      answer(
        api.POST("/api/certificates/{id}/sign", { params: { path: { id } }, headers: once(key), body: {} }),
      ),
    { onSuccess },
  );
  const revoke = useCommand(
    (reason: string, key) =>
      answer(
        api.POST("/api/certificates/{id}/revoke", {
          params: { path: { id } },
          headers: once(key),
          body: { reason },
        }),
      ),
    { onSuccess },
  );
  if (state === "revoked" || state === "expired") return null;
  return (
    <>
      <FormProblem command={sign} />
      <div className={styles.buttons}>
        {state === "waiting" && (
          <Button type="primary" onClick={() => sign.mutate(id)} loading={sign.isPending}>
            {t("sign")}
          </Button>
        )}
        <Button onClick={() => setRevoking(!isRevoking)} aria-expanded={isRevoking}>
          {t("revoke")}
        </Button>
      </div>
      {isRevoking && (
        <WordsForm
          name={`revoke.${id}`}
          label={t("reason")}
          button={t("revoke")}
          most={400}
          command={revoke}
          onWords={(reason) => revoke.mutate(reason)}
        />
      )}
    </>
  );
}
