import { useTranslation } from "react-i18next";
import styles from "./Inspections.module.css";

export type Stretch = { start: number; end: number; names: string[] };

/** A message with the stretches rules found in it marked; what several rules found is marked once, with all their names. */
export function HighlightedWords({ body, stretches }: { body: string; stretches: Stretch[] }) {
  const { t } = useTranslation("inspections");
  return pieces(body, stretches).map(({ start, words, names }) =>
    names.length === 0 ? (
      <span key={start}>{words}</span>
    ) : (
      <mark key={start} className={styles.mark} title={`${t("one.highlighted")}: ${names.join(" · ")}`}>
        {words}
      </mark>
    ),
  );
}

function pieces(body: string, stretches: Stretch[]) {
  const edges = [0, body.length, ...stretches.flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(edges.map((edge) => Math.min(Math.max(edge, 0), body.length)))].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!;
    const names = stretches
      .filter((each) => each.start <= start && end <= each.end)
      .flatMap((each) => each.names);
    return { start, words: body.slice(start, end), names: [...new Set(names)] };
  });
}
