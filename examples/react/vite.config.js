import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // The package is a link into this repository, and shall find the React of this folder.
  resolve: { preserveSymlinks: true },
});
