import Link from "next/link";
import { posts } from "./posts";

export default function Index() {
  return (
    <ol className="posts">
      {posts.map(({ slug, title, date, lead }) => (
        <li key={slug}>
          <time dateTime={date}>{date}</time>
          <h2>
            <Link href={`/posts/${slug}`}>{title}</Link>
          </h2>
          <p>{lead}</p>
        </li>
      ))}
    </ol>
  );
}
