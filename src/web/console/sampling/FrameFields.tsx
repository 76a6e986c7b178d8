import { useQuery } from "@tanstack/react-query";
import { Form, Select } from "antd";
import { useTranslation } from "react-i18next";
import { roleMay } from "../../../shared/roles.ts";
import { useReader } from "../../ui/reader.ts";
import { houseQuery } from "../house-query.ts";
import { staffQuery } from "../staff-query.ts";
import { taxonomyQuery } from "../taxonomy-query.ts";
import styles from "./sampling.module.css";

const channels = [
  "portal",
  "phone",
  "chat",
  "email",
  "social",
  "platform",
  "marketplace",
  "api",
  "import",
] as const;

/** What a plan draws from; an empty field takes everything. */
export function FrameFields() {
  const { t } = useTranslation(["sampling", "terms"]);
  const lang = useReader().lang === "en" ? "en" : "zh";
  const shops = useQuery(houseQuery).data?.shops ?? [];
  const staff = useQuery(staffQuery).data?.rows ?? [];
  const categories = useQuery(taxonomyQuery).data?.categories ?? [];
  const agents = staff.filter(({ role }) => roleMay(role, "complaint.accept"));
  const fields = {
    channels: channels.map((value) => ({ value, label: t(`terms:channel.${value}`) })),
    categories: categories.map((category) => ({ value: category.code, label: category[lang] })),
    shopIds: shops.map(({ id, name }) => ({ value: id, label: name })),
    staffIds: agents.map(({ id, name }) => ({ value: id, label: name })),
  };
  return (
    <>
      <h3 className={styles.subhead}>{t("frame")}</h3>
      <div className={styles.pair}>
        {(["channels", "categories", "shopIds", "staffIds"] as const).map((field) => (
          <Form.Item key={field} name={["plan", "filter", field]} label={t(`filter.${field}`)}>
            <Select
              mode="multiple"
              allowClear
              placeholder={t("all")}
              showSearch={{ optionFilterProp: "label" }}
              options={fields[field]}
            />
          </Form.Item>
        ))}
      </div>
    </>
  );
}
