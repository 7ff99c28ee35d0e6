// Every state from right to left, on a narrow page and in forced colours: axe finds nothing wrong, nothing is wider than its
// column.

import { testLooks } from "./support/gallery.mjs";

testLooks(["right to left", "narrow", "forced colours"]);
