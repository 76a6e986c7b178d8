import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { formatMoney, parseMoney } from "../../../../shared/money.ts";
import { useReader } from "../../../ui/reader.ts";
import { api, once } from "../../api.ts";
import { useMe } from "../../use-me.ts";
import { useCase } from "../case-context.ts";
import { DeedForm } from "../deeds/DeedForm.tsx";
import { MoneyField } from "../deeds/fields/MoneyField.tsx";
import { WordsField } from "../deeds/fields/WordsField.tsx";

type Party = StaffView["recoverable"][number]["party"];
type Subject = { subjectId?: string };

export function DraftRecoveryForm() {
  const { t } = useTranslation(["inquiry", "terms", "common"]);
  const { number, recoverable } = useCase().view;
  const { currency } = useMe().house;
  return (
    <DeedForm<{ party?: Party; counterparty: string; ground: string; claimedMinor: string }>
      step="draft_recovery"
      initial={{ party: recoverable[0]?.party, counterparty: "", ground: "", claimedMinor: "" }}
      isBlocked={recoverable.length === 0}
      send={({ party, claimedMinor, ...claim }, _, key) =>
        api.POST("/api/complaints/{number}/recoveries", {
          params: { path: { number } },
          headers: once(key),
          body: { ...claim, party: party!, claimedMinor: parseMoney(claimedMinor, currency)!.minor },
        })
      }
    >
      <Form.Item name="party" label={t("recovery.party")} rules={[{ required: true }]}>
        <Select
          options={recoverable.map(({ party }) => ({ value: party, label: t(`terms:party.${party}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="counterparty"
        label={t("recovery.counterparty")}
        rules={[{ required: true, whitespace: true, message: t("common:problem.field.missing") }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <MoneyField name="claimedMinor" label={t("recovery.claimed", { currency })} hint={<MostHelp />} />
      <WordsField name="ground" label={t("recovery.ground")} most={1_000} rows={2} />
    </DeedForm>
  );
}

export function SendRecoveryForm({ subjectId: id }: Subject) {
  const { t } = useTranslation("inquiry");
  const { number } = useCase().view;
  return (
    <DeedForm<{ reference?: string }>
      step="send_recovery"
      subjectId={id}
      send={({ reference }, _, key) =>
        api.POST("/api/complaints/{number}/recoveries/{id}/send", {
          params: { path: { number, id: id! } },
          headers: once(key),
          body: { reference: reference?.trim() || undefined },
        })
      }
    >
      <Form.Item name="reference" label={`${t("recovery.reference")}${t("form.optional")}`}>
        <Input maxLength={80} />
      </Form.Item>
    </DeedForm>
  );
}

export function AnswerRecoveryForm({ subjectId: id }: Subject) {
  const { t } = useTranslation("inquiry");
  const { number } = useCase().view;
  const { currency } = useMe().house;
  return (
    <DeedForm<{ agreedMinor: string; words: string }>
      step="answer_recovery"
      subjectId={id}
      initial={{ agreedMinor: "", words: "" }}
      send={({ agreedMinor, words }, _, key) =>
        api.POST("/api/complaints/{number}/recoveries/{id}/answer", {
          params: { path: { number, id: id! } },
          headers: once(key),
          body: { agreedMinor: parseMoney(agreedMinor, currency)!.minor, words },
        })
      }
    >
      <MoneyField
        name="agreedMinor"
        label={t("recovery.agreed", { currency })}
        hint={t("recovery.agreedHelp")}
      />
      <WordsField name="words" label={t("recovery.words")} most={1_000} rows={2} />
    </DeedForm>
  );
}

export function ReceiveRecoveryForm({ subjectId: id }: Subject) {
  const { t } = useTranslation(["inquiry", "common"]);
  const { number } = useCase().view;
  const { currency } = useMe().house;
  return (
    <DeedForm<{ amountMinor: string; reference: string }>
      step="receive_recovery"
      subjectId={id}
      initial={{ amountMinor: "", reference: "" }}
      send={({ amountMinor, reference }, _, key) =>
        api.POST("/api/complaints/{number}/recoveries/{id}/receive", {
          params: { path: { number, id: id! } },
          headers: once(key),
          body: { amountMinor: parseMoney(amountMinor, currency)!.minor, reference },
        })
      }
    >
      <MoneyField name="amountMinor" label={t("recovery.received", { currency })} />
      <Form.Item
        name="reference"
        label={t("recovery.reference")}
        rules={[{ required: true, whitespace: true, message: t("common:problem.field.missing") }]}
      >
        <Input maxLength={80} />
      </Form.Item>
    </DeedForm>
  );
}

export function WriteOffRecoveryForm({ subjectId: id }: Subject) {
  const { t } = useTranslation("inquiry");
  const { number } = useCase().view;
  return (
    <DeedForm<{ words: string }>
      step="write_off_recovery"
      subjectId={id}
      isGrave
      initial={{ words: "" }}
      send={(body, _, key) =>
        api.POST("/api/complaints/{number}/recoveries/{id}/write-off", {
          params: { path: { number, id: id! } },
          headers: once(key),
          body,
        })
      }
    >
      <WordsField name="words" label={t("recovery.reason")} most={1_000} rows={2} />
    </DeedForm>
  );
}

function MostHelp() {
  const { t } = useTranslation("inquiry");
  const { lang } = useReader();
  const { recoverable } = useCase().view;
  const party = Form.useWatch<Party | undefined>("party");
  const most = recoverable.find((each) => each.party === party)?.most;
  return most ? t("recovery.mostHelp", { sum: formatMoney(most.minor, most.currency, lang) }) : null;
}
