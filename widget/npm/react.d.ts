import type { ReactElement, ReactNode } from "react";
import type { Events, Options } from "./index.js";

/** What `Comments` takes. */
export interface CommentsProps extends Options {
  /** Where your server is. */
  server: string;
  onReady?: (detail: Events["ready"]) => void;
  onComment?: (detail: Events["comment"]) => void;
  onCount?: (detail: Events["count"]) => void;
  onError?: (detail: Events["error"]) => void;
}

/** A thread. */
export function Comments(props: CommentsProps): ReactElement;

/** What `Count` takes. */
export interface CountProps extends Pick<Options, "site" | "thread" | "url"> {
  /** Where your server is. */
  server: string;
  /** Stands there until the number is known. */
  children?: ReactNode;
}

/** How many comments a page has. */
export function Count(props: CountProps): ReactElement;

/** What `Recent` takes. */
export interface RecentProps extends Pick<Options, "site" | "locale"> {
  /** Where your server is. */
  server: string;
  /** How many, 1 to 50; by default 10. */
  limit?: number;
  /** Stands there where no script runs. */
  children?: ReactNode;
}

/** The newest comments of a site. */
export function Recent(props: RecentProps): ReactElement;
