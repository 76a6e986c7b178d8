import type { ErrorComponentProps } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Failed } from "../../ui/Failed.tsx";
import { isProblem } from "../problem.ts";

/** A page that broke, or could not be fetched. */
export function Crashed({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Failed
      title={t(isProblem(error) ? "problem.failedTitle" : "problem.crashTitle")}
      action={<Button onClick={() => window.location.reload()}>{t("problem.reload")}</Button>}
    >
      {isProblem(error) ? error.message || t("problem.unknown") : t("problem.crashHelp")}
    </Failed>
  );
}
