import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Alert, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../shared/money.ts";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import { ActionDeeds } from "./ActionDeeds.tsx";
import styles from "./Actions.module.css";
import { actionQuery, type MassActionFile } from "./actions-query.ts";
import { RecipientList } from "./RecipientList.tsx";

const route = getRouteApi("/inside/actions/$number");

/** One action: its dry run, who said yes, how far it is, and what became of each. */
export function ActionScreen() {
  const { t } = useTranslation(["actions", "common"]);
  const { number } = route.useParams();
  const found = useQuery(actionQuery(Number(number)));
  return (
    <Page title={t("one", { number })}>
      <Loaded query={found} skeleton={<SkeletonRows count={4} height={160} label={t("common:loading")} />}>
        {(file) => <File file={file} />}
      </Loaded>
    </Page>
  );
}

function File({ file }: { file: MassActionFile }) {
  const { t } = useTranslation("actions");
  const readsComplaints = useMay()("complaint.read");
  return (
    <>
      <Halted file={file} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <DryRun file={file} />
          <Card title={t("samples")}>
            <ul className={styles.samples}>
              {file.samples.map(({ orderNumber, to, text }) => (
                <li key={orderNumber}>
                  <p className={styles.quiet}>{t("sampleTo", { order: orderNumber, to })}</p>
                  <blockquote>{text}</blockquote>
                </li>
              ))}
            </ul>
          </Card>
        </div>
        <div className={styles.column}>
          <ActionDeeds file={file} />
          <Approvals file={file} />
          <History file={file} />
        </div>
      </div>
      {readsComplaints && <RecipientList number={file.action.number} states={file.states} />}
    </>
  );
}

function Halted({ file: { haltedReason, hasGateway } }: { file: MassActionFile }) {
  const { t } = useTranslation("actions");
  return (
    <>
      {haltedReason && (
        <Alert
          type="warning"
          showIcon
          title={isHaltedCode(haltedReason) ? t(`halted.${haltedReason}`) : haltedReason}
        />
      )}
      {!hasGateway && <Alert type="info" showIcon title={t("noGateway")} />}
    </>
  );
}

function DryRun({
  file: { action, channel, words, costMinor, currency, leftOut, safetyReason, segment, goodUntil },
}: {
  file: MassActionFile;
}) {
  const { t } = useTranslation("actions");
  const { lang } = useReader();
  const { parcel, ...goods } = segment;
  const segmentWords = [...Object.values(goods), ...(parcel ? [t(`form.parcels.${parcel}`)] : [])].join(
    " · ",
  );
  return (
    <Card
      title={action.title}
      aside={
        <>
          <Tag>
            {t(`kind.${action.kind}`)}
            {channel && ` · ${t(`channel.${channel}`)}`}
          </Tag>
          <Tag>{t(`state.${action.state}`)}</Tag>
        </>
      }
    >
      <p className={styles.figure}>
        {t("toSend", { count: action.recipients })}
        {costMinor > 0 && ` · ${t("cost", { sum: formatMoney(costMinor, currency, lang) })}`}
      </p>
      <p>{words}</p>
      <p className={styles.quiet}>{segmentWords}</p>
      {goodUntil && (
        <p className={styles.quiet}>
          {t("goodUntil")} <Moment at={goodUntil} />
        </p>
      )}
      {safetyReason && <p>{t("safetyNote", { reason: safetyReason })}</p>}
      {leftOut.map(({ reason, count }) => (
        <p key={reason} className={styles.quiet}>
          {t("leftOut")} · {t(`leftOutReason.${reason}`)} · {t("people", { count })}
        </p>
      ))}
    </Card>
  );
}

function Approvals({ file: { approvals, approvalsNeeded } }: { file: MassActionFile }) {
  const { t } = useTranslation("actions");
  return (
    <Card title={t("approvals")}>
      <p className={styles.quiet}>{t(approvalsNeeded === 1 ? "approvalsHelpOne" : "approvalsHelp")}</p>
      {approvals.length === 0 && <p>{t("noApproval")}</p>}
      <ul className={styles.list}>
        {approvals.map(({ by, at }) => (
          <li key={by.id}>
            {by.name} · <Moment at={at} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function History({ file: { history } }: { file: MassActionFile }) {
  const { t } = useTranslation("actions");
  return (
    <Card title={t("history")}>
      <ol className={styles.list}>
        {history.map(({ type, words, by, at }) => (
          <li key={`${type} ${at} ${by}`}>
            {t(`event.${type as "prepared"}`)} · {by === "clock" ? t("system") : by} · <Moment at={at} />
            {words && !isHaltedCode(words) && <p className={styles.quiet}>{words}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

const haltedCodes = ["approver_left", "no_gateway", "statement_withdrawn"] as const;

// Codes of the house itself stand above the page in words.
function isHaltedCode(reason: string): reason is (typeof haltedCodes)[number] {
  return (haltedCodes as readonly string[]).includes(reason);
}
