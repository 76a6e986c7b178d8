import { useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { roles } from "../../../shared/roles.ts";
import { houseQuery } from "../house-query.ts";

/** What is known of a colleague: name, role, grade and department. */
export function StaffFields() {
  const { t, i18n } = useTranslation("people");
  const house = useQuery(houseQuery).data;
  const isEnglish = i18n.language === "en";
  const required = { required: true, message: t("problem.field.missing", { ns: "common" }) };
  return (
    <>
      <Form.Item name="name" label={t("name")} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label={t("role")} rules={[required]}>
        <Select options={roles.map((role) => ({ value: role, label: t(`role.${role}`, { ns: "terms" }) }))} />
      </Form.Item>
      <Form.Item name="gradeCode" label={t("grade")} extra={t("gradeHelp")} rules={[required]}>
        <Select
          options={house?.grades.map(({ code, nameZh, nameEn }) => ({
            value: code,
            label: isEnglish ? nameEn : nameZh,
          }))}
        />
      </Form.Item>
      <Form.Item name="departmentId" label={t("department")} extra={t("departmentHelp")}>
        <Select
          allowClear
          options={house?.departments.map(({ id, nameZh, nameEn }) => ({
            value: id,
            label: isEnglish ? nameEn : nameZh,
          }))}
        />
      </Form.Item>
    </>
  );
}
