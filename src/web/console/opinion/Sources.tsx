import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { useCommand } from "../use-command.ts";
import { useMay } from "../use-me.ts";
import { AddSource } from "./AddSource.tsx";
import styles from "./Opinion.module.css";
import { type OpinionSource, sourcesQuery } from "./opinion-query.ts";

/** Systems that call us and feeds that are pulled, with how each is doing. */
export function Sources() {
  const { t } = useTranslation(["opinion", "common"]);
  const maySet = useMay()("settings.manage");
  return (
    <Card title={t("sources.title")}>
      <div className={styles.stack}>
        <Loaded
          query={useQuery(sourcesQuery)}
          skeleton={<SkeletonRows count={2} height={48} label={t("common:loading")} />}
        >
          {({ rows }) => (
            <>
              {rows.length === 0 && <p className={styles.quiet}>{t("sources.empty")}</p>}
              <ul className={styles.list}>
                {rows.map((source) => (
                  <li key={source.id} className={styles.source}>
                    <State source={source} />
                    {maySet && <Switch source={source} />}
                    <span className={styles.address}>{source.url}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Loaded>
        {maySet && <AddSource />}
      </div>
    </Card>
  );
}

function State({ source: { name, kind, isActive, failure, lastCameAt } }: { source: OpinionSource }) {
  const { t } = useTranslation("opinion");
  return (
    <span>
      {name} <Tag>{t(`sources.kinds.${kind}`)}</Tag> {!isActive && <Tag>{t("sources.stopped")}</Tag>}
      {failure && <Tag color="red">{t(`sources.failure.${failure as "unreachable"}`)}</Tag>}
      <span className={styles.quiet}>
        {lastCameAt ? (
          <>
            {t("sources.last")} <Moment at={lastCameAt} />
          </>
        ) : (
          t("sources.never")
        )}
      </span>
    </span>
  );
}

function Switch({ source: { id, name, isActive, version } }: { source: OpinionSource }) {
  const { t } = useTranslation("opinion");
  const client = useQueryClient();
  const turn = useCommand(
    (wanted: boolean, key) =>
      answer(
        api.POST("/api/opinion-sources/{source}", {
          params: { path: { source: id } },
          headers: once(key),
          body: { seenVersion: version, isActive: wanted },
        }),
      ),
    { onSuccess: () => client.invalidateQueries({ queryKey: keys.opinion }) },
  );
  const words = t(isActive ? "sources.off" : "sources.on");
  return (
    <div>
      <Button
        size="small"
        loading={turn.isPending}
        onClick={() => turn.mutate(!isActive)}
        aria-label={`${words} ${name}`}
      >
        {words}
      </Button>
      <FormProblem command={turn} />
    </div>
  );
}
