import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { useCommand } from "../use-command.ts";
import { useMay } from "../use-me.ts";
import styles from "./Proactive.module.css";
import { type BadGoods, badGoodsQuery } from "./proactive-query.ts";

/** Goods of confirmed alerts whose buyers have neither asked nor been told. */
export function BadGoodsList() {
  const { t } = useTranslation(["proactive", "common"]);
  const goods = useQuery(badGoodsQuery);
  return (
    <Card title={t("goods.title")}>
      <p className={styles.quiet}>{t("goods.about")}</p>
      <Loaded query={goods} skeleton={<SkeletonRows count={2} height={56} label={t("common:loading")} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t("goods.empty")}</p>
          ) : (
            <ul className={styles.plain}>
              {rows.map((row) => (
                <GoodsRow key={row.alert} row={row} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function GoodsRow({ row: { alert, title, goods, untold, hasStatement } }: { row: BadGoods }) {
  const { t } = useTranslation("proactive");
  const may = useMay();
  return (
    <li className={styles.row}>
      <div>
        <Link to="/alerts/$number" params={{ number: alert }}>
          {alert} · {title}
        </Link>
        <p className={styles.quiet}>{goods.join("、")}</p>
        <p>{t("goods.untold", { count: untold })}</p>
      </div>
      {!hasStatement && <p className={styles.quiet}>{t("goods.noStatement")}</p>}
      {hasStatement && untold > 0 && may("action.prepare") && <TellBuyers alert={alert} title={title} />}
    </li>
  );
}

function TellBuyers({ alert, title }: { alert: string; title: string }) {
  const { t } = useTranslation("proactive");
  const client = useQueryClient();
  const navigate = useNavigate();
  const prepare = useCommand(
    (body: { alert: string; title: string }, key) =>
      answer(api.POST("/api/proactive/campaigns", { body, headers: once(key) })),
    {
      onSuccess: ({ action }) => {
        client.invalidateQueries({ queryKey: keys.proactive });
        navigate({ to: "/actions/$number", params: { number: String(action) } });
      },
    },
  );
  return (
    <div>
      <Button
        loading={prepare.isPending}
        onClick={() => prepare.mutate({ alert, title: title.slice(0, 120) })}
      >
        {t("goods.tell")}
      </Button>
      {prepare.error && <p role="alert">{prepare.error.message}</p>}
    </div>
  );
}
