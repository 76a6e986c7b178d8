import { PlusOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { useCommand } from "../use-command.ts";
import { AddKey } from "./AddKey.tsx";
import styles from "./people.module.css";
import { usePermissionName } from "./use-permission-name.ts";

/** Keys for programs: made, listed without their secrets, ended at once. */
export function KeysTab() {
  const { t } = useTranslation("people");
  const [isAdding, setIsAdding] = useState(false);
  const list = useQuery({ queryKey: keys.apiKeys, queryFn: () => answer(api.GET("/api/api-keys")) });
  const nameOf = usePermissionName();

  return (
    <>
      <p style={{ display: "flex", gap: 12, justifyContent: "space-between", marginBottom: 12 }}>
        <span style={{ color: "var(--ink-3)" }}>{t("keysHelp")}</span>
        <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setIsAdding(true)}>
          {t("addKey")}
        </Button>
      </p>
      <Loaded
        query={list}
        skeleton={<SkeletonRows count={3} height={48} label={t("loading", { ns: "common" })} />}
      >
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t("noKeys")}>{t("noKeysHelp")}</Empty>
          ) : (
            <WideTable label={t("keys")}>
              <table className={styles.table}>
                <tbody>
                  {rows.map((key) => (
                    <tr key={key.id} className={key.revokedAt ? styles.gone : undefined}>
                      <th scope="row">
                        {key.name}
                        <small>{key.scopes.map(nameOf).join(" · ")}</small>
                      </th>
                      <td>
                        <Moment at={key.createdAt} />
                      </td>
                      <td className={styles.act}>
                        {key.revokedAt ? <em>{t("revoked")}</em> : <Revoke id={key.id} name={key.name} />}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </WideTable>
          )
        }
      </Loaded>
      <AddKey isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </>
  );
}

function Revoke({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation("people");
  const client = useQueryClient();
  const { message } = App.useApp();
  const revoke = useCommand(
    (_: undefined, key) =>
      answer(
        api.POST("/api/api-keys/{id}/revoke", { params: { path: { id } }, body: {}, headers: once(key) }),
      ),
    {
      onSuccess: () => client.invalidateQueries({ queryKey: keys.apiKeys }),
      onError: (problem) => message.error(problem.message),
    },
  );
  return (
    <Popconfirm title={t("revokeSure", { name })} onConfirm={() => revoke.mutate(undefined)}>
      <Button size="small" danger loading={revoke.isPending}>
        {t("revoke")}
      </Button>
    </Popconfirm>
  );
}
