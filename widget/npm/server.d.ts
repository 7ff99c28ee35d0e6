import type { Options } from "./index.js";

/** Which thread, and from where. It is named by `thread` or by `url`. */
export interface FetchOptions extends Pick<Options, "site" | "thread" | "url" | "sort" | "locale"> {
  /** Where your server is. */
  server: string | URL;
  /** A folder in which what was answered is kept for the next build. */
  cache?: string;
  /** How long the server may take, in milliseconds; by default 10 s. */
  timeout?: number;
  /** Is told why the server was not heard; by default it is a warning on the console. */
  onAway?: (error: unknown) => void;
}

/**
 * The first page of a thread as HTML, for a page that is built with it. If the server is away, the one from the last time,
 * else the bare element. A refusal is an error.
 */
export function fetchThread(options: FetchOptions): Promise<string>;
