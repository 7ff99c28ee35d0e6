export type Post = { slug: string; title: string; date: string; lead: string; body: string[] };

/** Everything that was written. A post's thread is named by its slug, so that it may move. */
export const posts: Post[] = [
  {
    slug: "first-frost",
    title: "First frost",
    date: "2026-11-02",
    lead: "The pond had a skin this morning, thin enough to read through.",
    body: [
      "The pond had a skin this morning, thin enough to read through. By nine it was gone, and nobody who had slept in would have believed it.",
      "I keep a list of these firsts: first swallow, first wasp, first frost. It says little about the weather and a lot about when I get up.",
      "If you keep such a list, I would like to see what is on it.",
    ],
  },
  {
    slug: "mending-the-gate",
    title: "Mending the gate",
    date: "2026-11-16",
    lead: "It took two hinges, an afternoon and three opinions.",
    body: [
      "It took two hinges, an afternoon and three opinions, of which mine was the least useful.",
      "The old hinge had not rusted through. It had been bent, years ago, and everything that was hung on it since had learned to live with that.",
      "The gate closes by itself now. It turns out that we were fond of the sound it made.",
    ],
  },
];

export const findPost = (slug: string) => posts.find((post) => post.slug === slug);
