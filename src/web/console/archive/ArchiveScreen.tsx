import { useNavigate, useSearch } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ComplaintList } from "../queue/ComplaintList.tsx";

/** What is over: closed complaints, and those withdrawn or merged. */
export function ArchiveScreen() {
  const { t } = useTranslation("archive");
  const search = useSearch({ from: "/inside/archive" });
  const navigate = useNavigate();
  const [shelf, setShelf] = useState<"archive" | "withdrawn">("archive");

  return (
    <ComplaintList
      key={shelf}
      queue={shelf}
      title={t("title")}
      explanation={t(`explain.${shelf}`, { ns: "queue" })}
      search={search}
      onSearch={(changed) => navigate({ to: "/archive", search: changed, replace: true })}
      action={
        <Segmented
          aria-label={t("shelf")}
          value={shelf}
          onChange={setShelf}
          options={[
            { value: "archive", label: t("closed") },
            { value: "withdrawn", label: t("withdrawn") },
          ]}
        />
      }
    />
  );
}
