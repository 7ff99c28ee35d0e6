import { NextResponse, type NextRequest } from "next/server";
import { afterword } from "./afterword";

/**
 * A strict policy with a nonce for each answer, as Next.js suggests, and what Afterword needs besides: its script and its
 * WASM, its API and its live socket.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const { server } = afterword();
  // The tools of `next dev` compile with eval.
  const tools = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  const policy = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic' ${server} 'wasm-unsafe-eval'${tools}`,
    `connect-src 'self' ${server} ${server.replace(/^http/, "ws")}`,
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: "/((?!_next/static|favicon.ico).*)" };
