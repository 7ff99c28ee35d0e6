// Loads the widget from a server. The package holds none of it, so that it is always the one that the server speaks with.

let loaded;

/**
 * Loads a server's `embed.js`, and answers with what it puts into `window.Afterword`. A page has one server: the first.
 * A failure is forgotten, so that it can be tried again.
 */
export function load(server) {
  loaded ??= new Promise((resolve, reject) => {
    if (window.Afterword) return resolve(window.Afterword);
    const script = document.createElement("script");
    script.src = new URL("/embed.js", server);
    script.async = true;
    script.onload = () => resolve(window.Afterword);
    script.onerror = () => {
      loaded = undefined;
      script.remove();
      reject(new Error(`${script.src} did not load`));
    };
    document.head.append(script);
  });
  return loaded;
}

let recent;

/** Loads a server's `recent.js`, which shows the newest comments of a site in each `<afterword-recent>`. */
export function loadRecent(server) {
  const address = String(new URL("/recent.js", server));
  recent ??= import(/* @vite-ignore */ /* webpackIgnore: true */ address).catch((error) => {
    recent = undefined;
    throw error;
  });
  return recent.then(() => undefined);
}

/** Puts an `<afterword-comments>` at the end of `parent`; answers with it. */
export async function mount(parent, { server, ...options }) {
  const afterword = await load(server);
  return afterword.mount(parent, options);
}
