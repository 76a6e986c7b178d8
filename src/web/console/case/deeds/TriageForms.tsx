import { useQuery } from "@tanstack/react-query";
import { Cascader, Form, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { api, once } from "../../api.ts";
import { taxonomyQuery } from "../../taxonomy-query.ts";
import { type Demand, demands, type Severity, severities } from "../../terms.ts";
import { useCase } from "../case-context.ts";
import { DeedForm } from "./DeedForm.tsx";
import { StaffField } from "./fields/StaffField.tsx";

type Triage = { category?: [string, string]; severity?: Severity; demand?: Demand; ownerId?: string };

/** Begins from what was decided before, else from the suggestion; a person decides. */
export function TriageForm() {
  const { t } = useTranslation(["case", "terms", "common"]);
  const { view } = useCase();
  const { number, suggestion } = view;
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <DeedForm<Triage>
      step="triage"
      initial={triageSoFar(view)}
      send={({ category, severity, demand, ownerId }, version, key) =>
        api.POST("/api/complaints/{number}/triage", {
          params: { path: { number } },
          headers: once(key),
          body: {
            version,
            category: category![0],
            second: category![1],
            severity: severity!,
            demand: demand!,
            ownerId,
            suggestionId: suggestion?.id,
          },
        })
      }
    >
      <CategoryField />
      <Form.Item name="severity" label={t("form.severity")} rules={required}>
        <Radio.Group
          optionType="button"
          options={severities.map((value) => ({ value, label: t(`terms:severity.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="demand" label={t("form.demand")} rules={required}>
        <Select options={demands.map((value) => ({ value, label: t(`terms:demand.${value}`) }))} />
      </Form.Item>
      <StaffField
        name="ownerId"
        label={`${t("form.owner")}${t("form.isOptional")}`}
        placeholder={view.owner?.name ?? t("form.ownerUnchanged")}
        isOptional
      />
    </DeedForm>
  );
}

export function AssignForm() {
  const { t } = useTranslation("case");
  const { view } = useCase();
  const { number } = view;
  return (
    <DeedForm<{ ownerId: string }>
      step="assign"
      send={(words, version, key) =>
        api.POST("/api/complaints/{number}/assign", {
          params: { path: { number } },
          headers: once(key),
          body: { ...words, version },
        })
      }
    >
      <StaffField name="ownerId" label={t("form.owner")} exceptId={view.owner?.id} />
    </DeedForm>
  );
}

function CategoryField() {
  const { t, i18n } = useTranslation(["case", "common"]);
  const taxonomy = useQuery(taxonomyQuery);
  const lang = i18n.language === "en" ? "en" : "zh";
  return (
    <Form.Item
      name="category"
      label={t("form.category")}
      rules={[{ required: true, message: t("common:problem.field.missing") }]}
      help={taxonomy.error?.message}
    >
      <Cascader
        showSearch
        loading={taxonomy.isPending}
        allowClear={false}
        options={taxonomy.data?.categories.map(({ code, seconds, ...names }) => ({
          value: code,
          label: names[lang],
          children: seconds.map((second) => ({ value: second.code, label: second[lang] })),
        }))}
      />
    </Form.Item>
  );
}

function triageSoFar(view: ReturnType<typeof useCase>["view"]): Triage {
  const { category, secondCategory, severity, demand, suggestion } = view;
  if (category && secondCategory)
    return { category: [category, secondCategory], severity, demand: demand ?? undefined };
  if (!suggestion) return { severity, demand: demand ?? undefined };
  return {
    category: [suggestion.category, suggestion.second],
    severity: suggestion.severity,
    demand: demand ?? suggestion.demand,
  };
}
