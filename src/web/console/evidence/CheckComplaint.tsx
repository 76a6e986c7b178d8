import { useMutation } from "@tanstack/react-query";
import { Alert, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { answer, api } from "../api.ts";
import styles from "../privacy/privacy.module.css";

/** Checks one complaint: checkpoints, chain, words and files. */
export function CheckComplaint() {
  const { t, i18n } = useTranslation("evidence");
  const [number, setNumber] = useState("");
  const check = useMutation({
    mutationFn: (asked: string) =>
      answer(api.GET("/api/complaints/{number}/evidence-check", { params: { path: { number: asked } } })),
  });
  const broken = check.data?.broken ?? [];
  return (
    <Card title={t("check")}>
      <Input.Search
        aria-label={t("number")}
        placeholder="0000-0000-0"
        style={{ maxWidth: 360 }}
        maxLength={40}
        enterButton={t("go")}
        value={number}
        loading={check.isPending}
        onChange={(event) => setNumber(event.target.value)}
        onSearch={(asked) => asked.trim() !== "" && check.mutate(asked.trim())}
      />
      <div aria-live="polite" className={styles.below}>
        {check.error && <Alert type="error" showIcon title={check.error.message} />}
        {check.data && broken.length === 0 && (
          <Alert type="success" showIcon title={t("intact", check.data)} />
        )}
        {broken.map(({ place, problem, nameZh, nameEn }) => (
          <Alert
            key={place}
            type="error"
            showIcon
            title={t("broken", { name: i18n.language === "en" ? nameEn : nameZh, place, problem })}
          />
        ))}
      </div>
    </Card>
  );
}
