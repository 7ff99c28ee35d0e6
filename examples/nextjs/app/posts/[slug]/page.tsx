import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Comments } from "../../comments";
import { findPost, posts } from "../../posts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findPost((await params).slug)?.title };
}

export default async function PostPage({ params }: Props) {
  const post = findPost((await params).slug);
  if (!post) notFound();
  const others = posts.filter(({ slug }) => slug !== post.slug);
  return (
    <>
      <article>
        <time dateTime={post.date}>{post.date}</time>
        <h1>{post.title}</h1>
        {post.body.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
      <nav aria-label="Other posts">
        {others.map(({ slug, title }) => (
          <Link key={slug} href={`/posts/${slug}`}>
            {title}
          </Link>
        ))}
      </nav>
      <Comments thread={post.slug} />
    </>
  );
}
