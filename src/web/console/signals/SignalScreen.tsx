import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { RaiseFromSignal } from "../alerts/RaiseFromSignal.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import { ComplaintTable } from "./ComplaintTable.tsx";
import { Curve } from "./Curve.tsx";
import { expectedWords } from "./expected-words.ts";
import { JudgeForm } from "./JudgeForm.tsx";
import { Against, Common, Origin, Voices } from "./Reasons.tsx";
import styles from "./Signals.module.css";
import { type SignalFile, signalQuery } from "./signals-query.ts";

const route = getRouteApi("/inside/signals/$number");

/** One signal with everything that a person needs to judge it. */
export function SignalScreen() {
  const { t } = useTranslation(["signals", "common"]);
  const { number } = route.useParams();
  const found = useQuery(signalQuery(Number(number)));
  return (
    <Page title={`${t("one")} ${number}`}>
      <Loaded query={found} skeleton={<SkeletonRows count={4} height={160} label={t("common:loading")} />}>
        {(file) => <File file={file} />}
      </Loaded>
    </Page>
  );
}

function File({ file }: { file: SignalFile }) {
  const { t } = useTranslation("signals");
  const may = useMay();
  const { signal, merged } = file;
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Why file={file} />
          <Card title={t("curve")}>
            <Curve curve={file.curve} />
            <p className={styles.quiet}>
              {t("curveHelp")} {t("asOf")} <Moment at={file.asOf} />
            </p>
          </Card>
        </div>
        <div className={styles.column}>
          {signal.state === "open" && may("signal.judge") && <JudgeForm signal={signal} offer={file.offer} />}
          {signal.state === "confirmed" && !signal.alert && (
            <RaiseFromSignal signal={signal} level={file.offer.level} />
          )}
          <Judged file={file} />
          <Card title={t("against")}>
            <Against against={file.against} />
          </Card>
          <Card title={t("common")}>
            <Origin origin={file.origin} />
            <Common common={file.common} />
          </Card>
          <Card title={t("voices")}>
            <Voices voices={file.voices} />
          </Card>
          {merged.length > 0 && (
            <Card title={t("mergedHere")}>
              <ul className={styles.list}>
                {merged.map(({ number, title }) => (
                  <li key={number}>
                    <Link to="/signals/$number" params={{ number: String(number) }}>
                      {number} · {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
      <Card title={t("listed")}>
        <ComplaintTable rows={file.complaints} />
      </Card>
    </>
  );
}

function Why({ file: { signal, reach } }: { file: SignalFile }) {
  const { t, i18n } = useTranslation("signals");
  const { kind, title, observed, expected, oneIn, isDrill, raisedAt } = signal;
  const whole = new Intl.NumberFormat(i18n.language);
  return (
    <Card
      title={title}
      aside={
        <>
          {isDrill && <Tag>{t("drill")}</Tag>}
          <Tag>{t(`kind.${kind}`)}</Tag>
        </>
      }
    >
      <p className={styles.figure}>{t("seen", { observed, expected: expectedWords(expected) })}</p>
      <p>{t("chance", { oneIn: whole.format(oneIn) })}</p>
      <p>{t(`sure.${sureness(oneIn)}`)}</p>
      <p className={styles.quiet}>
        {t("raised")} <Moment at={raisedAt} />
        {reach &&
          ` · ${t("reach", { lines: whole.format(reach.lines), customers: whole.format(reach.customers) })}`}
      </p>
    </Card>
  );
}

/** In words: what one may make of a chance. */
function sureness(oneIn: number): "hint" | "clear" | "certain" {
  if (oneIn < 100) return "hint";
  return oneIn < 10_000 ? "clear" : "certain";
}

function Judged({ file: { judged, signal, mergedInto } }: { file: SignalFile }) {
  const { t } = useTranslation("signals");
  if (!judged) return null;
  return (
    <Card title={t("judgedBy", { name: judged.by.name })} aside={<Tag>{t(`state.${signal.state}`)}</Tag>}>
      <p>{judged.reason}</p>
      <p className={styles.quiet}>
        <Moment at={judged.at} />
        {signal.alert && (
          <>
            {" · "}
            <Link to="/alerts/$number" params={{ number: signal.alert.number }}>
              {t("openAlert", { number: signal.alert.number })}
            </Link>
          </>
        )}
        {mergedInto && ` · ${t("mergedInto", { number: mergedInto })}`}
      </p>
    </Card>
  );
}
