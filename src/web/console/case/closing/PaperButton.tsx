import { DownloadOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import type { ReactNode } from "react";
import { useCase } from "../case-context.ts";
import { readAgain } from "../case-queries.ts";
import { fetchPaper } from "./fetch-paper.ts";
import { saveFile } from "./save-file.ts";

type Props = { path: string; name: string; children: ReactNode };

/** Makes a paper and hands it to the browser; that it was taken out is recorded, so the case is read again. */
export function PaperButton({ path, name, children }: Props) {
  const { number } = useCase().view;
  const client = useQueryClient();
  const download = useMutation({
    mutationFn: () => fetchPaper(path),
    onSuccess: (paper) => {
      saveFile(paper, name);
      return readAgain(client, number);
    },
  });
  return (
    <>
      <Button
        size="small"
        icon={<DownloadOutlined />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        {children}
      </Button>
      {download.error && <Alert type="error" role="alert" title={download.error.message} />}
    </>
  );
}
