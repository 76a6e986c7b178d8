import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App, ConfigProvider } from "antd";
import enUS from "antd/es/locale/en_US.js";
import zhCN from "antd/es/locale/zh_CN.js";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { antdTheme, pageToken } from "../ui/antd-theme.ts";
import { useTheme } from "../ui/theme-choice.ts";
import { keys } from "./keys.ts";
import { openQueryClient } from "./query-client.ts";
import { openRouter } from "./router.tsx";

const client = openQueryClient(() => {
  client.removeQueries({ queryKey: keys.me });
  router.invalidate();
});
const router = openRouter(client);

/** The staff console: language, theme, data and pages. */
export function Console() {
  const { i18n } = useTranslation();
  const theme = useTheme();
  const antd = useMemo(() => antdTheme(theme, pageToken), [theme]);
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);

  return (
    <ConfigProvider
      locale={i18n.language === "en" ? enUS : zhCN}
      theme={antd}
      button={{ autoInsertSpace: false }}
    >
      <App>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
