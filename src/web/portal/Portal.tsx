import { useEffect, useState } from "react";
import type { Lang } from "../../shared/lang.ts";
import { ApprovalPage } from "./approval/ApprovalPage.tsx";
import { FilingPage } from "./filing/FilingPage.tsx";
import { SentPage } from "./filing/SentPage.tsx";
import { FollowPage } from "./follow/FollowPage.tsx";
import { AtHouse } from "./house/AtHouse.tsx";
import { FindPage } from "./house/FindPage.tsx";
import { WelcomePage } from "./house/WelcomePage.tsx";
import { keepLang, LanguageContext, preferredLang } from "./language.ts";
import { usePage } from "./navigation.ts";
import { LandingPage } from "./notices/LandingPage.tsx";
import { UnknownPage } from "./notices/UnknownPage.tsx";
import type { Page } from "./page.ts";
import { RatingPage } from "./rating/RatingPage.tsx";
import { RecallPage } from "./recall/RecallPage.tsx";
import { SupplyPage } from "./supply/SupplyPage.tsx";

/** The customer's pages. */
export function Portal() {
  const [lang, setLang] = useState(preferredLang);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);

  function choose(next: Lang): void {
    keepLang(next);
    setLang(next);
  }

  return <LanguageContext value={{ lang, choose }}>{screenOf(usePage())}</LanguageContext>;
}

function screenOf(page: Page) {
  switch (page.name) {
    case "landing":
      return <LandingPage />;
    case "welcome":
      return <AtHouse slug={page.slug} draw={(house) => <WelcomePage house={house} />} />;
    case "filing":
      return <AtHouse slug={page.slug} draw={(house) => <FilingPage house={house} />} />;
    case "sent":
      return <AtHouse slug={page.slug} draw={(house) => <SentPage house={house} />} />;
    case "find":
      return <AtHouse slug={page.slug} draw={(house) => <FindPage house={house} />} />;
    case "recall":
      return <AtHouse slug={page.slug} draw={(house) => <RecallPage house={house} token={page.token} />} />;
    case "follow":
      return <FollowPage key={page.token} token={page.token} />;
    case "rating":
      return <RatingPage key={page.token} token={page.token} />;
    case "approval":
      return <ApprovalPage key={page.token} token={page.token} />;
    case "supply":
      return <SupplyPage key={page.token} token={page.token} />;
    case "unknown":
      return <UnknownPage />;
  }
}
