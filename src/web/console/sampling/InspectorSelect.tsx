import { useQuery } from "@tanstack/react-query";
import { Select, type SelectProps } from "antd";
import { roleMay } from "../../../shared/roles.ts";
import { staffQuery } from "../staff-query.ts";

/** Colleagues who may judge conversations. */
export function InspectorSelect(props: SelectProps) {
  const staff = useQuery(staffQuery);
  const able = (staff.data?.rows ?? []).filter(({ role }) => roleMay(role, "quality.evaluate"));
  return (
    <Select
      {...props}
      loading={staff.isPending}
      showSearch={{ optionFilterProp: "label" }}
      options={able.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
