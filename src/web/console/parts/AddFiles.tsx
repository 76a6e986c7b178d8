import { PaperClipOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { mostFiles, type useAttachments } from "../use-attachments.ts";
import { PendingFiles } from "./PendingFiles.tsx";

/** A button that adds files, and those already on their way. */
export function AddFiles({ attachments }: { attachments: ReturnType<typeof useAttachments> }) {
  const { t } = useTranslation("common");
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div style={{ marginBottom: 16 }}>
      <PendingFiles attachments={attachments} />
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t("file.add")}
        onChange={({ target }) => {
          attachments.add(target.files ?? []);
          target.value = "";
        }}
      />
      {attachments.files.length < mostFiles && (
        <Button icon={<PaperClipOutlined aria-hidden="true" />} onClick={() => chooser.current?.click()}>
          {t("file.add")}
        </Button>
      )}
    </div>
  );
}
