import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import { AddGateway } from "./AddGateway.tsx";
import { GatewayCard } from "./GatewayCard.tsx";
import { gatewaysQuery } from "./gateway.ts";

/** Where refunds, parcels, coupons, labels and text messages are ordered: addresses, secrets, and whether they answer. */
export function GatewaysScreen() {
  const { t } = useTranslation("gateways");
  const [isAdding, setIsAdding] = useState(false);
  const mayManage = useMay()("settings.manage");
  return (
    <Page
      isNarrow
      title={t("title")}
      about={t("about")}
      action={
        mayManage && (
          <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setIsAdding(true)}>
            {t("add")}
          </Button>
        )
      }
    >
      <Loaded
        query={useQuery(gatewaysQuery)}
        skeleton={<SkeletonRows count={2} height={160} label={t("loading", { ns: "common" })} />}
      >
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t("none")}>{t("noneHelp")}</Empty>
          ) : (
            rows.map((gateway) => <GatewayCard key={gateway.id} gateway={gateway} />)
          )
        }
      </Loaded>
      <AddGateway isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </Page>
  );
}
