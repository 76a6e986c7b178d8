import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { components } from "../../../../shared/api/schema.gen.ts";
import { api, once } from "../../api.ts";
import type { Attachment } from "../../upload-file.ts";
import { useCase } from "../case-context.ts";
import { DeedForm } from "../deeds/DeedForm.tsx";
import { FilesField } from "../deeds/fields/FilesField.tsx";
import { inquiryZh } from "./locales/zh.ts";

type Source = components["schemas"]["EvidenceItem"]["source"];
const sources = Object.keys(inquiryZh.evidence.sources) as Source[];

/** Files come into the case as evidence, with whence they come. */
export function AddEvidenceForm() {
  const { t } = useTranslation("case");
  const { number } = useCase().view;
  return (
    <DeedForm<{ files: Attachment[]; source: Source; about?: string }>
      step="add_evidence"
      initial={{ files: [], source: "staff" }}
      send={({ files, source, about }, _, key) =>
        api.POST("/api/complaints/{number}/evidence", {
          params: { path: { number } },
          headers: once(key),
          body: { uploads: files.map(({ id }) => id), source, about: about?.trim() || undefined },
        })
      }
    >
      <FilesField name="files" label={t("form.files")} most={9} />
      <SourceFields />
    </DeedForm>
  );
}

export function DescribeEvidenceForm({ subjectId: id }: { subjectId?: string }) {
  const { number } = useCase().view;
  return (
    <DeedForm<{ source?: Source; about?: string }>
      step="describe_evidence"
      subjectId={id}
      send={({ source, about }, _, key) =>
        api.POST("/api/complaints/{number}/evidence/{id}/describe", {
          params: { path: { number, id: id! } },
          headers: once(key),
          body: { source: source!, about: about?.trim() || undefined },
        })
      }
    >
      <SourceFields />
    </DeedForm>
  );
}

function SourceFields() {
  const { t } = useTranslation(["inquiry", "common"]);
  return (
    <>
      <Form.Item
        name="source"
        label={t("evidence.source")}
        rules={[{ required: true, message: t("common:problem.field.missing") }]}
      >
        <Select options={sources.map((value) => ({ value, label: t(`evidence.sources.${value}`) }))} />
      </Form.Item>
      <Form.Item name="about" label={`${t("evidence.about")}${t("form.optional")}`}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  );
}
