import { use } from "react";
import { LanguageContext, useWords } from "../language.ts";
import { lastVisit } from "../last-visit.ts";
import { addresses } from "../page.ts";
import { BigLink } from "../parts/BigLink.tsx";

/** To the house this device was at last, when it was at one. */
export function WayBack() {
  const { lang } = use(LanguageContext);
  const { filing } = useWords();
  const house = lastVisit();
  if (!house) return null;
  return (
    <BigLink
      to={addresses.welcome(house.slug)}
      title={lang === "en" ? house.nameEn : house.nameZh}
      hint={`${filing.welcome.file} · ${filing.welcome.follow}`}
    />
  );
}
