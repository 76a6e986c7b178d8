import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Moment } from "../../ui/Moment.tsx";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import { useInLang } from "../use-in-lang.ts";
import { useMay } from "../use-me.ts";
import styles from "./alerts.module.css";
import { type MyCall, myCallsQuery } from "./alerts-query.ts";
import { useRinging } from "./use-ringing.ts";

/** On every page until it is answered: what calls me, with a sound. */
export function CallBanner() {
  const may = useMay();
  const { data } = useQuery({ ...myCallsQuery, enabled: may("alert.answer") });
  const [isMuted, setIsMuted] = useState(false);
  const calls = data?.rows ?? [];
  useRinging(calls.length > 0 && !isMuted);
  const matters = [...Map.groupBy(calls, ({ about, number }) => `${about} ${number}`)].sort(byUrgency);
  return matters.map(([matter, of]) => (
    <OneMatter key={matter} calls={of} onMute={isMuted ? undefined : () => setIsMuted(true)} />
  ));
}

// A test of the calls never stands above what is real.
function byUrgency([, [one]]: [string, MyCall[]], [, [other]]: [string, MyCall[]]): number {
  return Number(one?.about === "test") - Number(other?.about === "test");
}

/** Somebody who is called for several parties answers for all of them at once. */
function OneMatter({ calls, onMute }: { calls: MyCall[]; onMute: (() => void) | undefined }) {
  const { t } = useTranslation("alerts");
  const inLang = useInLang();
  const client = useQueryClient();
  const call = calls[0]!;
  const take = useCommand(
    (ids: string[], key) =>
      Promise.all(
        ids.map((id) =>
          answer(
            api.POST("/api/alert-calls/{id}/answer", {
              params: { path: { id } },
              headers: once(`${key}.${id}`),
            }),
          ),
        ),
      ),
    { onSettled: () => client.invalidateQueries({ queryKey: keys.alerts }) },
  );
  return (
    <div role="alert" className={`${styles.banner} ${styles[call.about === "test" ? "blue" : call.level]}`}>
      <p>
        {call.isDrill && `【${t("drill")}】`}
        {t(`call.${call.about}`, {
          level: t(`level.${call.level}`),
          number: call.number,
          title: call.title,
          party: calls.map(({ party }) => inLang(party)).join(" · "),
        })}
      </p>
      <span>
        {t("call.dueAt")} <Moment at={call.dueAt} />
      </span>
      <Look call={call} />
      {onMute && (
        <Button onClick={onMute} type="text">
          {t("call.mute")}
        </Button>
      )}
      <Button type="primary" loading={take.isPending} onClick={() => take.mutate(calls.map(({ id }) => id))}>
        {t("call.answer")}
      </Button>
    </div>
  );
}

function Look({ call: { about, number } }: { call: MyCall }) {
  const { t } = useTranslation("alerts");
  if (!number) return null;
  return about === "alert" ? (
    <Link to="/alerts/$number" params={{ number }}>
      {t("call.look")}
    </Link>
  ) : (
    <Link to="/complaints/$number" params={{ number }}>
      {t("call.look")}
    </Link>
  );
}
