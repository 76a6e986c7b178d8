import { PlusOutlined, SearchOutlined } from "@ant-design/icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Drawer, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { ListEnd } from "../queue/ListEnd.tsx";
import { useSettled } from "../queue/use-settled.ts";
import { useMay } from "../use-me.ts";
import { AddStaffForm } from "./AddStaffForm.tsx";
import { ChangeStaffForm } from "./ChangeStaffForm.tsx";
import type { StaffRow } from "./people-types.ts";
import styles from "./StaffTab.module.css";
import { StaffTable } from "./StaffTable.tsx";

/** Everybody in the house; adding and changing opens at the side. */
export function StaffTab() {
  const { t } = useTranslation("people");
  const mayManage = useMay()("people.manage");
  const [q, setQ] = useState("");
  const [typed, setTyped] = useSettled(q, setQ);
  const [edited, setEdited] = useState<StaffRow | "new" | null>(null);
  const close = () => setEdited(null);
  const staff = useInfiniteQuery({
    queryKey: [...keys.staff, "list", q],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/staff", { params: { query: { q: q || undefined, limit: 50, after: pageParam } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = staff.data?.pages.flatMap((page) => page.rows) ?? [];

  return (
    <>
      <div className={styles.bar}>
        <Input
          allowClear
          className={styles.search}
          prefix={<SearchOutlined aria-hidden="true" />}
          placeholder={t("find")}
          aria-label={t("find")}
          maxLength={80}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {mayManage && (
          <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setEdited("new")}>
            {t("add")}
          </Button>
        )}
      </div>
      <Loaded
        query={staff}
        skeleton={<SkeletonRows count={8} height={48} label={t("loading", { ns: "common" })} />}
      >
        {() =>
          rows.length === 0 ? (
            <Empty title={t("nobodyFits")}>{t("nobodyFitsHelp")}</Empty>
          ) : (
            <>
              <StaffTable rows={rows} onChange={mayManage ? setEdited : undefined} />
              <ListEnd list={staff} count={rows.length} />
            </>
          )
        }
      </Loaded>
      <Drawer
        open={edited !== null}
        onClose={close}
        destroyOnHidden
        size={440}
        title={edited === "new" ? t("add") : edited?.name}
      >
        {edited === "new" && <AddStaffForm onDone={close} />}
        {edited && edited !== "new" && <ChangeStaffForm staff={edited} onDone={close} />}
      </Drawer>
    </>
  );
}
