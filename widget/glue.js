// What stands behind the glue that wasm-bindgen makes: how the program is begun, and how its rest comes. `cargo xtask dist`
// parts the program in two: what reading and writing need, and everything else.

const rest = import.meta.url.replace(/js$/, "rest.wasm");
let begun;
let isWhole;
/** Whether the program was cut off in the middle, for want of its rest. */
let isBroken;

/** Takes all elements out of the page and puts them back, which begins them anew, with what was being written. */
const restart = () => {
  for (const element of document.querySelectorAll("afterword-comments")) {
    const field = () => element.shadowRoot.querySelector("[name=body]");
    const typed = field()?.value;
    const write = () => {
      field().value = typed;
      field().dispatchEvent(new Event("input", { bubbles: true }));
    };
    if (typed) element.addEventListener("afterword:ready", write, { once: true });
    const place = document.createComment("");
    element.replaceWith(place);
    setTimeout(() => place.replaceWith(element));
  }
};

/** Puts the rest of the program where the first part calls it. */
const join = (module) => {
  if (!isWhole) new WebAssembly.Instance(module, { ...__wbg_get_imports(), rest: wasm });
  isWhole = true;
  if (isBroken) restart();
  isBroken = false;
};

/** How long a failure is waited after, in milliseconds: twice as long each time, for the server's sake. */
let pause = 2500;

/** Fetches the rest; again after a failure. */
const come = () =>
  isWhole ||
  WebAssembly.compileStreaming(fetch(rest, { credentials: "omit" })).then(join, () => setTimeout(come, (pause *= 2)));

/** Fetches the rest while the page has nothing else to do, or when its reader does something, if they save data. */
const prepare = () => {
  if (navigator.connection?.saveData) for (const did of ["pointerdown", "keydown"]) addEventListener(did, come, { once: true });
  else if (self.requestIdleCallback) requestIdleCallback(come);
  else setTimeout(come, 2000);
};

/** Called by the first part where it calls the rest: that has to be there when this returns. */
function fetch_rest() {
  if (isWhole) return;
  const request = new XMLHttpRequest();
  try {
    request.open("GET", rest, false);
    // Bytes as they are, each as one character: what is waited for can't be had in another form.
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    join(new WebAssembly.Module(Uint8Array.from(request.responseText, (byte) => byte.charCodeAt())));
  } catch (error) {
    // Offline, or a page that allows no waiting. Who called hears nothing any more.
    isBroken = true;
    come();
    throw error;
  }
}

/** Begins the program, once; what it is mounted with comes in a task of its own, so that the page goes on in between. */
export default (response) =>
  (begun ??= WebAssembly.instantiateStreaming(response, __wbg_get_imports()).then(
    ({ instance, module }) => {
      prepare();
      __wbg_finalize_init(instance, module);
      return new Promise((go) => setTimeout(go, 0, mount));
    },
    (error) => {
      begun = null;
      throw error;
    },
  ));
