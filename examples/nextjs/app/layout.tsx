import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import type { ReactNode } from "react";
import { afterword } from "../afterword";
import "./style.css";

export const metadata: Metadata = {
  title: { default: "Field notes", template: "%s · Field notes" },
  description: "Two posts, each with a live conversation below it.",
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function Layout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const { server, site } = afterword();
  return (
    <html lang="en">
      <head>
        <script async src={`${server}/embed.js`} data-site={site} nonce={nonce} />
      </head>
      <body>
        <header className="top">
          <Link href="/">Field notes</Link>
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}
