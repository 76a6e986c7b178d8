import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import { DrawFacts } from "./DrawFacts.tsx";
import { EstimatePanel } from "./EstimatePanel.tsx";
import { ItemsTable } from "./ItemsTable.tsx";
import { StrataTable } from "./StrataTable.tsx";
import { drawQuery } from "./sampling-queries.ts";

/** One draw: what the judged part says of all, the record of its frame, the conversations. */
export function DrawScreen() {
  const { t } = useTranslation(["sampling", "common"]);
  const { id } = useParams({ from: "/inside/sampling/$id" });
  const mayPlan = useMay()("quality.plan");
  const found = useQuery(drawQuery(id));
  return (
    <Page
      title={found.data ? t("drawOf", { name: found.data.draw.planName }) : t("draw")}
      about={<Link to="/sampling">{t("back")}</Link>}
    >
      <Loaded query={found} skeleton={<SkeletonRows count={4} height={120} label={t("common:loading")} />}>
        {(record) => (
          <>
            <EstimatePanel id={id} />
            <DrawFacts record={record} />
            {record.strata.length > 1 && (
              <Card title={t("strata")}>
                <StrataTable strata={record.strata} method={record.plan.method} />
              </Card>
            )}
            {mayPlan && <ItemsTable id={id} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
