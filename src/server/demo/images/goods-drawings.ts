import type { DemoImageKind } from "./image-kinds.ts";

type GoodsKind = Extract<
  DemoImageKind,
  | "cracked_flask"
  | "crushed_box"
  | "stained_cloth"
  | "hair_in_food"
  | "rotten_fruit"
  | "swollen_battery"
  | "torn_seam"
>;

/** Things and what is wrong with them, as parts of an SVG of 1200 × 900. */
export const goodsDrawings: Record<GoodsKind, string> = {
  cracked_flask: `
    <g transform="rotate(-12 600 450)">
      <rect x="480" y="210" width="240" height="560" rx="46" fill="#3f6f73"/>
      <rect x="510" y="220" width="36" height="540" rx="18" fill="#7fb0b2" opacity="0.7"/>
      <rect x="500" y="110" width="200" height="120" rx="22" fill="#2c2f33"/>
      <path d="M610 232 L588 300 L628 350 L590 430 L640 500 L602 590 L630 660 L612 768" stroke="#101a1a" stroke-width="9" fill="none"/>
      <path d="M628 350 L690 372 M590 430 L530 452 M640 500 L700 540" stroke="#101a1a" stroke-width="5" fill="none"/>
      <path d="M560 228 l40 0 l-14 30 z" fill="#d8e4e4"/>
    </g>
    <ellipse cx="760" cy="800" rx="220" ry="34" fill="#b9d4dc" opacity="0.65"/>`,
  crushed_box: `
    <path d="M250 330 L640 240 L980 360 L950 720 L580 800 L280 690 Z" fill="#b98b54"/>
    <path d="M250 330 L600 420 L980 360 M600 420 L580 800" stroke="#7c5a31" stroke-width="7" fill="none"/>
    <path d="M820 300 L980 360 L950 560 L800 500 L880 420 Z" fill="#8f6a3c"/>
    <path d="M830 310 L880 420 L800 500 L930 540" stroke="#5a4022" stroke-width="8" fill="none"/>
    <path d="M300 350 L600 432 L900 378" stroke="#e7d9b2" stroke-width="34" opacity="0.8" fill="none"/>
    <path d="M640 560 l60 -40 l50 70 l-70 40 z" fill="#6f4f2b"/>`,
  stained_cloth: `
    <path d="M220 230 Q600 170 980 240 L1000 700 Q620 780 210 690 Z" fill="#e9e3d6"/>
    <path d="M300 250 Q330 480 290 680 M520 215 Q560 480 530 735 M760 215 Q790 470 770 730" stroke="#cfc6b2" stroke-width="9" fill="none"/>
    <path d="M430 380 Q560 300 700 380 Q820 470 720 580 Q600 660 470 580 Q360 480 430 380 Z" fill="#9a7b4d" opacity="0.55"/>
    <path d="M480 420 Q580 360 670 420 Q740 490 670 550 Q590 600 510 545 Q440 480 480 420 Z" fill="#7a5c32" opacity="0.45"/>
    <circle cx="800" cy="610" r="26" fill="#9a7b4d" opacity="0.5"/><circle cx="400" cy="640" r="16" fill="#9a7b4d" opacity="0.5"/>`,
  hair_in_food: `
    <circle cx="600" cy="460" r="310" fill="#f4f2ec"/><circle cx="600" cy="460" r="235" fill="#e2ddd0"/>
    <path d="M480 360 l120 -30 l70 60 l-110 50 z M560 470 l140 -40 l60 80 l-130 50 z M430 500 l110 -10 l40 90 l-120 30 z" fill="#7a3d24"/>
    <path d="M500 372 l80 -16 M590 486 l90 -20 M460 520 l70 0" stroke="#a65d3b" stroke-width="10"/>
    <path d="M420 380 C520 300 600 560 700 420 S820 520 790 600" stroke="#17120f" stroke-width="4" fill="none"/>`,
  rotten_fruit: `
    ${[
      [400, 380, 0],
      [620, 340, 1],
      [820, 450, 0],
      [480, 600, 1],
      [700, 640, 1],
    ]
      .map(
        ([x = 0, y = 0, isRotten = 0]) => `<circle cx="${x}" cy="${y}" r="125" fill="#e08a25"/>
        <circle cx="${x - 36}" cy="${y - 42}" r="34" fill="#f3b765" opacity="0.8"/>
        ${isRotten ? `<path d="M${x - 60} ${y + 10} q50 -60 110 0 q20 80 -50 90 q-80 -10 -60 -90 z" fill="#6b5a35"/><circle cx="${x}" cy="${y + 50}" r="34" fill="#b9c0b0"/>` : ""}`,
      )
      .join("")}`,
  swollen_battery: `
    <g transform="rotate(8 600 450)">
      <path d="M330 300 Q600 180 870 300 L870 620 Q600 740 330 620 Z" fill="#2f3338"/>
      <path d="M330 300 Q600 400 870 300" stroke="#14171a" stroke-width="12" fill="none"/>
      <path d="M330 330 Q600 424 870 330" stroke="#d9a441" stroke-width="7" fill="none"/>
      <rect x="560" y="520" width="80" height="26" rx="8" fill="#0d0f11"/>
      <circle cx="430" cy="540" r="10" fill="#6fd36f"/><circle cx="465" cy="548" r="10" fill="#39424a"/><circle cx="500" cy="555" r="10" fill="#39424a"/>
      <ellipse cx="600" cy="450" rx="150" ry="60" fill="#454b52" opacity="0.8"/>
    </g>`,
  torn_seam: `
    <path d="M220 600 Q260 420 420 400 L640 380 Q740 300 860 330 Q960 380 980 520 L980 640 Q620 720 230 690 Z" fill="#41546b"/>
    <path d="M225 640 Q600 690 985 590 L985 650 Q620 730 230 700 Z" fill="#e6e6e1"/>
    <path d="M240 640 Q300 596 420 628 Q330 668 240 640 Z" fill="#151515"/>
    <path d="M470 470 l60 40 M490 450 l60 40 M510 430 l60 40 M530 410 l60 40" stroke="#e9eef2" stroke-width="9"/>
    <path d="M720 420 Q800 470 770 560" stroke="#111c28" stroke-width="12" fill="none"/>
    <path d="M712 432 l24 -6 M738 456 l24 -8 M760 490 l24 -4 M766 526 l24 2" stroke="#d9c7a0" stroke-width="4"/>`,
};
