import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { formatMoney } from "../../../shared/money.ts";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { houseQuery } from "../house-query.ts";
import { Loaded } from "../Loaded.tsx";
import { useCommand } from "../use-command.ts";
import { useMay, useMe } from "../use-me.ts";
import { AllowanceTable } from "./AllowanceTable.tsx";
import styles from "./authority.module.css";
import { chainsQuery } from "./authority-queries.ts";
import { ChainForm } from "./ChainForm.tsx";

type Chain = components["schemas"]["ApprovalChain"];

/** What each grade may grant in sum, and who must say yes to what goes beyond. */
export function ChainsTab() {
  const { t } = useTranslation("authority");
  const chains = useQuery(chainsQuery);
  const mayManage = useMay()("settings.manage");
  return (
    <>
      <AllowanceTable />
      <p className={styles.help}>{t("chainsHelp")}</p>
      {mayManage && <ChainForm />}
      <Loaded
        query={chains}
        skeleton={<SkeletonRows count={2} height={72} label={t("loading", { ns: "common" })} />}
      >
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t("noChains")}>{t("noChainsHelp")}</Empty>
          ) : (
            rows.map((chain) => <ChainCard key={chain.id} chain={chain} mayManage={mayManage} />)
          )
        }
      </Loaded>
    </>
  );
}

function ChainCard({ chain, mayManage }: { chain: Chain; mayManage: boolean }) {
  const { t, i18n } = useTranslation(["authority", "terms"]);
  const { lang } = useReader();
  const { currency } = useMe().house;
  const grades = useQuery(houseQuery).data?.grades ?? [];
  const client = useQueryClient();
  const remove = useCommand(
    ({ kind, fromMinor }: Chain, key) =>
      answer(api.POST("/api/approval-chains", { body: { kind, fromMinor, steps: [] }, headers: once(key) })),
    { onSuccess: (chains) => client.setQueryData(chainsQuery.queryKey, chains) },
  );
  const nameOf = (code: string) => {
    const grade = grades.find((each) => each.code === code);
    return (i18n.language === "en" ? grade?.nameEn : grade?.nameZh) ?? code;
  };
  const kind = chain.kind ? t(`terms:remedyKind.${chain.kind}`) : t("anyKind");
  return (
    <Card title={t("chainFrom", { kind, amount: formatMoney(chain.fromMinor, currency, lang) })}>
      <p>
        {chain.steps
          .map(({ gradeCode, people }) =>
            people > 1 ? `${nameOf(gradeCode)} × ${people}` : nameOf(gradeCode),
          )
          .join(" → ")}
      </p>
      <FormProblem command={remove} />
      {mayManage && (
        <Button danger loading={remove.isPending} onClick={() => remove.mutate(chain)}>
          {t("removeChain")}
        </Button>
      )}
    </Card>
  );
}
