import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { AttemptResult } from "./AttemptResult.tsx";
import { attemptQuery } from "./learning-queries.ts";
import { OpenAttempt } from "./OpenAttempt.tsx";

const route = getRouteApi("/inside/my-learning/attempts/$id");

/** A quiz while it is taken, and what came of it. */
export function AttemptScreen() {
  const { id } = route.useParams();
  const { t } = useTranslation("common");
  const attempt = useQuery(attemptQuery(id));
  return (
    <Loaded query={attempt} skeleton={<SkeletonRows count={3} height={160} label={t("loading")} />}>
      {(known) => (known.submittedAt ? <AttemptResult attempt={known} /> : <OpenAttempt attempt={known} />)}
    </Loaded>
  );
}
