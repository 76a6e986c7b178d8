import { use } from "react";
import type { House } from "../api/types.ts";
import { LanguageContext, useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";

/** How somebody finds their complaint again from any device. */
export function ComeBack({ house }: { house: House }) {
  const { sent } = useWords().filing;
  const { lang } = use(LanguageContext);
  return (
    <Card title={sent.comeBack}>
      <p>{sent.comeBackBody(lang === "en" ? house.nameEn : house.nameZh)}</p>
    </Card>
  );
}
