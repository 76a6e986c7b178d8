import { UserOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown, type MenuProps } from "antd";
import { useTranslation } from "react-i18next";
import { chooseTheme, type ThemeChoice, useThemeChoice } from "../../ui/theme-choice.ts";
import { callAuth } from "../auth.ts";
import { chooseLang } from "../i18n.ts";
import { useMe } from "../use-me.ts";
import styles from "./AccountMenu.module.css";

const themes: ThemeChoice[] = ["light", "dark", "system"];

/** Who is signed in; language, appearance, keys, account, and the way out. */
export function AccountMenu({ onKeys }: { onKeys: () => void }) {
  const { t, i18n } = useTranslation("shell");
  const me = useMe();
  const theme = useThemeChoice();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const items: MenuProps["items"] = [
    { key: "who", type: "group", label: `${t(`role.${me.role}`, { ns: "terms" })} · ${me.email}` },
    { key: "account", label: t("account"), onClick: () => navigate({ to: "/account" }) },
    { key: "keys", label: t("keyList"), onClick: onKeys },
    { type: "divider" },
    {
      key: "lang",
      label: i18n.language === "en" ? "中文" : "English",
      onClick: () => chooseLang(i18n.language === "en" ? "zh-CN" : "en"),
    },
    {
      key: "theme",
      label: t("theme.label", { ns: "common" }),
      children: themes.map((choice) => ({
        key: choice,
        label: t(`theme.${choice}`, { ns: "common" }),
        onClick: () => chooseTheme(choice),
      })),
    },
    { type: "divider" },
    { key: "out", label: t("signOut"), onClick: () => signOut.mutate() },
  ];

  return (
    <Dropdown
      menu={{ items, selectable: true, selectedKeys: [theme] }}
      getPopupContainer={({ parentElement }) => parentElement!}
      trigger={["click"]}
      placement="bottomRight"
    >
      <Button type="text" icon={<UserOutlined />} aria-label={`${t("account")} · ${me.name}`}>
        <span className={styles.name}>{me.name}</span>
      </Button>
    </Dropdown>
  );
}

function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: () => callAuth("sign-out", {}),
    onSuccess: async () => {
      client.clear();
      await navigate({ to: "/sign-in" });
    },
    onError: (error) => message.error(error.message),
  });
}
