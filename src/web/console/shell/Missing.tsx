import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { Page } from "../Page.tsx";

/** A page that does not exist. */
export function Missing() {
  const { t } = useTranslation();
  return (
    <Page title={t("problem.notFoundTitle")}>
      <Empty title={t("problem.notFoundHelp")} action={<Link to="/">{t("problem.toQueue")}</Link>} />
    </Page>
  );
}
