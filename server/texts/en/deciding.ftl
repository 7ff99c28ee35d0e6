## What those who care for a site decide about notices of illegal content.

dashboard-notices = Notices
notices-words = Notices of illegal content arrive here from { $link }, as the Digital Services Act asks for.
notices-none = No notices.
notice-nameless = Somebody who need not give a name
notice-is-open = Open
notice-is-decided = Decided
notice-decision = Decision
notice-keep = The comment stays
notice-remove = The comment is removed
notice-ground = Ground
notice-illegal = The law
notice-terms = The terms of this site
notice-reference = Which law, or which clause
notice-facts = Facts and circumstances
notice-by = Decided by
notice-told = Whoever gave notice is told this by mail; so is the author of a comment that is removed, if their address is known.
notice-decide = Decide
notice-decide-open = Decide…
notice-decided = It is decided, and told.
