import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useCommand } from "../use-command.ts";
import { CheckComplaint } from "./CheckComplaint.tsx";
import { CheckpointTable } from "./CheckpointTable.tsx";
import { checkpointsQuery } from "./checkpoints-query.ts";

/** What proves the record: the key to publish, the checkpoints, and whether a complaint's evidence holds. */
export function EvidenceScreen() {
  const { t } = useTranslation(["evidence", "common"]);
  const list = useInfiniteQuery(checkpointsQuery);
  return (
    <Page title={t("title")} about={t("about")} action={<MakeCheckpoint />}>
      <CheckComplaint />
      <Loaded query={list} skeleton={<SkeletonRows count={8} height={40} label={t("common:loading")} />}>
        {({ pages }) => (
          <>
            <Card title={t("key")}>
              <Typography.Text code copyable={{ tooltips: [t("copy"), t("copied")] }}>
                {pages[0]!.keyFingerprint}
              </Typography.Text>
              <p>{t("keyHelp")}</p>
            </Card>
            <CheckpointTable
              rows={pages.flatMap((page) => page.rows)}
              hasAuthority={pages[0]!.hasAuthority}
            />
          </>
        )}
      </Loaded>
      {list.hasNextPage && (
        <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t("common:more")}
        </Button>
      )}
    </Page>
  );
}

function MakeCheckpoint() {
  const { t } = useTranslation("evidence");
  const { message } = App.useApp();
  const client = useQueryClient();
  const make = useCommand(
    (_: undefined, key) => answer(api.POST("/api/checkpoints", { body: {}, headers: once(key) })),
    {
      onSuccess: ({ position }) => {
        message.success(t("made", { position }));
        return client.invalidateQueries({ queryKey: keys.checkpoints });
      },
      onError: (problem) => message.error(problem.message),
    },
  );
  return (
    <Button onClick={() => make.mutate(undefined)} loading={make.isPending}>
      {t("make")}
    </Button>
  );
}
