import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useCommand } from "../use-command.ts";
import { AgreeForm } from "./AgreeForm.tsx";
import styles from "./Calibration.module.css";
import { type CalibrationView, sessionQuery } from "./calibration-query.ts";
import { SideBySide } from "./SideBySide.tsx";

const route = getRouteApi("/inside/calibration/$id");

/** One session: one's own scoring, then all side by side, then what was agreed. */
export function SessionScreen() {
  const { t } = useTranslation(["calibration", "common"]);
  const { id } = route.useParams();
  const found = useQuery(sessionQuery(id));
  return (
    <Page title={found.data?.head.title ?? t("session")}>
      <Loaded query={found} skeleton={<SkeletonRows count={4} height={120} label={t("common:loading")} />}>
        {(view) => <Session view={view} />}
      </Loaded>
    </Page>
  );
}

function Session({ view }: { view: CalibrationView }) {
  const { t } = useTranslation("calibration");
  const { head, missing } = view;
  const isShown = view.openedAt !== null;
  return (
    <>
      <Card title={t(`state.${head.state}`)} aside={`${t("moderator")} ${head.moderator.name}`}>
        <p className={styles.quiet}>
          {head.participants
            .map(({ person, done }) => `${person.name} ${done}/${head.conversations}`)
            .join(" · ")}
        </p>
        {!isShown && <Alert type="info" showIcon title={t("hidden")} />}
        {missing.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t("missing", { names: missing.map(({ name }) => name).join(t("and")) })}
          />
        )}
        {!isShown && head.isModerator && <Open id={head.id} />}
      </Card>
      {!isShown && <OwnWork view={view} />}
      {isShown && <SideBySide view={view} />}
      {head.state === "open" && head.isModerator && <AgreeForm view={view} />}
      {head.state === "agreed" && <Outcome view={view} />}
    </>
  );
}

function Open({ id }: { id: string }) {
  const { t } = useTranslation("calibration");
  const client = useQueryClient();
  const open = useCommand(
    (_: object, key) =>
      answer(api.POST("/api/calibrations/{id}/open", { params: { path: { id } }, headers: once(key) })),
    { onSuccess: () => client.invalidateQueries({ queryKey: keys.calibration }) },
  );
  return (
    <>
      <FormProblem command={open} />
      <Button type="primary" loading={open.isPending} onClick={() => open.mutate({})}>
        {t("openAll")}
      </Button>
    </>
  );
}

/** What the reader has to score, each on the inspector's desk. */
function OwnWork({ view: { conversations } }: { view: CalibrationView }) {
  const { t } = useTranslation("calibration");
  const own = conversations.flatMap(({ entries, complaintTitle }) =>
    entries.map(({ evaluationId, score }) => ({ evaluationId, score, complaintTitle })),
  );
  if (own.length === 0) return <Alert type="info" showIcon title={t("notInvited")} />;
  return (
    <Card title={t("ownWork")}>
      <ul className={styles.list}>
        {own.map(({ evaluationId, score, complaintTitle }) => (
          <li key={evaluationId}>
            <Link to="/evaluations/$id" params={{ id: evaluationId }}>
              {complaintTitle}
            </Link>{" "}
            {score === null ? t("toScore") : t("scored", { score })}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Outcome({ view: { minutes, deviations } }: { view: CalibrationView }) {
  const { t } = useTranslation("calibration");
  return (
    <>
      <Card title={t("minutes")}>
        <p className={styles.minutes}>{minutes}</p>
      </Card>
      <Card title={t("deviations")}>
        <WideTable label={t("deviations")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("inspector")}</th>
                <th scope="col">{t("sameAsAgreed")}</th>
                <th scope="col">{t("scoreDifference")}</th>
              </tr>
            </thead>
            <tbody>
              {deviations.map(({ person, same, of, meanScoreDifference: difference }) => (
                <tr key={person.id}>
                  <th scope="row">{person.name}</th>
                  <td>
                    {same}/{of}
                  </td>
                  <td>
                    {difference === null ? "—" : `${difference > 0 ? "+" : ""}${difference.toFixed(1)}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      </Card>
    </>
  );
}
