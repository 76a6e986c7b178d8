import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useLayoutEffect } from "react";
import { useTranslation } from "react-i18next";
import { useNow, useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { darkenForWall } from "../../ui/theme-choice.ts";
import { alertQuery } from "../alerts/alerts-query.ts";
import { LevelMark } from "../alerts/LevelMark.tsx";
import { Loaded } from "../Loaded.tsx";
import { useInLang } from "../use-in-lang.ts";
import styles from "./big-screen.module.css";
import { Curve, Numbers } from "./Picture.tsx";
import { ProvinceMap } from "./ProvinceMap.tsx";
import { pictureQuery, roomQuery } from "./war-room-query.ts";

const route = getRouteApi("/inside/alerts/$number/screen");

/** The alert on the wall of the room: large, dark, live, with no customer in it. */
export function BigScreen() {
  const { t } = useTranslation(["warRoom", "common"]);
  const { number } = route.useParams();
  useLayoutEffect(darkenForWall, []);
  const file = useQuery(alertQuery(number));
  const figures = useQuery(pictureQuery(number));
  const loading = <SkeletonRows count={4} height={120} label={t("common:loading")} />;
  return (
    <section className={styles.screen} aria-label={t("screen.title")}>
      <Loaded query={file} skeleton={loading}>
        {({ alert }) => (
          <header className={styles.head}>
            <h1>
              <LevelMark level={alert.level} /> {alert.number}
              {alert.isDrill && ` · ${t("screen.drill")}`}
            </h1>
            <Clock />
            <Link to="/alerts/$number" params={{ number }}>
              {t("screen.back")}
            </Link>
          </header>
        )}
      </Loaded>
      <Loaded query={figures} skeleton={loading}>
        {(picture) => (
          <div className={styles.grid}>
            <div className={styles.panel}>
              <Numbers figures={picture} />
              <Curve days={picture.days} height={320} />
            </div>
            <div className={styles.panel}>
              <ProvinceMap provinces={picture.provinces} />
            </div>
            <div className={styles.panel}>
              <Answered number={number} />
            </div>
            <div className={styles.panel}>
              <Todo number={number} />
            </div>
          </div>
        )}
      </Loaded>
    </section>
  );
}

function Clock() {
  const { lang, timeZone } = useReader();
  const now = useNow();
  const time = new Intl.DateTimeFormat(lang, { timeStyle: "medium", timeZone, hour12: false });
  return <time dateTime={now.toISOString()}>{time.format(now)}</time>;
}

function Answered({ number }: { number: string }) {
  const { t } = useTranslation("warRoom");
  const inLang = useInLang();
  const { data } = useQuery(alertQuery(number));
  return (
    <>
      <h2>{t("screen.answered")}</h2>
      <ul>
        {data?.calls.map(({ id, partyName, state, minutes, isOverdue }) => (
          <li key={id} className={state === "answered" ? styles.good : isOverdue ? styles.bad : undefined}>
            {inLang(partyName)} · {t(`screen.call.${state}`)} ·{" "}
            {t("screen.minutes", { minutes: Math.round(minutes) })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Todo({ number }: { number: string }) {
  const { t } = useTranslation("warRoom");
  const inLang = useInLang();
  const { data } = useQuery(roomQuery(number));
  const open = data?.tasks.filter(({ state }) => state === "open") ?? [];
  const checks = data?.checklist.filter(({ state }) => state === "open") ?? [];
  return (
    <>
      <h2>{t("screen.todo", { tasks: open.length, checks: checks.length })}</h2>
      <ul>
        {checks.slice(0, 6).map(({ code, name, isOverdue }) => (
          <li key={code} className={isOverdue ? styles.bad : undefined}>
            {inLang(name)}
          </li>
        ))}
      </ul>
      <p>{t("screen.overdue", { count: open.filter(({ isOverdue }) => isOverdue).length })}</p>
    </>
  );
}
