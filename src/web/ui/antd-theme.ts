import { type ThemeConfig, theme } from "antd";
import type { Theme } from "./theme-choice.ts";

/** Ant Design's theme, made from tokens.css: `token("--ink")` reads a custom property. */
export function antdTheme(kind: Theme, token: (name: string) => string): ThemeConfig {
  return {
    algorithm: kind === "dark" ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: token("--font"),
      fontSize: 14,
      lineHeight: 20 / 14,
      borderRadius: 6,
      borderRadiusLG: 10,
      controlHeight: 32,
      wireframe: false,
      motionDurationMid: "0.12s",
      // Said here as well: with the style alone, Ant Design would wait for an end of motion that never comes.
      motion: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
      colorPrimary: token("--brand"),
      colorLink: token("--brand"),
      colorLinkHover: token("--brand-strong"),
      colorSuccess: token("--good"),
      colorWarning: token("--at-risk"),
      colorError: token("--breached"),
      colorInfo: token("--info"),
      colorSuccessBorder: token("--good"),
      colorWarningBorder: token("--at-risk"),
      colorErrorBorder: token("--breached"),
      colorInfoBorder: token("--info"),
      colorText: token("--ink"),
      colorTextSecondary: token("--ink-2"),
      colorTextTertiary: token("--ink-3"),
      colorTextPlaceholder: token("--ink-3"),
      colorTextDescription: token("--ink-3"),
      colorSuccessBg: token("--good-soft"),
      colorWarningBg: token("--at-risk-soft"),
      colorErrorBg: token("--breached-soft"),
      colorInfoBg: token("--info-soft"),
      colorBgLayout: token("--paper"),
      colorBgContainer: token("--surface"),
      colorBgElevated: token("--surface"),
      colorBorder: token("--line-strong"),
      colorBorderSecondary: token("--line"),
      colorSplit: token("--line"),
      colorBgMask: token("--veil"),
      boxShadow: token("--lifted"),
      boxShadowSecondary: token("--lifted"),
    },
    components: {
      Button: {
        primaryShadow: "none",
        defaultShadow: "none",
        dangerShadow: "none",
        primaryColor: token("--on-brand"),
      },
      Table: {
        headerBg: token("--surface"),
        headerColor: token("--ink-3"),
        rowHoverBg: token("--surface-hover"),
      },
      Segmented: { trackBg: token("--line"), itemSelectedBg: token("--surface") },
      Tabs: { horizontalItemPadding: "8px 0" },
      Form: { itemMarginBottom: 16, labelColor: token("--ink-2"), verticalLabelPadding: "0 0 4px" },
      Tooltip: { colorBgSpotlight: token("--ink"), colorTextLightSolid: token("--paper") },
    },
  };
}

/** Reads the page's own custom properties, as they are in the theme shown now. */
export function pageToken(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
