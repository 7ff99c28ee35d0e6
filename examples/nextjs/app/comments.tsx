/**
 * The conversation under a post. The layout loads the script; the element does the rest.
 *
 * `key` gives each thread an element of its own, so that nothing of one post is seen under another while a client-side
 * navigation is under way.
 */
export function Comments({ thread }: { thread: string }) {
  return (
    <section aria-label="Comments" className="comments">
      <afterword-comments key={thread} thread={thread} />
    </section>
  );
}
