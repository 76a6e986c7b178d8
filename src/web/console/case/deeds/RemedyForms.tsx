import { useTranslation } from "react-i18next";
import { api, once } from "../../api.ts";
import { useCase } from "../case-context.ts";
import { offerInPlay } from "../case-facts.ts";
import { DeedForm } from "./DeedForm.tsx";
import { WordsField } from "./fields/WordsField.tsx";

type Reason = { reason: string };

export function RequestApprovalForm() {
  const { t } = useTranslation("case");
  const { number, id } = useOfferPath();
  return (
    <DeedForm<Reason>
      step="request_approval"
      send={({ reason }, version, key) =>
        api.POST("/api/complaints/{number}/offers/{id}/request-approval", {
          params: { path: { number, id } },
          headers: once(key),
          body: { version, reason },
        })
      }
    >
      <WordsField name="reason" label={t("form.approvalReason")} most={1_000} />
    </DeedForm>
  );
}

/** Deciding names the approval, not the version: the offer it asks for cannot change meanwhile. */
export function DecideApprovalForm({ step }: { step: "approve_offer" | "refuse_offer" }) {
  const { t } = useTranslation("case");
  const { view } = useCase();
  const id = offerInPlay(view)?.approval?.id ?? "";
  return (
    <DeedForm<Reason>
      step={step}
      intro={step === "approve_offer" ? t("intro.approve_offer") : undefined}
      isGrave={step === "refuse_offer"}
      isBlocked={id === ""}
      send={(body, _, key) =>
        api.POST(decisionPath[step], { params: { path: { id } }, headers: once(key), body })
      }
    >
      <WordsField name="reason" label={t("form.decisionReason")} most={1_000} rows={2} />
    </DeedForm>
  );
}

const decisionPath = {
  approve_offer: "/api/approvals/{id}/approve",
  refuse_offer: "/api/approvals/{id}/refuse",
} as const;

export function SendOfferForm() {
  const { t } = useTranslation("case");
  const { number, id } = useOfferPath();
  return (
    <DeedForm
      step="offer"
      intro={t("intro.offer")}
      send={(_, version, key) =>
        api.POST("/api/complaints/{number}/offers/{id}/send", {
          params: { path: { number, id } },
          headers: once(key),
          body: { version },
        })
      }
    />
  );
}

export function WithdrawOfferForm() {
  const { t } = useTranslation("case");
  const { number, id } = useOfferPath();
  return (
    <DeedForm<Reason>
      step="withdraw_offer"
      intro={t("intro.withdraw_offer")}
      isGrave
      send={({ reason }, version, key) =>
        api.POST("/api/complaints/{number}/offers/{id}/withdraw", {
          params: { path: { number, id } },
          headers: once(key),
          body: { version, reason },
        })
      }
    >
      <WordsField name="reason" label={t("form.reason")} most={1_000} rows={2} />
    </DeedForm>
  );
}

export function ReconsiderForm() {
  const { t } = useTranslation("case");
  const { number } = useCase().view;
  return (
    <DeedForm<Reason>
      step="reconsider"
      intro={t("intro.reconsider")}
      isGrave
      send={({ reason }, version, key) =>
        api.POST("/api/complaints/{number}/reconsider", {
          params: { path: { number } },
          headers: once(key),
          body: { version, reason },
        })
      }
    >
      <WordsField name="reason" label={t("form.reason")} most={1_000} rows={2} />
    </DeedForm>
  );
}

function useOfferPath(): { number: string; id: string } {
  const { view } = useCase();
  return { number: view.number, id: offerInPlay(view)?.id ?? "" };
}
