import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { useMay } from "../use-me.ts";
import { Authorities } from "./Authorities.tsx";
import { Checklist } from "./Checklist.tsx";
import { Entries } from "./Entries.tsx";
import { Facts } from "./Facts.tsx";
import { Leading } from "./Leading.tsx";
import { Review } from "./Review.tsx";
import { Tasks } from "./Tasks.tsx";
import { roomQuery } from "./war-room-query.ts";

type Props = { number: string; isOpen: boolean };

/** What is worked on: facts, tasks, decisions. */
export function Work({ number, isOpen }: Props) {
  const { t } = useTranslation("common");
  const found = useQuery(roomQuery(number));
  return (
    <Loaded query={found} skeleton={<SkeletonRows count={3} height={120} label={t("loading")} />}>
      {(room) => {
        const part = { number, room, isOpen };
        return (
          <>
            <Tasks {...part} />
            <Facts {...part} />
            <Entries {...part} />
          </>
        );
      }}
    </Loaded>
  );
}

/** What is watched over: who leads, the plan's list, the authorities, what was learned. */
export function Watch({ number, isOpen }: Props) {
  const { t } = useTranslation("common");
  const may = useMay();
  const found = useQuery(roomQuery(number));
  return (
    <Loaded query={found} skeleton={<SkeletonRows count={2} height={120} label={t("loading")} />}>
      {(room) => {
        const part = { number, room, isOpen };
        return (
          <>
            <Leading {...part} mayLead={may("alert.lead")} />
            <Checklist {...part} />
            <Authorities {...part} mayTell={may("regulator.desk")} />
            <Review {...part} mayLead={may("alert.lead")} />
          </>
        );
      }}
    </Loaded>
  );
}
