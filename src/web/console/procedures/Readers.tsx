import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { useCommand } from "../use-command.ts";
import styles from "./procedures.module.css";
import { readersQuery } from "./procedures-queries.ts";

/** Who has read the version in force; the others are reminded with one click. */
export function Readers({ code }: { code: string }) {
  const { t } = useTranslation(["procedures", "common"]);
  const readers = useQuery(readersQuery(code));
  const client = useQueryClient();
  const { message } = App.useApp();
  const remind = useCommand(
    (_entered: null, key) =>
      answer(
        api.POST("/api/procedures/{code}/remind", {
          params: { path: { code } },
          headers: once(key),
          body: {},
        }),
      ),
    {
      onSuccess: ({ reminded }) => {
        message.success(t("remindedNow", { count: reminded }));
        client.invalidateQueries({ queryKey: keys.procedures });
      },
    },
  );
  return (
    <section className={styles.readers} aria-label={t("readers")}>
      <h3>{t("readers")}</h3>
      <Loaded query={readers} skeleton={<SkeletonRows count={3} height={24} label={t("common:loading")} />}>
        {({ rows }) => (
          <>
            <ul>
              {rows.map(({ person, readAt, remindedAt }) => (
                <li key={person.id}>
                  <span>{person.name}</span>
                  {readAt ? (
                    <span className={styles.good}>
                      {t("readOn")} <Moment at={readAt} />
                    </span>
                  ) : (
                    <span className={styles.warn}>
                      {t("unread")}
                      {remindedAt && (
                        <>
                          {" · "}
                          {t("reminded")} <Moment at={remindedAt} />
                        </>
                      )}
                    </span>
                  )}
                </li>
              ))}
            </ul>
            <FormProblem command={remind} />
            {rows.some(({ readAt }) => readAt === null) && (
              <Button onClick={() => remind.mutate(null)} loading={remind.isPending}>
                {t("remind")}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
