import { PaperClipOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { PendingFiles } from "../../../parts/PendingFiles.tsx";
import type { Attachment } from "../../../upload-file.ts";
import { useAttachments } from "../../../use-attachments.ts";

type Props = { name: string | string[]; label: string; most: number };

/** Files of a deed, uploaded when chosen; the deed names them when it is sent. */
export function FilesField({ name, label, most }: Props) {
  const { t } = useTranslation("case");
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, type: "array", min: 1, message: t("form.noFile") }]}
    >
      <FileChooser most={most} />
    </Form.Item>
  );
}

type Chooser = { id?: string; value?: Attachment[]; onChange?(files: Attachment[]): void; most: number };

function FileChooser({ id, value, onChange, most }: Chooser) {
  const { t } = useTranslation("case");
  const attachments = useAttachments(value);
  const chooser = useRef<HTMLInputElement>(null);
  const { uploaded } = attachments;
  useEffect(() => {
    if (uploaded.length !== (value?.length ?? 0)) onChange?.(uploaded);
  }, [uploaded, value, onChange]);

  return (
    <>
      <PendingFiles attachments={attachments} />
      <input
        ref={chooser}
        id={id}
        type="file"
        multiple={most > 1}
        hidden
        onChange={({ target }) => {
          attachments.add(target.files ?? []);
          target.value = "";
        }}
      />
      {attachments.files.length < most && (
        <Button icon={<PaperClipOutlined aria-hidden />} onClick={() => chooser.current?.click()}>
          {t("form.chooseFile")}
        </Button>
      )}
    </>
  );
}
