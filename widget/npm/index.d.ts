/** The attributes of `<afterword-comments>`. */
export interface Options {
  /** The site's public key. */
  site: string;
  /** The thread's key, a word of your choice. Pages with the same key share a thread. */
  thread?: string;
  /** The page's address, which names the thread if `thread` does not; by default the canonical one. */
  url?: string;
  /** The page's title, kept with the thread's first comment; by default the document's. */
  title?: string;
  /** How close things stand; by default as the site says. */
  density?: "comfortable" | "compact";
  /** How it looks; by default as the page. */
  theme?: "auto" | "light" | "dark" | "paper" | "dusk" | "contrast";
  /** The language of everything but the comments (BCP 47); by default the page's, else the reader's. */
  locale?: string;
  /** What stands first, until the reader chooses. */
  sort?: "newest" | "oldest" | "best";
  /** Whether it waits until the reader comes near. */
  loading?: "lazy" | "eager";
  /** Whether comments come by themselves. */
  live?: "on" | "off";
  /** Who the reader is, by the word of the site: a signed token. */
  sso?: string;
  /** `none`: a reader who is signed in without a cookie is so until they leave the page. */
  persist?: "none";
}

/** What happens in a thread. On the element, each is an event that bubbles, with the name `afterword:…`. */
export interface Events {
  /** The thread can be written to. */
  ready: undefined;
  /** The reader posted a comment. */
  comment: { id: string };
  /** The number of comments is known, or has changed. */
  count: { count: number };
  /** Something did not load: `blocked`, `site`, `tag`, `offline`, `away`, or a message. */
  error: { reason: string } | undefined;
}

/** The element that shows a thread. */
export interface CommentsElement extends HTMLElement {
  /** Loads the thread again. */
  reload(): void;
}

/** What `embed.js` puts into `window.Afterword`. */
export interface Afterword {
  /** Puts an `<afterword-comments>` at the end of `parent`. */
  mount(parent: Node, options: Options): CommentsElement;
  /** Takes all of them off the page. */
  destroy(): void;
  /** Loads all threads on the page again. */
  reload(): void;
  /** Signs the reader in by the word of the site; with `""`, out. */
  signIn(token: string): void;
  /** Calls `handler` with each event of this name; answers with a function that ends it. */
  on<Name extends keyof Events>(
    name: Name,
    handler: (detail: Events[Name], element: CommentsElement) => void,
  ): () => void;
}

/**
 * Loads a server's `embed.js`, and answers with what it puts into `window.Afterword`. A page has one server: the first.
 */
export function load(server: string | URL): Promise<Afterword>;

/** Loads a server's `recent.js`, which shows the newest comments of a site in each `<afterword-recent>`. */
export function loadRecent(server: string | URL): Promise<void>;

/** The element that shows the newest comments of a site. */
export interface RecentElement extends HTMLElement {
  /** Loads them again. */
  reload(): Promise<void>;
}

/** Puts an `<afterword-comments>` at the end of `parent`; answers with it. */
export function mount(parent: Node, options: Options & { server: string | URL }): Promise<CommentsElement>;

declare global {
  interface Window {
    Afterword?: Afterword;
  }
  interface HTMLElementTagNameMap {
    "afterword-comments": CommentsElement;
    "afterword-recent": RecentElement;
  }
}
