import { MenuOutlined, SearchOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Outlet, useNavigate } from "@tanstack/react-router";
import { Button, Drawer } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Lang } from "../../../shared/lang.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { ReaderContext } from "../../ui/reader.ts";
import { useKeys } from "../../ui/use-keys.ts";
import { CallBanner } from "../alerts/CallBanner.tsx";
import { followLive } from "../live.ts";
import { useMe } from "../use-me.ts";
import { AccountMenu } from "./AccountMenu.tsx";
import { CommandBar } from "./CommandBar.tsx";
import { KeyList } from "./KeyList.tsx";
import { goKeys } from "./key-list.ts";
import { Rail } from "./Rail.tsx";
import { railEntries } from "./rail-entries.ts";
import styles from "./Shell.module.css";

/** The frame of every page behind the sign-in: rail, search, account, keys and the live line. */
export function Shell() {
  const { t, i18n } = useTranslation("shell");
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState<"rail" | "command" | "keys" | null>(null);
  const close = () => setOpen(null);
  const reader = useMemo(
    () => ({ lang: i18n.language as Lang, timeZone: me.house.timeZone }),
    [i18n.language, me.house.timeZone],
  );
  useEffect(() => followLive(client), [client]);
  useKeys({
    "mod+k": () => setOpen("command"),
    "?": () => setOpen("keys"),
    ...(me.permissions.includes("complaint.file") && { c: () => void navigate({ to: "/new" }) }),
    ...goKeys(railEntries(me.permissions), (path) => void navigate({ to: path })),
  });

  return (
    <ReaderContext value={reader}>
      <a className={styles.skip} href="#main">
        {t("skipToMain", { ns: "common" })}
      </a>
      <header className={styles.bar}>
        <Button
          className={styles.menu}
          type="text"
          icon={<MenuOutlined />}
          aria-label={t("openRail")}
          onClick={() => setOpen("rail")}
        />
        <span className={styles.brand}>
          <Mark size={24} />
          <span className={styles.product}>{t("product", { ns: "common" })}</span>
          <span className={styles.house}>{reader.lang === "en" ? me.house.nameEn : me.house.nameZh}</span>
        </span>
        <button
          type="button"
          className={styles.search}
          aria-label={t("search")}
          onClick={() => setOpen("command")}
        >
          <SearchOutlined aria-hidden="true" />
          <span>{t("search")}</span>
          <KeyHint keys={["Ctrl", "K"]} />
        </button>
        <AccountMenu onKeys={() => setOpen("keys")} />
      </header>
      <aside className={styles.side}>
        <Rail />
      </aside>
      <main id="main" className={styles.main} tabIndex={-1}>
        <CallBanner />
        <Outlet />
      </main>
      <Drawer
        open={open === "rail"}
        onClose={close}
        placement="left"
        size={280}
        title={t("product", { ns: "common" })}
      >
        <Rail onGo={close} />
      </Drawer>
      <CommandBar isOpen={open === "command"} onClose={close} />
      <KeyList isOpen={open === "keys"} onClose={close} />
    </ReaderContext>
  );
}
