import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";

/** A page that does not exist. */
export function Missing() {
  const { t } = useTranslation();
  return (
    <Empty title={t("problem.notFoundTitle")} action={<Link to="/">{t("problem.toQueue")}</Link>}>
      {t("problem.notFoundHelp")}
    </Empty>
  );
}
