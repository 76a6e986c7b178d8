import { useTranslation } from "react-i18next";
import { api, once } from "../../api.ts";
import { useMe } from "../../use-me.ts";
import { useCase } from "../case-context.ts";
import { DeedForm } from "./DeedForm.tsx";
import { StaffField } from "./fields/StaffField.tsx";
import { WordsField } from "./fields/WordsField.tsx";

export function OfferHandOverForm() {
  const { t } = useTranslation("case");
  const me = useMe();
  const { number } = useCase().view;
  return (
    <DeedForm<{ toStaffId: string; words: string }>
      step="offer_hand_over"
      send={(body, _, key) =>
        api.POST("/api/complaints/{number}/hand-overs", {
          params: { path: { number } },
          headers: once(key),
          body,
        })
      }
    >
      <StaffField name="toStaffId" label={t("form.colleague")} exceptId={me.id} />
      <WordsField name="words" label={t("form.handOverWords")} hint={t("form.handOverHint")} most={2_000} />
    </DeedForm>
  );
}

export function TakeHandOverForm() {
  const { t } = useTranslation("case");
  const path = useHandOverPath();
  return (
    <DeedForm
      step="take_hand_over"
      intro={t("form.takeHandOver")}
      send={(_, __, key) =>
        api.POST("/api/complaints/{number}/hand-overs/{id}/take", {
          params: { path },
          headers: once(key),
          body: {},
        })
      }
    />
  );
}

export function DeclineHandOverForm() {
  const { t } = useTranslation("case");
  const path = useHandOverPath();
  return (
    <DeedForm<{ words: string }>
      step="decline_hand_over"
      send={(body, _, key) =>
        api.POST("/api/complaints/{number}/hand-overs/{id}/decline", {
          params: { path },
          headers: once(key),
          body,
        })
      }
    >
      <WordsField name="words" label={t("form.reason")} most={1_000} rows={2} />
    </DeedForm>
  );
}

function useHandOverPath(): { number: string; id: string } {
  const { number, handOver } = useCase().view;
  return { number, id: handOver?.id ?? "" };
}
