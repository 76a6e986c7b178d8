import { HighlightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useReader } from "../../../ui/reader.ts";
import styles from "./Desk.module.css";
import { addPlace, criteriaOf, useDesk } from "./desk-context.ts";
import { selectedPlace, type WordsPlace } from "./words-selection.ts";

/** Puts the selected words to the criterion that is worked on. Its place is kept while nothing is selected. */
export function MarkButton() {
  const { t } = useTranslation("evaluations");
  const { lang } = useReader();
  const desk = useDesk();
  const place = useSelectedPlace();
  const criterion = criteriaOf(desk.evaluation)[desk.current];
  if (!desk.isOpen || !criterion) return null;
  return (
    <Button
      size="small"
      className={styles.mark}
      icon={<HighlightOutlined />}
      disabled={!place}
      // The selection would be gone by the time of the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => place && addPlace(desk, place)}
    >
      {place ? t("mark.to", { name: lang === "en" ? criterion.en : criterion.zh }) : t("mark.select")}
    </Button>
  );
}

function useSelectedPlace(): WordsPlace | null {
  const [place, setPlace] = useState<WordsPlace | null>(null);
  useEffect(() => {
    const onSelection = () => setPlace(selectedPlace());
    document.addEventListener("selectionchange", onSelection);
    return () => document.removeEventListener("selectionchange", onSelection);
  }, []);
  return place;
}
