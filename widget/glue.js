// What stands behind the glue that wasm-bindgen makes: how the program is begun, and how its rest comes. `cargo xtask dist`
// parts the program in two: what reading and writing need, and everything else.

const rest = import.meta.url.replace(/js$/, "rest.wasm");
let begun;
let isWhole;

/** Puts the rest of the program where the first part calls it. */
const join = (module) => {
  if (!isWhole) new WebAssembly.Instance(module, { ...__wbg_get_imports(), rest: wasm });
  isWhole = true;
};

/** Fetches the rest while the page has nothing else to do, unless its reader saves data; again after a failure. */
const prepare = () => {
  if (navigator.connection?.saveData) return;
  const fetched = () =>
    WebAssembly.compileStreaming(fetch(rest, { credentials: "omit" })).then(join, () =>
      addEventListener("online", fetched, { once: true }),
    );
  if (self.requestIdleCallback) requestIdleCallback(fetched);
  else setTimeout(fetched, 2000);
};

/** Called by the first part where it calls the rest: that has to be there when this returns. */
function fetch_rest() {
  if (isWhole) return;
  const request = new XMLHttpRequest();
  request.open("GET", rest, false);
  // Bytes as they are, each as one character: what is waited for can't be had in another form.
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  join(new WebAssembly.Module(Uint8Array.from(request.responseText, (byte) => byte.charCodeAt())));
}

/** Begins the program, once. */
export default ({ module_or_path }) =>
  (begun ??= WebAssembly.instantiateStreaming(module_or_path, __wbg_get_imports()).then(
    ({ instance, module }) => {
      prepare();
      return __wbg_finalize_init(instance, module);
    },
    (error) => {
      begun = null;
      throw error;
    },
  ));
