import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressAssets } from "./scripts/compress-assets.ts";

/** Two sites from one file: `vite build --mode console` and `vite build --mode portal`. */
export default defineConfig(({ mode }) => {
  const site = sites[mode === "portal" ? "portal" : "console"];
  return {
    root: site.root,
    base: site.base,
    publicDir: false,
    plugins: [react(), compressAssets()],
    build: {
      outDir: site.outDir,
      emptyOutDir: true,
      target: "es2023",
      // The content policy allows no inline script and no data: module.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1_500,
    },
    server: { proxy: { "/api": "http://127.0.0.1:3150" } },
  };
});

const sites = {
  console: { root: "src/web/console", base: "/console/", outDir: `${import.meta.dirname}/dist/web/console` },
  portal: { root: "src/web/portal", base: "/", outDir: `${import.meta.dirname}/dist/web/portal` },
};
