import { type ReactNode, use, useEffect, useRef } from "react";
import { ReaderContext } from "../../ui/reader.ts";
import type { House } from "../api/types.ts";
import { LanguageContext, useWords } from "../language.ts";
import { takeTurn } from "../navigation.ts";
import { addresses } from "../page.ts";
import styles from "./Frame.module.css";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { Link } from "./Link.tsx";
import { Mirror } from "./Mirror.tsx";

type Props = {
  title: string;
  house?: House;
  /** Shown above the title, small. */
  above?: ReactNode;
  lead?: ReactNode;
  isWide?: boolean;
  children: ReactNode;
};

/** What every page has: the house's name, the language switch, one heading, the content. */
export function Frame({ title, house, above, lead, isWide, children }: Props) {
  const words = useWords();
  const { lang } = use(LanguageContext);
  const heading = useFocusOnArrival();
  const houseName = house && (lang === "en" ? house.nameEn : house.nameZh);

  useEffect(() => {
    document.title = words.common.documentTitle(title, houseName);
  }, [words, title, houseName]);

  return (
    <ReaderContext value={{ lang, timeZone: house?.timeZone ?? "Asia/Shanghai" }}>
      <a href="#content" className={styles.skip}>
        {words.common.skipToContent}
      </a>
      <header className={styles.head}>
        {house && houseName ? (
          <Link to={addresses.welcome(house.slug)} className={styles.house}>
            <Mirror />
            <span>{houseName}</span>
          </Link>
        ) : (
          <span className={styles.house}>
            <Mirror />
          </span>
        )}
        <LanguageSwitch />
      </header>
      <main id="content" className={isWide ? styles.wide : styles.narrow}>
        <div className={styles.title}>
          {above}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="quiet">{lead}</p>}
        </div>
        {children}
      </main>
    </ReaderContext>
  );
}

// After a turn of the page a screen reader starts at the heading, not where the last page was left.
function useFocusOnArrival() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeTurn()) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
