// Proof of work (sdk/src/work.rs): does what the server asks of somebody whom it does not know, where nobody waits for it.
//
// One file in two places. The widget opens a frame of the server's own origin (`/proof`), which a page's policy lets in by
// `frame-src`, and there this runs in a worker: a thread of its own, whatever that policy says of workers. Where the frame
// is not let in, the widget does the work itself, a few milliseconds at a time (`widget/src/browser/proof.rs`).

const K = new Int32Array(64);
const START = new Int32Array(8);
// The first bits of the fractions of the roots of the first primes (FIPS 180-4, sections 4.2.2 and 5.3.3).
for (let n = 2, found = 0; found < 64; n++) {
  let divisor = 2;
  while (n % divisor) divisor++;
  if (divisor < n) continue;
  if (found < 8) START[found] = (n ** (1 / 2)) * 2 ** 32;
  K[found++] = (n ** (1 / 3)) * 2 ** 32;
}
const W = new Int32Array(64);

/** Adds the block in the first 16 of W to a state (FIPS 180-4, section 6.2.2). */
function compress(state) {
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15];
    const y = W[i - 2];
    W[i] =
      (((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)) +
      (((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)) +
      W[i - 7] + W[i - 16];
  }
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  let e = state[4];
  let f = state[5];
  let g = state[6];
  let h = state[7];
  for (let i = 0; i < 64; i++) {
    const t =
      (h + (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) +
        ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
    const u =
      ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t) | 0;
    d = c;
    c = b;
    b = a;
    a = (t + u) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

/** SHA-256 of a text of ASCII. */
function digest(text) {
  const state = START.slice();
  const blocks = (text.length + 72) >> 6;
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 16; i++) {
      W[i] = 0;
      for (let byte = 0; byte < 4; byte++) {
        const at = block * 64 + i * 4 + byte;
        W[i] |= (at < text.length ? text.charCodeAt(at) : at === text.length ? 128 : 0) << (24 - byte * 8);
      }
    }
    if (block === blocks - 1) W[15] = text.length * 8;
    compress(state);
  }
  return state;
}

/** Finds all numbers that a challenge asks for. */
function work(challenge) {
  const [bits, puzzles] = challenge.split(".");
  const seed = digest(challenge);
  const state = new Int32Array(8);
  const found = [];
  for (let puzzle = 0; puzzle < puzzles; puzzle++) {
    let nonce = -1;
    do {
      W.set(seed);
      W[8] = puzzle;
      W[9] = ++nonce;
      W[10] = 1 << 31;
      W.fill(0, 11, 15);
      W[15] = 320;
      state.set(START);
      compress(state);
    } while (Math.clz32(state[0]) < bits);
    found.push(nonce);
  }
  return `${challenge};${found}`;
}

if (typeof document === "undefined") onmessage = ({ data }) => postMessage(work(data));
else {
  // Hears of challenges from the page that holds this frame, and answers that page alone.
  const script = document.currentScript.src;
  addEventListener("message", ({ data, origin, source }) => {
    if (source !== parent || typeof data !== "string") return;
    const worker = new Worker(script);
    worker.onmessage = (event) => {
      worker.terminate();
      source.postMessage(event.data, origin);
    };
    worker.postMessage(data);
  });
  parent.postMessage("ready", "*");
}
