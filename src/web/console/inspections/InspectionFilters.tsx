import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { isoDay } from "../../../shared/dates.ts";
import { houseQuery } from "../house-query.ts";
import { staffQuery } from "../staff-query.ts";
import { channels } from "../terms.ts";
import { useMay, useMe } from "../use-me.ts";
import { endOfDay, startOfDay } from "./day-bounds.ts";
import styles from "./Inspections.module.css";
import { type Filter, inspectionRulesQuery } from "./inspections-queries.ts";

type Props = { filter: Filter; onFilter(filter: Filter): void };
type Choice = { value: string; label: string };

/** By whom, by which rule, with which result, where and when. */
export function InspectionFilters({ filter, onFilter }: Props) {
  const { t, i18n } = useTranslation(["inspections", "terms"]);
  const { timeZone } = useMe().house;
  const readsAll = useMay()("quality.read");
  const staff = useQuery({ ...staffQuery, enabled: readsAll }).data?.rows ?? [];
  const rules = useQuery(inspectionRulesQuery).data?.rows ?? [];
  const shops = useQuery(houseQuery).data?.shops ?? [];
  const nameOf = ({ definition }: { definition: { nameZh: string; nameEn: string } }) =>
    i18n.language === "en" ? definition.nameEn : definition.nameZh;
  const choose = (key: keyof Filter, label: string, any: string, options: Choice[]) => (
    <Select
      aria-label={label}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      placeholder={any}
      value={filter[key] ?? null}
      onChange={(value: string | null) => onFilter({ ...filter, [key]: value ?? undefined })}
      options={options}
      className={styles.choice}
    />
  );
  const day = (key: "from" | "to", bound: (day: string, timeZone: string) => string) => (
    <span className={styles.day}>
      <label htmlFor={`ended.${key}`}>{t(`filter.${key}`)}</label>
      <Input
        id={`ended.${key}`}
        type="date"
        value={dayIn(filter[key], timeZone)}
        onChange={({ target }) =>
          onFilter({ ...filter, [key]: target.value ? bound(target.value, timeZone) : undefined })
        }
      />
    </span>
  );
  return (
    <div className={styles.filters}>
      {readsAll &&
        choose(
          "staffId",
          t("filter.staff"),
          t("filter.allStaff"),
          staff.map(({ id, name }) => ({ value: id, label: name })),
        )}
      {choose(
        "rule",
        t("filter.rule"),
        t("filter.allRules"),
        rules.map(({ code, versions }) => ({ value: code, label: nameOf(versions[0]!) })),
      )}
      {choose(
        "outcome",
        t("filter.outcome"),
        t("filter.anyOutcome"),
        (["broken", "met", "not_applicable"] as const).map((value) => ({
          value,
          label: t(`outcome.${value}`),
        })),
      )}
      {choose(
        "shopId",
        t("filter.shop"),
        t("filter.allShops"),
        shops.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {choose(
        "channel",
        t("filter.channel"),
        t("filter.allChannels"),
        channels.map((value) => ({ value, label: t(`terms:channel.${value}`) })),
      )}
      {day("from", startOfDay)}
      {day("to", endOfDay)}
      {Object.values(filter).some(Boolean) && (
        <Button type="link" onClick={() => onFilter({})}>
          {t("filter.clear")}
        </Button>
      )}
    </div>
  );
}

function dayIn(at: string | undefined, timeZone: string): string {
  return at ? isoDay(new Date(at), timeZone) : "";
}
