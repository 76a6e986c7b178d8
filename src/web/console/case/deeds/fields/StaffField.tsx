import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Form, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { roleMay } from "../../../../../shared/roles.ts";
import { answer, api } from "../../../api.ts";
import { keys } from "../../../keys.ts";

type Props = { name: string; label: string; placeholder?: string; isOptional?: boolean; exceptId?: string };

/** A colleague who handles complaints, found by name; how many they have in hand stands beside. */
export function StaffField({ name, label, placeholder, isOptional, exceptId }: Props) {
  const { t } = useTranslation(["case", "terms", "common"]);
  const [q, setQ] = useState("");
  const people = useQuery({
    queryKey: [...keys.staff, "handlers", q],
    queryFn: () => answer(api.GET("/api/staff", { params: { query: { q: q || undefined, limit: 100 } } })),
    placeholderData: keepPreviousData,
  });
  const handlers = (people.data?.rows ?? []).filter(
    ({ id, isActive, role }) => isActive && id !== exceptId && roleMay(role, "complaint.accept"),
  );
  return (
    <Form.Item
      name={name}
      label={label}
      rules={isOptional ? [] : [{ required: true, message: t("common:problem.field.missing") }]}
      help={people.error?.message}
      validateStatus={people.error ? "error" : undefined}
    >
      <Select
        allowClear={isOptional}
        placeholder={placeholder ?? t("form.findPerson")}
        loading={people.isFetching}
        showSearch={{ filterOption: false, onSearch: setQ }}
        notFoundContent={people.isPending ? t("common:loading") : t("form.noPerson")}
        options={handlers.map(({ id, name: person, role, openComplaints }) => ({
          value: id,
          label: `${person} · ${t(`terms:role.${role}`)} · ${t("form.inHand", { complaints: openComplaints })}`,
        }))}
      />
    </Form.Item>
  );
}
