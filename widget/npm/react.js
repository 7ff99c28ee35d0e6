// React components around the widget's elements. They render the bare element on a server, too.

import { createElement, useEffect, useRef } from "react";
import { load, loadRecent } from "./index.js";

const HANDLERS = { onReady: "ready", onComment: "comment", onCount: "count", onError: "error" };

/** Loads the widget once the component is on a page; a failure is told like the widget's own. */
function useWidget(server, failed) {
  const latest = useRef(failed);
  latest.current = failed;
  useEffect(() => {
    load(server).catch((error) => latest.current?.({ reason: error.message }));
  }, [server]);
}

/** A thread. Each has an element of its own, so that nothing of one page is seen under another during a navigation. */
export function Comments({ server, onReady, onComment, onCount, onError, ...options }) {
  useWidget(server, onError);
  const element = useRef(null);
  const handlers = useRef(null);
  handlers.current = { onReady, onComment, onCount, onError };
  const key = options.thread ?? options.url ?? "";
  useEffect(() => {
    const of = element.current;
    const listeners = Object.entries(HANDLERS).map(([handler, name]) => {
      const listener = (event) => handlers.current[handler]?.(event.detail);
      of.addEventListener(`afterword:${name}`, listener);
      return () => of.removeEventListener(`afterword:${name}`, listener);
    });
    return () => listeners.forEach((stop) => stop());
  }, [key]);
  return createElement("afterword-comments", { ...options, key, ref: element });
}

/** How many comments a page has; `children` stand there until that is known. */
export function Count({ server, children, ...options }) {
  useWidget(server);
  return createElement("afterword-count", { ...options, key: options.thread ?? options.url ?? "" }, children);
}

/** The newest comments of a site; `children` stand there until they come. */
export function Recent({ server, children, ...options }) {
  useEffect(() => {
    loadRecent(server).catch(() => undefined);
  }, [server]);
  return createElement("afterword-recent", options, children);
}
