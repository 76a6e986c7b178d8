import type { DemoImageKind } from "./image-kinds.ts";
import { digits } from "./segment-digits.ts";

type PaperKind = Extract<
  DemoImageKind,
  "parcel_label" | "chat_screenshot" | "payment_screenshot" | "expiry_date" | "price_tags"
>;

/** Labels, screens and tags, as parts of an SVG of 1200 × 900. Lines of text are bars; only digits can be read. */
export const paperDrawings: Record<PaperKind, string> = {
  parcel_label: `
    <rect x="300" y="110" width="600" height="690" fill="#fbfaf5"/>
    <rect x="330" y="140" width="180" height="60" fill="#22262b"/>
    ${barcode(340, 230, 520, 120)}
    ${digits("7742 0918 3365", 370, 365, 30, "#22262b")}
    ${bars(340, 440, [420, 360, 480, 250], "#3b4047")}
    <path d="M330 610 H870" stroke="#22262b" stroke-width="3" stroke-dasharray="14 10"/>
    ${bars(340, 640, [300, 380], "#3b4047")}
    <rect x="740" y="640" width="120" height="120" fill="none" stroke="#22262b" stroke-width="8"/>
    <path d="M760 660 h30 v30 h-30 z M810 660 h30 v30 h-30 z M760 710 h30 v30 h-30 z M815 715 h20 v20 h-20 z" fill="#22262b"/>`,
  chat_screenshot: phone(`
    ${bubble(400, 190, 300, "#ffffff")}${bubble(500, 300, 300, "#95e07a")}${bubble(500, 400, 220, "#95e07a")}
    ${bubble(400, 510, 180, "#ffffff")}${bubble(500, 610, 300, "#95e07a")}${bubble(400, 710, 120, "#ffffff")}`),
  payment_screenshot: phone(`
    <circle cx="600" cy="240" r="52" fill="#3f8f5f"/><path d="M574 240 l20 22 l36 -44" stroke="#fff" stroke-width="10" fill="none"/>
    ${digits("299.00", 500, 330, 60, "#22262b")}
    ${bars(420, 470, [360, 300, 340, 260, 320], "#b4b9be")}
    ${digits("299.00", 650, 690, 26, "#b3261e")}`),
  expiry_date: `
    <path d="M260 190 L940 230 L910 720 L240 690 Z" fill="#c8452f"/>
    <path d="M300 250 L900 285 L890 400 L292 370 Z" fill="#e9b44c"/>
    ${bars(320, 440, [420, 360], "#f4d9c8")}
    <g transform="rotate(3 600 590)">${digits("2026.01.15", 330, 560, 56, "#1c1c1c")}</g>
    <path d="M320 640 Q600 690 880 640" stroke="#8f2c1c" stroke-width="10" fill="none"/>`,
  price_tags: `
    <g transform="rotate(-6 420 450)"><path d="M230 250 H560 L620 440 L560 640 H230 Z" fill="#fffdf6"/><circle cx="570" cy="440" r="16" fill="#9c8566"/>
      ${bars(270, 300, [200, 150], "#8b8f94")}${digits("899", 280, 440, 84, "#22262b")}
      <path d="M270 560 L500 420" stroke="#b3261e" stroke-width="9"/></g>
    <g transform="rotate(7 840 470)"><path d="M680 270 H1000 L1060 460 L1000 660 H680 Z" fill="#fff1c9"/><circle cx="1012" cy="460" r="16" fill="#9c8566"/>
      ${bars(720, 320, [190, 130], "#8b8f94")}${digits("759", 730, 450, 84, "#b3261e")}</g>`,
};

function phone(screen: string): string {
  return `<rect x="360" y="40" width="480" height="820" rx="56" fill="#15181c"/>
    <rect x="380" y="70" width="440" height="760" rx="30" fill="#eceff1"/>
    <rect x="380" y="70" width="440" height="70" rx="30" fill="#dfe4e8"/>
    <rect x="520" y="96" width="160" height="18" rx="9" fill="#8b949c"/>${screen}`;
}

function bubble(x: number, y: number, width: number, colour: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="76" rx="18" fill="${colour}"/>
    ${bars(x + 22, y + 20, [width - 44, Math.round(width * 0.6)], "#5d666e", 24)}`;
}

function bars(x: number, y: number, widths: number[], colour: string, step = 40): string {
  return widths
    .map(
      (width, row) =>
        `<rect x="${x}" y="${y + row * step}" width="${width}" height="14" rx="7" fill="${colour}"/>`,
    )
    .join("");
}

function barcode(x: number, y: number, width: number, height: number): string {
  const count = 52;
  return Array.from({ length: count }, (_, bar) => {
    const thick = [3, 6, 4, 8, 3, 5][(bar * 7) % 6] ?? 4;
    return `<rect x="${x + (bar * width) / count}" y="${y}" width="${thick}" height="${height}" fill="#22262b"/>`;
  }).join("");
}
