import { useTranslation } from "react-i18next";
import { api, once } from "../../api.ts";
import { useCase } from "../case-context.ts";
import { DeedForm } from "./DeedForm.tsx";
import { StaffField } from "./fields/StaffField.tsx";

/** The complaint is about a colleague: they take no part in approving what is granted in it. */
export function NameStaffForm() {
  const { t } = useTranslation("case");
  const { number } = useCase().view;
  return (
    <DeedForm<{ staffId: string }>
      step="name_staff"
      intro={t("intro.name_staff")}
      send={(body, _, key) =>
        api.POST("/api/complaints/{number}/involved-staff", {
          params: { path: { number } },
          headers: once(key),
          body,
        })
      }
    >
      <StaffField name="staffId" label={t("form.colleague")} />
    </DeedForm>
  );
}
