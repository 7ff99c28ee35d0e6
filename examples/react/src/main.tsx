import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter, Link, Outlet, RouterProvider, useParams } from "react-router";
import { Comments, Count, Recent } from "@afterword/widget/react";
import { posts } from "./posts";
import "./style.css";

/** Where the comments come from. */
const FROM = {
  server: import.meta.env.VITE_AFTERWORD_URL ?? "http://comments.localhost:4800",
  site: import.meta.env.VITE_AFTERWORD_SITE ?? "blog",
};

function Layout() {
  return (
    <>
      <header className="top">
        <Link to="/">Hedge school</Link>
      </header>
      <main>
        <Outlet />
      </main>
    </>
  );
}

function Index() {
  return (
    <>
      <title>Hedge school</title>
      <h1>Lessons</h1>
      <ol className="posts">
        {posts.map(({ slug, title, lead }) => (
          <li key={slug}>
            <h2>
              <Link to={`/posts/${slug}`}>{title}</Link>
            </h2>
            <p>{lead}</p>
            <p>
              <Count {...FROM} thread={slug}>No</Count> comments
            </p>
          </li>
        ))}
      </ol>
      <section aria-labelledby="said" className="comments">
        <h2 id="said">Said lately</h2>
        <Recent {...FROM} limit={5} />
      </section>
    </>
  );
}

function Page() {
  const { slug = "" } = useParams();
  const post = posts.find((post) => post.slug === slug);
  if (!post) return <h1>There is no such lesson</h1>;
  return (
    <>
      <title>{`${post.title} · Hedge school`}</title>
      <article>
        <h1>{post.title}</h1>
        {post.body.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
      <nav aria-label="Other lessons">
        {posts
          .filter((other) => other !== post)
          .map(({ slug, title }) => (
            <Link key={slug} to={`/posts/${slug}`}>
              {title}
            </Link>
          ))}
      </nav>
      <section aria-label="Comments" className="comments">
        <Comments {...FROM} thread={slug} title={post.title} url={location.origin + location.pathname} />
      </section>
    </>
  );
}

const router = createBrowserRouter([
  {
    Component: Layout,
    children: [
      { path: "/", Component: Index },
      { path: "/posts/:slug", Component: Page },
    ],
  },
]);

createRoot(document.querySelector("#root")!).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
