import type { UseQueryResult } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Failed } from "../ui/Failed.tsx";
import { Refused } from "../ui/Refused.tsx";
import { isProblem } from "./problem.ts";

type Props<Data> = {
  query: UseQueryResult<Data>;
  skeleton: ReactNode;
  children: (data: Data) => ReactNode;
};

/** What has been read, or what stands in its place: still loading, refused, failed. */
export function Loaded<Data>({ query, skeleton, children }: Props<Data>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return skeleton;
  if (isProblem(query.error) && query.error.status === 403)
    return <Refused title={t("problem.refusedTitle")}>{t("problem.refusedHelp")}</Refused>;
  return (
    <Failed
      title={t("problem.failedTitle")}
      action={
        <Button onClick={() => query.refetch()} loading={query.isFetching}>
          {t("retry")}
        </Button>
      }
    >
      {query.error?.message || t("problem.unknown")}
    </Failed>
  );
}
