import { useEffect, useMemo, useSyncExternalStore } from "react";
import { type UploadPlace, uploadFile } from "../api/upload-file.ts";
import { waitForNetwork } from "../sending/wait-for-network.ts";
import { fileShelf } from "./file-shelf.ts";
import type { Upload } from "./upload.ts";
import { type UploadQueue, uploadQueue } from "./upload-queue.ts";

/** The queue of one form and the files in it now; `scope` names the form on this device. */
export function useUploads({ url, token }: UploadPlace, scope: string): [readonly Upload[], UploadQueue] {
  const queue = useMemo(
    () =>
      uploadQueue({
        shelf: fileShelf(scope),
        send: (file, watch) => uploadFile({ url, token }, file, watch),
        wait: waitForNetwork,
      }),
    [url, token, scope],
  );
  useEffect(() => {
    void queue.open();
    return queue.close;
  }, [queue]);
  return [useSyncExternalStore(queue.listen, queue.list), queue];
}
