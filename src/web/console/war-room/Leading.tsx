import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import type { Part } from "./part.ts";
import { RoomForm } from "./RoomForm.tsx";
import { usePeople } from "./use-people.ts";
import styles from "./war-room.module.css";
import type { WarRoom } from "./war-room-query.ts";

/** Who leads now, and the handing over from shift to shift. */
export function Leading({ number, room, isOpen, mayLead }: Part & { mayLead: boolean }) {
  const { t } = useTranslation("warRoom");
  const waiting = room.handovers.find(({ state }) => state === "offered");
  return (
    <Card title={t("lead.title")} aside={room.leader?.name ?? t("lead.nobody")}>
      {isOpen && mayLead && !room.isLeader && !waiting && <Take number={number} />}
      {isOpen && room.isLeader && !waiting && <Offer number={number} />}
      {waiting && <Waiting number={number} handover={waiting} />}
      <ul className={styles.list}>
        {room.handovers
          .filter(({ state }) => state !== "offered")
          .map(({ id, from, to, words, state, answeredAt }) => (
            <li key={id} className={styles.past}>
              {from ? t("lead.fromTo", { from: from.name, to: to.name }) : t("lead.took", { name: to.name })}
              <span className={styles.quiet}>
                {t(`lead.${state}`)} {answeredAt && <Moment at={answeredAt} />}
              </span>
              {words && <p>{words}</p>}
            </li>
          ))}
      </ul>
    </Card>
  );
}

function Take({ number }: { number: string }) {
  const { t } = useTranslation("warRoom");
  const client = useQueryClient();
  const take = useCommand(
    (_: object, key) =>
      answer(api.POST("/api/alerts/{number}/lead", { params: { path: { number } }, headers: once(key) })),
    { onSuccess: () => client.invalidateQueries({ queryKey: keys.alerts }) },
  );
  return (
    <>
      <Button loading={take.isPending} onClick={() => take.mutate({})}>
        {t("lead.take")}
      </Button>
      <FormProblem command={take} />
    </>
  );
}

function Offer({ number }: { number: string }) {
  const { t } = useTranslation("warRoom");
  const people = usePeople({ mayLead: true });
  return (
    <RoomForm
      name="handover"
      open={t("lead.offer")}
      fields={[
        { name: "toId", label: t("lead.to"), kind: "choice", options: people },
        { name: "words", label: t("lead.state"), kind: "text" },
      ]}
      send={(body, key) =>
        answer(
          api.POST("/api/alerts/{number}/handovers", {
            params: { path: { number } },
            headers: once(key),
            body: body as { toId: string; words: string },
          }),
        )
      }
    />
  );
}

type How = "accepted" | "declined" | "withdrawn";

function Waiting({ number, handover }: { number: string; handover: WarRoom["handovers"][number] }) {
  const { t } = useTranslation("warRoom");
  const client = useQueryClient();
  const reply = useCommand(
    (how: How, key) =>
      answer(
        api.POST("/api/alerts/{number}/handovers/{id}/answer", {
          params: { path: { number, id: handover.id } },
          headers: once(key),
          body: { how },
        }),
      ),
    { onSuccess: () => client.invalidateQueries({ queryKey: keys.alerts }) },
  );
  const deeds: How[] = handover.isForMe ? ["accepted", "declined"] : handover.isMine ? ["withdrawn"] : [];
  return (
    <div role="status">
      <p>
        <strong>{t("lead.waiting", { name: handover.to.name })}</strong>
      </p>
      <p>{handover.words}</p>
      <div className={styles.deeds}>
        {deeds.map((how) => (
          <Button
            key={how}
            type={how === "accepted" ? "primary" : "default"}
            loading={reply.isPending}
            onClick={() => reply.mutate(how)}
          >
            {t(`lead.deed.${how}`)}
          </Button>
        ))}
      </div>
      <FormProblem command={reply} />
    </div>
  );
}
