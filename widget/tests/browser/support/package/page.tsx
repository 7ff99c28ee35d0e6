// A page that is made of modules: everything that the package offers, in TypeScript's strictest words.

import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { load, mount } from "@afterword/widget";
import { Comments, Count } from "@afterword/widget/react";

declare const SERVER: string;

function Page() {
  const [thread, setThread] = useState("first");
  const [said, say] = useState("");
  return (
    <>
      <p id="said">{said}</p>
      <p>
        <Count server={SERVER} site="blog" thread={thread}>none yet</Count>
      </p>
      <button onClick={() => setThread(thread === "first" ? "second" : "first")}>The other page</button>
      <Comments
        server={SERVER}
        site="blog"
        thread={thread}
        loading="eager"
        onReady={() => say(`ready ${thread}`)}
        onComment={({ id }) => say(`comment ${id}`)}
        onCount={({ count }) => console.debug(count.toFixed())}
        onError={(detail) => say(`error ${detail?.reason}`)}
      />
    </>
  );
}

createRoot(document.querySelector("#react")!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
document.querySelector("#mount")!.addEventListener("click", async () => {
  const element = await mount(document.body, { server: SERVER, site: "blog", thread: "third", loading: "eager" });
  element.id = "mounted";
  const stop = (await load(SERVER)).on("ready", (_, { id }) => {
    document.title = id;
    stop();
  });
});
// @ts-expect-error: a theme that there is not.
void (() => mount(document.body, { server: SERVER, site: "blog", theme: "purple" }));
