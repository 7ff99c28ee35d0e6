//! What an owner takes along, with their site's key and this server's address in it.

use view::{Element, el};

use super::super::super::visit::Visit;

/// A way to embed: its name, the message that says where it goes, and the text.
struct Snippet {
    name: &'static str,
    about: &'static str,
    text: String,
}

/// All of them, each in a part that opens; the first one is open.
pub fn all(visit: &Visit, server: &str, site: &str) -> Element {
    let snippets = snippets(server, site).into_iter().enumerate();
    let parts = snippets.map(|(index, snippet)| {
        el("details")
            .class("snippet")
            .attr("name", "snippet")
            .flag("open", index == 0)
            .child(el("summary").child(snippet.name))
            .child(el("p").class("hint").child(visit.say(snippet.about)))
            .child(text(visit, snippet.text))
    });
    el("div").class("snippets").children(parts)
}

/// Text with a button that copies it, where scripts run.
pub fn text(visit: &Visit, text: String) -> Element {
    el("pre").attr("tabindex", "0").attr("data-copy", visit.say("copy")).child(text)
}

/// What a policy needs, on one line.
pub fn policy(server: &str) -> String {
    let socket = server.replacen("http", "ws", 1);
    format!(
        "script-src {server} 'wasm-unsafe-eval'; connect-src {server} {socket}; frame-src {server}; img-src {server}"
    )
}

/// The tag, which is all that a page needs.
pub fn tag(server: &str, site: &str) -> String {
    format!("<script async src=\"{server}/embed.js\" data-site=\"{site}\"></script>")
}

/// The thread as a frame, for readers without scripts.
pub fn frame(server: &str, site: &str) -> String {
    format!(
        "<noscript><iframe title=\"Comments\" width=\"100%\" height=\"600\"\n  \
         src=\"{server}/api/v1/sites/{site}/threads/html?url=ADDRESS-OF-THE-PAGE\"></iframe></noscript>"
    )
}

/// The number of a page's comments, and the newest ones of the site.
pub fn elements(server: &str, site: &str) -> [String; 2] {
    [
        format!(
            "<a href=\"/a-page\"><afterword-count site=\"{site}\" url=\"https://example.com/a-page\">Comments</afterword-count></a>\n\
             <script async src=\"{server}/embed.js\"></script>"
        ),
        format!(
            "<afterword-recent site=\"{site}\" limit=\"5\"></afterword-recent>\n\
             <script type=\"module\" src=\"{server}/recent.js\"></script>"
        ),
    ]
}

fn snippets(server: &str, site: &str) -> Vec<Snippet> {
    let tag = tag(server, site);
    let component = format!(
        "import {{ Comments }} from \"@afterword/widget/react\";\n\n\
         <Comments server=\"{server}\" site=\"{site}\" thread={{slug}} />"
    );
    let hugo = format!(
        "# hugo.toml, with the partials from examples/hugo\n\
         [params.afterword]\nserver = \"{server}\"\nsite = \"{site}\"\n\n\
         # layouts/_default/single.html\n{{{{ partial \"afterword.html\" . }}}}"
    );
    let ghost = format!(
        "<!-- post.hbs, in place of {{{{comments}}}} -->\n\
         <script async src=\"{server}/embed.js\" data-site=\"{site}\"\n  \
         data-thread=\"ghost-{{{{comment_id}}}}\" data-url=\"{{{{url absolute=\"true\"}}}}\" data-title=\"{{{{title}}}}\"></script>"
    );
    let docusaurus = format!(
        "// src/theme/DocItem/Footer/index.js\n\
         import React from \"react\";\n\
         import Footer from \"@theme-original/DocItem/Footer\";\n\
         import BrowserOnly from \"@docusaurus/BrowserOnly\";\n\n\
         export default function FooterWithComments(props) {{\n  \
           return (\n    <>\n      <Footer {{...props}} />\n      \
           <BrowserOnly>{{() => {{\n        \
             const {{ Comments }} = require(\"@afterword/widget/react\");\n        \
             return <Comments server=\"{server}\" site=\"{site}\" />;\n      \
           }}}}</BrowserOnly>\n    </>\n  );\n}}"
    );
    let next = format!(
        "// app/comments.jsx\n\"use client\";\n\
         import {{ Comments }} from \"@afterword/widget/react\";\n\n\
         export default function PageComments({{ slug }}) {{\n  \
           return <Comments server=\"{server}\" site=\"{site}\" thread={{slug}} />;\n}}"
    );
    let astro = format!(
        "---\nimport {{ fetchThread }} from \"@afterword/widget/server\";\n\
         const comments = await fetchThread({{ server: \"{server}\", site: \"{site}\", url: Astro.url.href }});\n---\n\
         <Fragment set:html={{comments}} />"
    );
    let wordpress = format!("Settings → Afterword\n  Server  {server}\n  Site    {site}");
    vec![
        Snippet { name: "HTML", about: "install-html", text: tag },
        Snippet { name: "Next.js", about: "install-package", text: next },
        Snippet { name: "React", about: "install-package", text: component },
        Snippet { name: "WordPress", about: "install-wordpress", text: wordpress },
        Snippet { name: "Hugo", about: "install-hugo", text: hugo },
        Snippet { name: "Ghost", about: "install-ghost", text: ghost },
        Snippet { name: "Docusaurus", about: "install-package", text: docusaurus },
        Snippet { name: "Astro", about: "install-astro", text: astro },
    ]
}
