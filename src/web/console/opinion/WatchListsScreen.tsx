import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Drawer, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import styles from "./Opinion.module.css";
import { type WatchList, watchListsQuery } from "./opinion-query.ts";
import { Sources } from "./Sources.tsx";
import { VoiceCurve } from "./VoiceCurve.tsx";
import { WatchListForm } from "./WatchListForm.tsx";

/** What is watched for, each list with its curve, and where it comes from. */
export function WatchListsScreen() {
  const { t } = useTranslation(["opinion", "common"]);
  // "new": a form for a list that is not there yet.
  const [edited, setEdited] = useState<WatchList | "new" | null>(null);
  const mayManage = useMay()("opinion.manage");
  const found = useQuery(watchListsQuery);
  return (
    <Page
      isNarrow
      title={t("lists.title")}
      about={t("lists.about")}
      action={
        <div className={styles.headDeeds}>
          <Link to="/opinions">{t("backToItems")}</Link>
          {mayManage && (
            <Button type="primary" onClick={() => setEdited("new")}>
              {t("lists.add")}
            </Button>
          )}
        </div>
      }
    >
      <Loaded query={found} skeleton={<SkeletonRows count={2} height={260} label={t("common:loading")} />}>
        {({ rows }) => (
          <>
            {rows.length === 0 && <Empty title={t("lists.empty")}>{t("lists.emptyHelp")}</Empty>}
            {rows.map((list) => (
              <ListCard
                key={list.number}
                list={list}
                onEdit={mayManage ? () => setEdited(list) : undefined}
              />
            ))}
          </>
        )}
      </Loaded>
      <Sources />
      <Drawer
        title={edited === "new" ? t("lists.add") : t("lists.edit")}
        open={edited !== null}
        onClose={() => setEdited(null)}
        size={520}
        destroyOnHidden
      >
        <WatchListForm list={edited === "new" ? null : edited} onDone={() => setEdited(null)} />
      </Drawer>
    </Page>
  );
}

function ListCard({ list, onEdit }: { list: WatchList; onEdit: (() => void) | undefined }) {
  const { t } = useTranslation("opinion");
  const { name, words, patterns, sources, owner, startsOn, endsOn, version, madeBy, burst } = list;
  return (
    <Card
      title={name}
      aside={
        onEdit && (
          <Button size="small" onClick={onEdit} aria-label={`${t("lists.edit")} ${name}`}>
            {t("lists.edit")}
          </Button>
        )
      }
    >
      {burst && (
        <Alert
          type="warning"
          showIcon
          title={
            <Link to="/alerts/$number" params={{ number: burst.alert }}>
              {burst.alert} ·{" "}
              {t("lists.burst", { observed: burst.observed, expected: burst.expected.toFixed(1) })}
            </Link>
          }
        />
      )}
      <div className={styles.deeds}>
        {[...words, ...patterns].map((word) => (
          <Tag key={word}>{word}</Tag>
        ))}
      </div>
      <VoiceCurve list={list} />
      <p className={styles.quiet}>
        {t("lists.owner")} {owner.name} ·{" "}
        {endsOn ? t("lists.until", { from: startsOn, to: endsOn }) : t("lists.since", { from: startsOn })}
        {sources.length > 0 && ` · ${sources.join(" · ")}`} ·{" "}
        {t("lists.version", { version, name: madeBy.name })}
      </p>
    </Card>
  );
}
