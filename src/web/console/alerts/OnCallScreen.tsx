import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { roleNames } from "../../../shared/role-names.ts";
import type { Role } from "../../../shared/roles.ts";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useInLang } from "../use-in-lang.ts";
import styles from "./alerts.module.css";
import { type OnCall, onCallQuery } from "./alerts-query.ts";
import { CallTests } from "./CallTests.tsx";
import { MyAddresses } from "./MyAddresses.tsx";
import { MyCover } from "./MyCover.tsx";

/** Who can be called, where they are reached, who lacks what; and whether the chain held when it was tested. */
export function OnCallScreen() {
  const { t } = useTranslation(["alerts", "common"]);
  const found = useQuery(onCallQuery);
  return (
    <Page title={t("onCall.title")} about={t("onCall.about")}>
      <Loaded query={found} skeleton={<SkeletonRows count={5} height={64} label={t("common:loading")} />}>
        {({ rows }) => <People rows={rows} />}
      </Loaded>
    </Page>
  );
}

function People({ rows }: { rows: OnCall[] }) {
  const { t } = useTranslation("alerts");
  const me = rows.find(({ isMe }) => isMe);
  const called = rows
    .filter(({ parties }) => parties.length > 0)
    .sort((one, other) => Number(other.isUnreachable) - Number(one.isUnreachable));
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Card label={t("onCall.title")}>
          <WideTable isStacked label={t("onCall.title")}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t("onCall.person")}</th>
                  <th scope="col">{t("onCall.parties")}</th>
                  <th scope="col">{t("onCall.addresses")}</th>
                  <th scope="col">{t("onCall.deputy")}</th>
                </tr>
              </thead>
              <tbody>
                {called.map((row) => (
                  <Person key={row.person.id} row={row} />
                ))}
              </tbody>
            </table>
          </WideTable>
        </Card>
        <CallTests />
      </div>
      <div className={styles.column}>
        {me && <MyAddresses me={me} />}
        {me && <MyCover key={JSON.stringify([me.deputy, me.absentFrom])} me={me} />}
      </div>
    </div>
  );
}

function Person({ row }: { row: OnCall }) {
  const { t } = useTranslation("alerts");
  const inLang = useInLang();
  return (
    <tr>
      <th scope="row">
        {row.person.name}
        <div className={styles.help}>{inLang(roleNames[row.role as Role])}</div>
      </th>
      <td data-label={t("onCall.parties")}>{row.parties.map((party) => inLang(party)).join(" · ")}</td>
      <td className={styles.whole} data-label={t("onCall.addresses")}>
        {row.isUnreachable && <div className={styles.warn}>{t("onCall.lacking")}</div>}
        <ul className={styles.list}>
          {row.addresses.map(({ id, channel, address, state }) => (
            <li key={id}>
              {t(`channel.${channel}`)} {address}{" "}
              <span
                className={state === "working" ? styles.good : state === "failed" ? styles.warn : styles.help}
              >
                {t(`onCall.addressState.${state}`)}
              </span>
            </li>
          ))}
        </ul>
      </td>
      <td className={styles.whole} data-label={t("onCall.deputy")}>
        {row.deputy?.name ?? <span className={styles.help}>{t("onCall.none")}</span>}
        {row.absentFrom && row.absentUntil && (
          <div className={styles.help}>
            {t("onCall.away")} <Moment at={row.absentFrom} /> {t("onCall.until")}{" "}
            <Moment at={row.absentUntil} />
          </div>
        )}
      </td>
    </tr>
  );
}
