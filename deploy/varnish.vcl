vcl 4.1;
# Afterword behind Varnish, which keeps its public answers: put it into /etc/varnish/, with your nodes. What it does, and
# why, is in docs/cdn.md; the tests (server/tests/it/cached.rs) read and purge through this very file. Varnish speaks no TLS:
# nginx or HAProxy stand before it.

backend default {
    .host = "127.0.0.1";
    .port = "8080";
}

sub vcl_recv {
    # A listener of its own for AFTERWORD_PURGE_URL, which nobody else reaches: varnishd -a purge=127.0.0.1:6083
    if (local.socket == "purge") {
        if (req.method != "POST" || req.http.surrogate-key !~ "^[a-z0-9 -]+$") {
            return (synth(400));
        }
        ban("obj.http.surrogate-key ~ " + regsuball(req.http.surrogate-key, " ", "|"));
        return (synth(200, "Purged"));
    }
    if (req.http.upgrade ~ "(?i)^websocket$") {
        return (pipe);
    }
    # The same for everyone, so that cookies don't count. (Everything else with a cookie is passed by Varnish itself.)
    if (!req.http.authorization && req.url ~
        "^/((embed|recent)\.js|assets/[^/]+|api/v1/sites/[^/]+/(threads/(first|html|[0-9a-f-]{36}/comments)|recent(/embed|/html)?|comments/[0-9a-f-]{36}/(embed|html)))(\?|$)") {
        unset req.http.cookie;
    }
}

sub vcl_pipe {
    set bereq.http.upgrade = "websocket";
    set bereq.http.connection = "upgrade";
}

sub vcl_backend_response {
    # An old page is kept for a while to ask with its ETag whether there is a newer one.
    set beresp.keep = 10m;
}

sub vcl_deliver {
    unset resp.http.surrogate-key;
    unset resp.http.cache-tag;
    if (obj.hits > 0) {
        set resp.http.x-cache = "HIT";
    } else {
        set resp.http.x-cache = "MISS";
    }
}
