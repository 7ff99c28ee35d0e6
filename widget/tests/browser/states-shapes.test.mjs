// Every state on a narrow page and from right to left: a picture of each for people to look at, and axe finds nothing wrong.

import { testStates } from "./support/states.mjs";

testStates(["narrow", "rtl"]);
