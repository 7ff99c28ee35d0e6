// The conversation that every widget shows: the same people, words and order.

/** A word that stands in each comment, and nowhere else on the page. */
export const MARK = "remark";

const PEOPLE = ["Ana", "Ben", "Chidi", "Dalia", "Emre", "Fenna", "Goran", "Hana"];
const WORDS = "the harbour lay quiet under a low sun and somebody had left the lamp on beside the old crane again".split(" ");

/** A number in letters: no text twice, not even but for its figures, which ours would hold for a moderator. */
export const own = (number) => number.toString().replace(/./g, (digit) => "abcdefghij"[digit]);

/** So many comments, oldest first: every third a root, the others replies to it; `parent` is an index. */
export const conversation = (count) =>
  Array.from({ length: count }, (_, index) => ({
    name: PEOPLE[(index * 5) % PEOPLE.length],
    text: `${MARK} ${own(count)} ${own(index)}: ${Array.from({ length: 8 + ((index * 7) % 40) }, (_, at) => WORDS[(index + at * 3) % WORDS.length]).join(" ")}`,
    parent: index % 3 === 0 ? null : index - (index % 3),
  }));
