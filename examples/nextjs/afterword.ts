/** Where the comments come from. Both are read when the server runs, so one build serves any place. */
export const afterword = () => ({
  server: process.env.AFTERWORD_URL ?? "http://comments.localhost:4800",
  site: process.env.AFTERWORD_SITE ?? "blog",
});
