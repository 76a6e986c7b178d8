import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { keys } from "../keys.ts";
import { useInLang } from "../use-in-lang.ts";
import { CertificateState } from "./CertificateState.tsx";
import styles from "./Learning.module.css";
import type { MyLearning } from "./learning-queries.ts";
import { useStartQuiz } from "./use-start-quiz.ts";

/** The certificates I hold, and those I could earn. */
export function MarksCard({ learning: { certificates, marks } }: { learning: MyLearning }) {
  const { t } = useTranslation("learning");
  const inLang = useInLang();
  const open = marks.filter(({ hasValid }) => !hasValid);
  return (
    <>
      {certificates.map((certificate) => (
        <Card
          key={certificate.id}
          title={inLang(certificate.title)}
          aside={<CertificateState state={certificate.state} />}
        >
          <p className={styles.quiet}>
            {t("earned")} <Moment at={certificate.earnedAt} />
            {certificate.expiresAt && (
              <>
                {" · "}
                {t("validUntil")} <Moment at={certificate.expiresAt} />
              </>
            )}
            {certificate.revokeReason && ` · ${t("revokedFor", { reason: certificate.revokeReason })}`}
          </p>
          {certificate.state === "expiring" && <p>{t("renew")}</p>}
        </Card>
      ))}
      {open.map(({ mark, gates }) => (
        <OpenMark key={mark.code} mark={mark} gates={gates} />
      ))}
    </>
  );
}

function OpenMark({ mark, gates }: Pick<MyLearning["marks"][number], "mark" | "gates">) {
  const { t } = useTranslation("learning");
  const inLang = useInLang();
  const navigate = useNavigate();
  const client = useQueryClient();
  const start = useStartQuiz(({ id }) => {
    client.invalidateQueries({ queryKey: keys.learning });
    navigate({ to: "/my-learning/attempts/$id", params: { id } });
  });
  return (
    <Card title={inLang(mark.title)} aside={<span>{t("validDays", { days: mark.validDays })}</span>}>
      <p className={styles.quiet}>
        {gates ? t("gates") : t("gatesNot")} {mark.needsSignature && t("needsSignature")}
      </p>
      {start.error && <Alert type="error" showIcon title={start.error.message} className={styles.problem} />}
      <Button className={styles.next} onClick={() => start.mutate(mark.quizCode)} loading={start.isPending}>
        {t("takeQuiz")}
      </Button>
    </Card>
  );
}
