export type Post = { slug: string; title: string; lead: string; body: string[] };

/** Everything that was written. A lesson's thread is named by its slug, so that it may move. */
export const posts: Post[] = [
  {
    slug: "laying-a-hedge",
    title: "Laying a hedge",
    lead: "Cut nearly through, bend it over, and it will thank you.",
    body: [
      "Cut the stem nearly through, close to the ground, and bend it over uphill. It looks like murder, and it lives for another forty years.",
      "Do it between the last leaf and the first bud.",
    ],
  },
  {
    slug: "naming-birds",
    title: "Naming birds by ear",
    lead: "Begin with the wren: so small, and so loud.",
    body: [
      "Begin with the wren: so small, and so loud. Once you know that one, you can take it off the list of everything that you hear.",
      "Learn one a week. By June you will be bored of all but three.",
    ],
  },
];
