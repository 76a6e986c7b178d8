import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import { IndicatorCard } from "./IndicatorCard.tsx";
import { IndicatorForm } from "./IndicatorForm.tsx";
import styles from "./Indicators.module.css";
import { groups } from "./indicator-entry.ts";
import { indicatorsQuery, type Versioned } from "./indicators-query.ts";

type Task = { known?: Versioned };

/** What is counted of the work and by which formula; a house's own version from a day on. */
export function IndicatorsScreen() {
  const { t } = useTranslation(["indicators", "performance", "common"]);
  const mayPlan = useMay()("quality.plan");
  const indicators = useQuery(indicatorsQuery);
  const [task, setTask] = useState<Task | null>(null);
  return (
    <Page
      title={t("title")}
      about={t("about")}
      action={
        mayPlan && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setTask({})}>
            {t("add")}
          </Button>
        )
      }
    >
      <Loaded
        query={indicators}
        skeleton={<SkeletonRows count={6} height={96} label={t("common:loading")} />}
      >
        {({ rows }) =>
          groups.map((group) => (
            <section key={group} aria-label={t(`performance:group.${group}`)}>
              <h2 className={styles.group}>{t(`performance:group.${group}`)}</h2>
              <div className={styles.cards}>
                {rows
                  .filter(({ indicator }) => indicator.group === group)
                  .map((known) => (
                    <IndicatorCard
                      key={known.indicator.code}
                      known={known}
                      onWrite={mayPlan ? () => setTask({ known }) : undefined}
                    />
                  ))}
              </div>
            </section>
          ))
        }
      </Loaded>
      <Drawer
        open={task !== null}
        onClose={() => setTask(null)}
        title={t(task?.known ? "edit" : "add")}
        size={680}
        destroyOnHidden
      >
        {task && <IndicatorForm known={task.known} onDone={() => setTask(null)} />}
      </Drawer>
    </Page>
  );
}
