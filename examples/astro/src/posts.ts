export type Post = { slug: string; title: string; date: string; lead: string; body: string[] };

/** Everything that was written. A post's thread is named by its slug, so that it may move. */
export const posts: Post[] = [
  {
    slug: "the-lamp",
    title: "The lamp at the end of the pier",
    date: "2026-10-30",
    lead: "Somebody still lights it, though no ship has needed it for years.",
    body: [
      "Somebody still lights it, though no ship has needed it for years. The keeper says that the fish would be disappointed.",
      "It is an oil lamp with a mantle, and it hums. You hear it before you see the pier.",
    ],
  },
  {
    slug: "tide-tables",
    title: "Reading tide tables",
    date: "2026-11-12",
    lead: "Two columns of numbers, and all of the sea in them.",
    body: [
      "Two columns of numbers, and all of the sea in them. What they leave out is the wind.",
      "Add a hand’s breadth for a day of westerlies, my neighbour says, and take one away for a week of frost.",
    ],
  },
];
