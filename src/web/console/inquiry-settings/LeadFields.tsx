import { useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api.ts";
import { useNameOf } from "../case/use-name-of.ts";
import { houseQuery } from "../house-query.ts";
import { keys } from "../keys.ts";
import styles from "./inquiry-settings.module.css";
import type { InquirySettings } from "./inquiry-settings.ts";

/** Who hears first of a department's late answers: one of its own people. */
export function LeadFields({ leads }: { leads: InquirySettings["leads"] }) {
  const { t } = useTranslation("inquirySettings");
  const house = useQuery(houseQuery);
  const people = useQuery({
    queryKey: [...keys.staff, "leads"],
    queryFn: () => answer(api.GET("/api/staff", { params: { query: { limit: 100 } } })),
  });
  const nameOf = useNameOf();
  return (
    <>
      <h3 className={styles.subhead}>{t("strictness.leads")}</h3>
      {leads.map(({ departmentId }, index) => {
        const department = house.data?.departments.find(({ id }) => id === departmentId);
        return (
          <div key={departmentId}>
            <Form.Item name={["leads", index, "departmentId"]} hidden>
              <Input />
            </Form.Item>
            <Form.Item name={["leads", index, "leadId"]} label={department ? nameOf(department) : "…"}>
              <Select
                allowClear
                placeholder={t("strictness.noLead")}
                options={(people.data?.rows ?? [])
                  .filter((person) => person.isActive && person.department?.id === departmentId)
                  .map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Form.Item>
          </div>
        );
      })}
    </>
  );
}
