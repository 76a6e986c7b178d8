import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { HighlightedWords, type Stretch } from "./HighlightedWords.tsx";
import styles from "./Inspections.module.css";
import type { Inspection, InspectionResult } from "./inspections-queries.ts";

type Message = Inspection["messages"][number];
type Event = Inspection["events"][number];
type Line = { at: string; key: string; message?: Message; event?: Event };

/** The conversation as it was, with the places marked; of the deeds only those a rule points at. */
export function InspectedConversation({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation("inspections");
  const broken = inspection.results.filter(({ outcome }) => outcome === "broken");
  const lines = linesOf(inspection, broken);
  return (
    <Card title={t("one.conversation")}>
      {lines.length === 0 && <p className={styles.quiet}>{t("one.noMessages")}</p>}
      <ol className={styles.conversation}>
        {lines.map(({ key, message, event }) =>
          message ? (
            <MessageLine key={key} message={message} broken={broken} />
          ) : (
            event && <EventLine key={key} event={event} broken={broken} />
          ),
        )}
      </ol>
    </Card>
  );
}

export function placeId(place: InspectionResult["places"][number]): string {
  return "messageId" in place ? `message-${place.messageId}` : `event-${place.eventVersion}`;
}

function linesOf({ messages, events }: Inspection, broken: InspectionResult[]): Line[] {
  const pointedAt = new Set(
    broken.flatMap(({ places }) =>
      places.flatMap((place) => ("eventVersion" in place ? [place.eventVersion] : [])),
    ),
  );
  return [
    ...messages.map((message) => ({ at: message.at, key: message.id, message })),
    ...events
      .filter(({ version }) => pointedAt.has(version))
      .map((event) => ({ at: event.at, key: String(event.version), event })),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function MessageLine({ message, broken }: { message: Message; broken: InspectionResult[] }) {
  const { t } = useTranslation("inspections");
  const ruleName = useRuleName();
  const { id, direction, kind, authorKind, author, body, at } = message;
  const found = broken.filter(({ places }) =>
    places.some((place) => "messageId" in place && place.messageId === id),
  );
  const isWhole = ({ start, end }: { start: number; end: number }) => start === 0 && end === body.length;
  const places = found.flatMap((result) =>
    result.places.flatMap((place): Stretch[] =>
      "messageId" in place && place.messageId === id ? [{ ...place, names: [ruleName(result)] }] : [],
    ),
  );
  const who =
    kind === "acknowledgement" ? t("one.acknowledgement") : kind === "notice" ? t("one.notice") : undefined;
  return (
    <li id={`message-${id}`} tabIndex={-1} className={styles[direction]} data-found={found.length > 0}>
      <p className={styles.by}>
        <b>{who ?? author ?? (authorKind === "customer" ? t("one.customer") : t("one.system"))}</b> ·{" "}
        <Moment at={at} />
      </p>
      <p className={styles.words} data-kind={kind}>
        <HighlightedWords body={body} stretches={places.filter((place) => !isWhole(place))} />
      </p>
      {found.length > 0 && <Flags names={found.map(ruleName)} />}
    </li>
  );
}

function EventLine({ event, broken }: { event: Event; broken: InspectionResult[] }) {
  const { t } = useTranslation(["case", "inspections"]);
  const ruleName = useRuleName();
  const found = broken.filter(({ places }) =>
    places.some((place) => "eventVersion" in place && place.eventVersion === event.version),
  );
  return (
    <li id={`event-${event.version}`} tabIndex={-1} className={styles.event} data-found="true">
      <p className={styles.by}>
        {t(`event.${event.type as "complaint_accepted"}`)} · <Moment at={event.at} />
      </p>
      <Flags names={found.map(ruleName)} />
    </li>
  );
}

function Flags({ names }: { names: string[] }) {
  return (
    <p className={styles.flags}>
      {names.map((name) => (
        <span key={name}>{name}</span>
      ))}
    </p>
  );
}

function useRuleName(): (result: InspectionResult) => string {
  const { i18n } = useTranslation();
  return ({ nameZh, nameEn }) => (i18n.language === "en" ? nameEn : nameZh);
}
