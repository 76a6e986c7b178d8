import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Input, Select, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import styles from "../parts/judgement/judgement.module.css";
import { OneOf } from "../parts/OneOf.tsx";
import { useMay } from "../use-me.ts";
import { type ModelCase, modelCasesQuery, type Shelf, scenes, type Wanted } from "./model-cases-query.ts";
import { NominateForm } from "./NominateForm.tsx";
import { PraiseDesk } from "./PraiseDesk.tsx";
import { PraiseList } from "./PraiseList.tsx";

type View = Shelf | "praise";

/** Conversations to learn from, and what colleagues are praised for. */
export function ModelCasesScreen() {
  const { t } = useTranslation("modelCases");
  const may = useMay();
  const [view, setView] = useState<View>("published");
  const views: View[] = may("quality.read")
    ? ["published", "nominated", "withdrawn", "praise"]
    : ["published", "praise"];
  return (
    <Page
      isNarrow
      title={t("title")}
      about={t("about")}
      action={
        <OneOf
          label={t("which")}
          value={view}
          onChange={setView}
          options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      }
    >
      {view === "praise" ? (
        <>
          {may("quality.read") && <PraiseDesk />}
          <PraiseList whose="house" />
        </>
      ) : (
        <Library key={view} state={view} />
      )}
    </Page>
  );
}

function Library({ state }: { state: Shelf }) {
  const { t } = useTranslation(["modelCases", "common"]);
  const may = useMay();
  const [asked, setAsked] = useState<Omit<Wanted, "state">>({});
  const list = useInfiniteQuery(modelCasesQuery({ state, ...asked }));
  return (
    <>
      {state === "nominated" && may("quality.read") && <NominateForm />}
      <div className={styles.scores}>
        <Input.Search
          allowClear
          aria-label={t("search")}
          placeholder={t("search")}
          style={{ maxWidth: 320 }}
          onSearch={(q) => setAsked({ ...asked, q: q.trim() || undefined })}
        />
        <Select
          allowClear
          aria-label={t("scene")}
          placeholder={t("scene")}
          style={{ minWidth: 160 }}
          value={asked.scene}
          onChange={(scene) => setAsked({ ...asked, scene })}
          options={scenes.map((scene) => ({ value: scene, label: t(`scenes.${scene}`) }))}
        />
      </div>
      <Loaded query={list} skeleton={<SkeletonRows count={3} height={120} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ rows }) => rows);
          if (rows.length === 0) return <Empty title={t(`empty.${state}`)}>{t(`emptyHelp.${state}`)}</Empty>;
          return rows.map((row) => <CaseCard key={row.id} modelCase={row} />);
        }}
      </Loaded>
      {list.hasNextPage && (
        <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t("common:more")}
        </Button>
      )}
    </>
  );
}

function CaseCard({ modelCase }: { modelCase: ModelCase }) {
  const { t } = useTranslation(["modelCases", "terms"]);
  const { id, title, why, scenes, state, decidedAt, decidedBy, decisionWords, nominatedAt } = modelCase;
  return (
    <Card
      title={
        <Link to="/model-cases/$id" params={{ id }}>
          {title}
        </Link>
      }
      aside={scenes.map((scene) => <Tag key={scene}>{t(`scenes.${scene}`)}</Tag>)}
    >
      <p className={styles.words}>{why}</p>
      <p className={styles.quiet}>
        {t(`terms:channel.${modelCase.channel}`)} · {t("nominatedBy", { name: modelCase.nominatedBy.name })} ·{" "}
        <Moment at={decidedAt ?? nominatedAt} />
      </p>
      {state === "withdrawn" && decidedBy && (
        <p className={styles.words}>
          {t("withdrawnBy", { name: decidedBy.name, reason: decisionWords ?? "" })}
        </p>
      )}
    </Card>
  );
}
