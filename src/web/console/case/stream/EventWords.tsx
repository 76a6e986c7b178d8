import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { useCase } from "../case-context.ts";
import { useNameOf } from "../use-name-of.ts";
import { ClockTime } from "./ClockTime.tsx";
import { type EventSubject, eventSubject } from "./event-subject.ts";
import { isKnownEvent } from "./known-events.ts";

/** Who did what, to what, when: one event in words. */
export function EventWords({ event }: { event: StaffView["timeline"][number] }) {
  const { t } = useTranslation(["case", "terms"]);
  const { view } = useCase();
  const who = event.actor.kind === "clock" ? t("terms:actorKind.clock") : event.actor.name;
  const subject = eventSubject(event, view);
  return (
    <>
      {who} {isKnownEvent(event.type) ? t(`event.${event.type}`) : event.type}
      {subject && (
        <>
          {" · "}
          <SubjectWords subject={subject} />
        </>
      )}
      {" · "}
      <ClockTime at={event.at} />
    </>
  );
}

function SubjectWords({ subject }: { subject: EventSubject }) {
  const { t } = useTranslation(["case", "terms"]);
  const nameOf = useNameOf();
  switch (subject.kind) {
    case "department":
      return nameOf(subject);
    case "promise":
      return subject.deed;
    case "round":
      return t("remedies.round", { round: subject.round });
    case "clock":
      return t(`terms:clock.${subject.clock}`);
  }
}
