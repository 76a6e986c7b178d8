import { DownOutlined } from "@ant-design/icons";
import { useLocation } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Rail.module.css";
import type { RailEntry, RailGroup } from "./rail-entries.ts";
import { useFolded } from "./use-folded.ts";

type Props = { group: RailGroup; places: RailEntry[]; draw: (place: RailEntry) => ReactNode };

/** One group of places. Folded, it shows only the place where the reader is. */
export function RailSection({ group, places, draw }: Props) {
  const { t } = useTranslation("shell");
  const [isFolded, fold] = useFolded(group);
  const here = useLocation({ select: ({ pathname }) => pathname });
  const shown = isFolded ? places.filter(({ path }) => here === path || here.startsWith(`${path}/`)) : places;
  const list = useId();

  return (
    <section aria-label={t(group)}>
      <h2>
        <button
          type="button"
          className={styles.group}
          aria-expanded={!isFolded}
          aria-controls={list}
          onClick={() => fold(!isFolded)}
        >
          {t(group)}
          <DownOutlined aria-hidden="true" className={styles.arrow} />
        </button>
      </h2>
      <ul id={list}>
        {shown.map((place) => (
          <li key={place.name}>{draw(place)}</li>
        ))}
      </ul>
    </section>
  );
}
