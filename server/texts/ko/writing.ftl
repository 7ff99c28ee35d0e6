### Writing a comment without scripts.

write-title = 댓글 쓰기
write-reply = { $name } 님에게 답글
write-on = { $page }에
write-text = 댓글
write-text-hint = Markdown을 쓸 수 있어요.
write-email-hint = 선택, 공개되지 않아요.
write-preview = 미리보기
write-post = 올리기
write-held = 댓글이 관리자의 확인을 기다리고 있어요
write-held-hint = 확인되는 대로 나타나요.
write-not-taken = 이 사이트는 이 댓글을 받지 않아요.
write-closed = 이 대화는 닫혔어요.
write-members = 여기서는 회원만 댓글을 쓸 수 있어요. 원래 페이지에서 로그인해 주세요.
write-parent-gone = 답글을 쓰려는 글이 이제 없어요.
write-again = 이 페이지에서 이미 올리셨어요. 다른 댓글이라면 지금 올려 주세요.
wrong-body-empty = 먼저 내용을 써 주세요.
wrong-body-long = 댓글은 { $number }자까지 쓸 수 있어요.
wrong-body-control = 제어 문자는 올릴 수 없어요.
write-name-taken = 이 사이트의 회원이 쓰는 이름이에요. 다른 이름을 정해 주세요.
