import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { Loaded } from "../Loaded.tsx";
import { useCommand } from "../use-command.ts";
import styles from "./authority.module.css";
import { delegationsQuery } from "./authority-queries.ts";
import { LendAuthority } from "./LendAuthority.tsx";

type Delegation = components["schemas"]["Delegation"];

/** Who is away and who stands in: so that no approval waits for somebody on holiday. */
export function DelegationsTab() {
  const { t } = useTranslation("authority");
  const delegations = useQuery(delegationsQuery);
  return (
    <>
      <p className={styles.help}>{t("delegationsHelp")}</p>
      <LendAuthority />
      <Loaded
        query={delegations}
        skeleton={<SkeletonRows count={3} height={88} label={t("loading", { ns: "common" })} />}
      >
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t("noDelegations")}>{t("noDelegationsHelp")}</Empty>
          ) : (
            rows.map((delegation) => <DelegationCard key={delegation.id} delegation={delegation} />)
          )
        }
      </Loaded>
    </>
  );
}

function DelegationCard({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation("authority");
  const client = useQueryClient();
  const end = useCommand(
    (id: string, key) =>
      answer(api.POST("/api/delegations/{id}/end", { params: { path: { id } }, headers: once(key) })),
    { onSuccess: (delegations) => client.setQueryData(delegationsQuery.queryKey, delegations) },
  );
  const { id, from, to, startsAt, endsAt, reason, state, isMine } = delegation;
  return (
    <Card title={t("lends", { from: from.name, to: to.name })} aside={t(`delegationState.${state}`)}>
      <p>
        <Moment at={startsAt} /> – <Moment at={endsAt} /> · {reason}
      </p>
      <FormProblem command={end} />
      {isMine && state !== "over" && (
        <Button loading={end.isPending} onClick={() => end.mutate(id)}>
          {t("takeBack")}
        </Button>
      )}
    </Card>
  );
}
