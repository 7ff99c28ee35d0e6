import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // The lock file beside this one is the only one that counts, wherever the folder lies.
  turbopack: { root: import.meta.dirname },
};

export default config;
