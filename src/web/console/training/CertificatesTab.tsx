import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import { CertificateCard } from "./CertificateCard.tsx";
import { type CertificateView, certificatesQuery } from "./training-queries.ts";

const views: CertificateView[] = ["waiting", "valid", "ended"];

/** Certificates: to be signed, in force by the day they end, ended. */
export function CertificatesTab() {
  const { t } = useTranslation(["training", "common"]);
  const [view, setView] = useState<CertificateView>("waiting");
  const list = useInfiniteQuery(certificatesQuery(view));
  return (
    <>
      <OneOf
        label={t("which")}
        value={view}
        onChange={setView}
        options={views.map((value) => ({ value, label: t(`certificate.${value}`) }))}
      />
      <Loaded query={list} skeleton={<SkeletonRows count={3} height={90} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0)
            return (
              <Empty isDone={view === "waiting"} title={t(`noCertificate.${view}`)}>
                {t("noCertificateHelp")}
              </Empty>
            );
          return rows.map((certificate) => (
            <CertificateCard key={certificate.id} certificate={certificate} />
          ));
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
