## Import and export.

dashboard-transfer = Import and export
transfer-import = Bring comments here
transfer-import-words = A file that Disqus, WordPress, Remark42, Commento, Artalk or another Afterword exported, of up to { $size } MB, compressed (.gz) or not. What is here already stays as it is, so a file may be imported again.
transfer-file = File
transfer-from = What wrote it
transfer-from-any = The file tells
transfer-base = Address of your site (https://blog.example.org), if the file names pages by their paths alone
transfer-dry = Only say what would be done
transfer-do = Import
transfer-done = The file was imported.
transfer-would = Nothing was changed. This would be done:
transfer-unreadable = The file can’t be read: { $why }
transfer-too-large = The file is too large. The command “afterword import” on the server takes larger ones.
transfer-threads = threads
transfer-published = comments published
transfer-held = held for moderators
transfer-known = were here already
transfer-left-removed = { $number ->
    [one] { $number } comment stays behind: it was removed or spam, and nobody answered it
   *[other] { $number } comments stay behind: they were removed or spam, and nobody answered them
}
transfer-left-pingback = { $number ->
    [one] { $number } pingback stays behind
   *[other] { $number } pingbacks stay behind
}
transfer-left-empty = { $number ->
    [one] { $number } comment stays behind: there is nothing to read in it
   *[other] { $number } comments stay behind: there is nothing to read in them
}
transfer-left-too-long = { $number ->
    [one] { $number } comment stays behind: it is too long
   *[other] { $number } comments stay behind: they are too long
}
transfer-left-no-time = { $number ->
    [one] { $number } comment stays behind: when it was posted can’t be read
   *[other] { $number } comments stay behind: when they were posted can’t be read
}
transfer-left-not-public = { $number ->
    [one] { $number } comment stays behind: not everybody may read its page
   *[other] { $number } comments stay behind: not everybody may read their pages
}
transfer-left-no-page = { $number ->
    [one] { $number } comment stays behind: its page has no address
   *[other] { $number } comments stay behind: their pages have no address
}
transfer-elsewhere = { $number ->
    [one] { $number } thread has no link to its page, since pages there may not show the comments (Settings)
   *[other] { $number } threads have no link to their pages, since pages there may not show the comments (Settings)
}
transfer-export = Take everything along
transfer-export-words = All threads and comments in one file, with those that wait for a moderator. Another Afterword imports it as it is.
transfer-export-do = Download
act-site-import = imported comments
act-site-export = took all comments along
