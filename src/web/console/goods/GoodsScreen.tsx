import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ListedDesk } from "../parts/ListedDesk.tsx";
import { useMay } from "../use-me.ts";
import { HoldCard } from "./HoldCard.tsx";
import { holdsQuery, type Which } from "./holds-query.ts";
import { PrepareHold } from "./PrepareHold.tsx";

/** Goods held back: asked for, approved, done, let go. */
export function GoodsScreen() {
  const { t } = useTranslation("goods");
  const [which, setWhich] = useState<Which>("open");
  const may = useMay();
  return (
    <ListedDesk
      title={t("title")}
      about={t("about")}
      which={t("which")}
      states={(["open", "ended"] as const).map((value) => ({ value, label: t(value) }))}
      state={which}
      onState={setWhich}
      list={useInfiniteQuery(holdsQuery(which))}
      rowHeight={140}
      empty={{ title: t(`empty.${which}`), help: t(`emptyHelp.${which}`), isDone: false }}
      draw={(hold) => <HoldCard key={hold.number} hold={hold} />}
      above={may("action.prepare") && <PrepareHold />}
    />
  );
}
