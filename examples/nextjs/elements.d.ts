// What TypeScript should know of the element. Its attributes are described in docs/embed.md.

import type { DetailedHTMLProps, HTMLAttributes } from "react";

type Comments = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  site?: string;
  thread?: string;
  url?: string;
  sort?: "newest" | "oldest" | "best";
  theme?: "auto" | "light" | "dark";
  loading?: "lazy" | "eager";
  live?: "on" | "off";
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "afterword-comments": Comments;
    }
  }
}
