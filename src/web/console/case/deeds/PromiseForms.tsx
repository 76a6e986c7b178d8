import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { useReader } from "../../../ui/reader.ts";
import { api, once } from "../../api.ts";
import type { Attachment } from "../../upload-file.ts";
import { instantOf, tomorrowEvening } from "../../wall-time.ts";
import { useCase } from "../case-context.ts";
import { DeedForm } from "./DeedForm.tsx";
import { FilesField } from "./fields/FilesField.tsx";
import { TimeField } from "./fields/TimeField.tsx";
import { WordsField } from "./fields/WordsField.tsx";

const kinds = ["text", "number", "file"] as const;
type Proof = { kind: (typeof kinds)[number]; text?: string; files?: Attachment[] };
type PromiseForm = { subjectId?: string };

/** Done only with proof: words, a number or a file. */
export function KeepPromiseForm({ subjectId: id }: PromiseForm) {
  const { t } = useTranslation(["case", "common"]);
  const { view } = useCase();
  const promise = view.promises.find((each) => each.id === id);
  return (
    <DeedForm<{ proof: Proof }>
      step="keep_promise"
      subjectId={id}
      intro={promise?.deed}
      initial={{ proof: { kind: "text" } }}
      isBlocked={!promise}
      send={({ proof }, _, key) =>
        api.POST("/api/complaints/{number}/promises/{id}/keep", {
          params: { path: { number: view.number, id: id! } },
          headers: once(key),
          body: { proof: asProof(proof) },
        })
      }
    >
      <Form.Item name={["proof", "kind"]} label={t("form.proof")}>
        <Radio.Group
          optionType="button"
          options={kinds.map((value) => ({ value, label: t(`form.proofKind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={[["proof", "kind"]]}>
        {({ getFieldValue }) => <ProofField kind={getFieldValue(["proof", "kind"])} />}
      </Form.Item>
    </DeedForm>
  );
}

export function RevisePromiseForm({ subjectId: id }: PromiseForm) {
  const { t } = useTranslation("case");
  const { view } = useCase();
  const { timeZone } = useReader();
  const promise = view.promises.find((each) => each.id === id);
  return (
    <DeedForm<{ dueAt: string; words: string }>
      step="revise_promise"
      subjectId={id}
      intro={promise?.deed}
      initial={{ dueAt: tomorrowEvening(new Date(), timeZone), words: "" }}
      isBlocked={!promise}
      send={({ dueAt, words }, _, key) =>
        api.POST("/api/complaints/{number}/promises/{id}/revise", {
          params: { path: { number: view.number, id: id! } },
          headers: once(key),
          body: { dueAt: instantOf(dueAt, timeZone), words },
        })
      }
    >
      <TimeField name="dueAt" label={t("form.newDueAt")} />
      <WordsField
        name="words"
        label={t("form.wordsToCustomer")}
        hint={t("form.promiseWordsHint")}
        most={1_000}
      />
    </DeedForm>
  );
}

/** What was said in a message need not be done: why, for colleagues, and what the customer reads. */
export function ReleasePromiseForm({ subjectId: id }: PromiseForm) {
  const { t } = useTranslation("case");
  const { view } = useCase();
  const promise = view.promises.find((each) => each.id === id);
  return (
    <DeedForm<{ reason: string; words: string }>
      step="release_promise"
      subjectId={id}
      intro={promise?.deed}
      initial={{ reason: "", words: "" }}
      isBlocked={!promise}
      send={(body, _, key) =>
        api.POST("/api/complaints/{number}/promises/{id}/release", {
          params: { path: { number: view.number, id: id! } },
          headers: once(key),
          body,
        })
      }
    >
      <WordsField name="reason" label={t("form.releaseReason")} most={1_000} />
      <WordsField name="words" label={t("form.wordsToCustomer")} most={1_000} />
    </DeedForm>
  );
}

function ProofField({ kind }: { kind: Proof["kind"] }) {
  const { t } = useTranslation(["case", "common"]);
  switch (kind) {
    case "text":
      return <WordsField name={["proof", "text"]} label={t("form.proofText")} most={1_000} />;
    case "number":
      return (
        <Form.Item
          name={["proof", "text"]}
          label={t("form.proofNumber")}
          rules={[{ required: true, whitespace: true, message: t("common:problem.field.missing") }]}
        >
          <Input maxLength={80} />
        </Form.Item>
      );
    case "file":
      return <FilesField name={["proof", "files"]} label={t("form.proofFile")} most={1} />;
  }
}

function asProof({ kind, text, files }: Proof) {
  if (kind === "file") return { kind, uploadId: files![0]!.id };
  return { kind, text: text! };
}
