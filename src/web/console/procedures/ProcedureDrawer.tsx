import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { useMay } from "../use-me.ts";
import { DraftForm } from "./DraftForm.tsx";
import { DraftReview } from "./DraftReview.tsx";
import { ProcedurePaper } from "./ProcedurePaper.tsx";
import { procedureQuery } from "./procedures-queries.ts";
import { Readers } from "./Readers.tsx";

type Props = { opened: { code: string; isNew: boolean } | null; onClose: () => void };

/** One procedure: read it, see what changed, write the next version, see who has read it. */
export function ProcedureDrawer({ opened, onClose }: Props) {
  const { t } = useTranslation("procedures");
  return (
    <Drawer open={opened !== null} onClose={onClose} title={t("procedure")} size={680} destroyOnHidden>
      {opened?.isNew && <DraftForm code={opened.code} onDone={onClose} />}
      {opened && !opened.isNew && <Known code={opened.code} />}
    </Drawer>
  );
}

function Known({ code }: { code: string }) {
  const { t } = useTranslation("common");
  const mayWrite = useMay()("training.manage");
  const found = useQuery(procedureQuery(code));
  return (
    <Loaded query={found} skeleton={<SkeletonRows count={5} height={40} label={t("loading")} />}>
      {(procedure) => (
        <>
          {procedure.content && <ProcedurePaper procedure={procedure} content={procedure.content} />}
          {mayWrite && procedure.draft && (
            <DraftReview code={code} draft={procedure.draft} changes={procedure.draftChanges} />
          )}
          {mayWrite && (
            <DraftForm key={procedure.draft?.revision ?? 0} code={code} procedure={procedure} isFolded />
          )}
          {mayWrite && procedure.version !== null && <Readers code={code} />}
        </>
      )}
    </Loaded>
  );
}
