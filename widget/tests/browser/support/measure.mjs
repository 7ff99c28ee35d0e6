// What can be measured on a page: accessibility, and how much it moved.

import { readFile } from "node:fs/promises";
import { npm } from "./tools.mjs";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let axe;

/** What axe finds wrong inside `selector`, one line for each finding; open shadow roots included. */
export async function accessibilityFindings(page, selector = "afterword-comments") {
  axe ??= await readFile(npm.resolve("axe-core/axe.min.js"), "utf8");
  // Evaluated by the debugger: a page's content security policy does not stop it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(
    async ([inside, values]) => {
      const { violations } = await window.axe.run(inside, { runOnly: { type: "tag", values } });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help}: ${node.target.flat().join(" ")}`),
      );
    },
    [selector, STANDARDS],
  );
}

/** How much the page has moved under its reader since it was opened (cumulative layout shift). */
export function layoutShift(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const add = (sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value);
        new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce(add, 0));
        }).observe({ type: "layout-shift", buffered: true });
        // No entry at all calls no observer: two frames are enough for the buffered ones.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0, 0)));
      }),
  );
}
