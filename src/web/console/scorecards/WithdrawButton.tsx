import { Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { useScorecardDeed } from "./use-scorecard-deed.ts";

/** Takes a scorecard out of use, asked once more. */
export function WithdrawButton({ code }: { code: string }) {
  const { t } = useTranslation(["scorecards", "common"]);
  const withdraw = useScorecardDeed(
    (path: { code: string }, key) =>
      answer(api.POST("/api/scorecards/{code}/withdraw", { params: { path }, headers: once(key), body: {} })),
    t("withdrawnNow"),
  );
  return (
    <Popconfirm
      title={t("withdrawAsk")}
      okText={t("withdraw")}
      cancelText={t("common:cancel")}
      onConfirm={() => withdraw.mutate({ code })}
    >
      <Button size="small" loading={withdraw.isPending}>
        {t("withdraw")}
      </Button>
    </Popconfirm>
  );
}
