import { defineConfig } from "astro/config";

export default defineConfig({
  // Where this blog is read; its comments know it by that.
  site: process.env.BLOG_URL ?? "http://localhost:3001",
  build: { inlineStylesheets: "never" },
  devToolbar: { enabled: false },
});
