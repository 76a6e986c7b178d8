import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { permissions } from "../../../shared/roles.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { houseQuery } from "../house-query.ts";
import { Loaded } from "../Loaded.tsx";
import styles from "./people.module.css";
import { usePermissionName } from "./use-permission-name.ts";

/** Which role may do what; read-only, the same for every house. */
export function RolesTab() {
  const { t } = useTranslation("people");
  const house = useQuery(houseQuery);
  const nameOf = usePermissionName();
  return (
    <Loaded
      query={house}
      skeleton={<SkeletonRows count={12} height={48} label={t("loading", { ns: "common" })} />}
    >
      {({ roles }) => (
        <WideTable label={t("roles")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("permission")}</th>
                {roles.map(({ role }) => (
                  <th key={role} scope="col">
                    {t(`role.${role}`, { ns: "terms" })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {permissions.map((permission) => (
                <tr key={permission}>
                  <th scope="row">{nameOf(permission)}</th>
                  {roles.map(({ role, permissions: held }) => (
                    <td key={role}>{held.includes(permission) ? t("may") : ""}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </Loaded>
  );
}
