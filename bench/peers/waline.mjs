// Waline: its published client. Its server can't be installed without a compiler and downloads, so its first page is
// answered from memory, which is quicker than any server.

import { page } from "./host.mjs";
import { peers } from "./places.mjs";

const PAGE = 10;
const HOUR = 3_600_000;

/** Puts Waline on the host; a page for each conversation. */
export async function start(host, conversations) {
  host.routes.set("/waline.js", { file: peers("@waline/client/dist/waline.js") });
  host.routes.set("/waline.css", { file: peers("@waline/client/dist/waline.css") });
  for (const [name, comments] of conversations) {
    host.routes.set(`/waline/${name}`, page({
      head: '<link rel="stylesheet" href="/waline.css">',
      body: `<div id="waline"></div><script type="module">
        import { init } from "/waline.js";
        init({ el: "#waline", serverURL: "${host.origin}/waline-${name}", path: "/", lang: "en", login: "disable", emoji: false, search: false });
      </script>`,
    }));
    const answer = JSON.stringify({ errno: 0, errmsg: "", data: listed(comments) });
    host.routes.set(`/waline-${name}/api/`, () => ({ type: "application/json", body: answer }));
  }
  return { comment: [null, ".wl-cards .wl-content"], stop: async () => {} };
}

/** The first page as its API gives it: the newest roots with all their replies. */
function listed(comments) {
  const shown = comments.map(({ name, text, parent }, index) => ({
    objectId: index + 1,
    nick: name,
    mail: "d41d8cd98f00b204e9800998ecf8427e",
    link: "",
    avatar: "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==",
    comment: `<p>${text}</p>\n`,
    orig: text,
    time: Date.now() - (comments.length - index) * HOUR,
    like: 0,
    status: "approved",
    ...(parent === null ? { children: [] } : { pid: parent + 1, rid: parent + 1, reply_user: { nick: comments[parent].name, link: "", avatar: "" } }),
  }));
  comments.forEach(({ parent }, index) => parent !== null && shown[parent].children.push(shown[index]));
  const roots = shown.filter((_, index) => comments[index].parent === null).reverse();
  const data = roots.slice(0, PAGE);
  return { page: 1, totalPages: Math.ceil(roots.length / PAGE), pageSize: PAGE, count: comments.length, data };
}
