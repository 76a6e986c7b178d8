import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { causesQuery } from "../case/inquiry/queries.ts";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { useCommand } from "../use-command.ts";
import { useMay } from "../use-me.ts";
import { AddCauseForm } from "./AddCauseForm.tsx";
import styles from "./inquiry-settings.module.css";

type Cause = components["schemas"]["Cause"];

/** The cause tree: what came with the product, and what the house has added. */
export function CausesTab() {
  const { t } = useTranslation(["inquirySettings", "common"]);
  const causes = useQuery(causesQuery);
  const mayManage = useMay()("settings.manage");
  return (
    <Loaded query={causes} skeleton={<SkeletonRows count={8} height={40} label={t("common:loading")} />}>
      {({ rows }) => (
        <div className={styles.cards}>
          <p className={styles.help}>{t("causes.help")}</p>
          <div className={styles.trees}>
            {(["immediate", "root"] as const).map((level) => (
              <Tree key={level} level={level} causes={rows.filter((cause) => cause.level === level)} />
            ))}
          </div>
          {mayManage && <AddCauseForm causes={rows} />}
        </div>
      )}
    </Loaded>
  );
}

function Tree({ level, causes }: { level: Cause["level"]; causes: Cause[] }) {
  const { t } = useTranslation("inquiry");
  const { lang } = useReader();
  const groups = Map.groupBy(causes, ({ group }) => (lang === "en" ? group.en : group.zh));
  return (
    <section aria-label={t(`cause.${level}`)}>
      <h3 className={styles.subhead}>{t(`cause.${level}`)}</h3>
      <dl className={styles.tree}>
        {[...groups].map(([group, ofGroup]) => (
          <div key={group}>
            <dt>{group}</dt>
            {ofGroup.map((cause) => (
              <CauseLine key={cause.code} cause={cause} />
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function CauseLine({ cause }: { cause: Cause }) {
  const { t } = useTranslation("inquirySettings");
  const { lang } = useReader();
  const mayManage = useMay()("settings.manage");
  const name = lang === "en" ? cause.name.en : cause.name.zh;
  return (
    <dd>
      {name}
      {cause.id && (
        <span className={styles.help}> · {t(cause.isActive ? "causes.own" : "causes.retired")}</span>
      )}
      {cause.id && cause.isActive && mayManage && <RetireButton id={cause.id} name={name} />}
    </dd>
  );
}

function RetireButton({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation("inquirySettings");
  const client = useQueryClient();
  const { message } = App.useApp();
  const retire = useCommand(
    (cause: string, key) =>
      answer(
        api.POST("/api/causes/{id}/retire", {
          params: { path: { id: cause } },
          headers: once(key),
          body: {},
        }),
      ),
    {
      onSuccess: () => client.invalidateQueries({ queryKey: keys.causes }),
      onError: (problem) => message.error(problem.message),
    },
  );
  return (
    <Button
      size="small"
      type="text"
      loading={retire.isPending}
      aria-label={`${t("causes.retire")} ${name}`}
      onClick={() => retire.mutate(id)}
    >
      {t("causes.retire")}
    </Button>
  );
}
