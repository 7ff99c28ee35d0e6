### 위젯의 독자가 보는 말. { $count } 은 수, { $name } 은 사람이 쓰는 이름.

tag = ko
direction = ltr
thousands = ,

## 대화

comments = 댓글
comment-count = { $count ->
   *[other] 댓글 { $count }개
}
sort = 댓글 순서
best = 추천순
newest = 최신순
oldest = 오래된순
loading = 댓글을 불러오는 중…
empty = 아직 아무도 글을 남기지 않았어요.
empty-hint = 어떻게 생각하세요?
more = 댓글 더 보기
more-loading = 불러오는 중…
more-failed = 불러오지 못했어요. 다시 시도
try-again = 다시 시도
closed = 이 대화는 닫혔어요.
closed-hint = 모든 글은 계속 읽을 수 있어요.
no-guests = 회원만 댓글을 쓸 수 있어요.
host-page = 원래 페이지로
whole = 모든 댓글 보기
without-scripts = 스크립트 없이 읽고 쓰기
unsupported = 읽을 수는 있지만 쓸 수는 없어요. 브라우저가 너무 오래되었거나, 이 페이지가 댓글 실행을 허용하지 않아요.
gathered = { $count ->
   *[other] 새 댓글 { $count }개
}
unread = { $count ->
   *[other] 새 글 { $count }개
}
since-last-visit = 지난 방문 이후
reading = { $count ->
   *[other] { $count }명이 읽는 중
}

## 대신 나오는 제목과 설명

blocked = 이 페이지에는 댓글을 넣을 수 없어요
blocked-hint = 내 페이지라면 사이트가 허용하는 출처에 주소를 추가하세요.
no-site = 여기에는 댓글이 없어요
no-site-hint = 페이지가 요청한 사이트를 이 서버가 알지 못해요.
bad-embed = 댓글 설정이 올바르지 않아요
bad-embed-hint = 이 페이지의 삽입 태그에 사이트 키가 필요해요.
offline = 오프라인이에요
offline-hint = 다시 연결되면 댓글이 나타나요.
unavailable = 댓글을 불러오지 못했어요
unavailable-hint = 페이지에는 문제가 없어요. 댓글을 보관하는 서버가 응답하지 않았어요.

## 댓글

pinned = 고정됨
new = 새 글
bot = 봇
guest = 손님
you = 나
owner = 운영자
team = 운영팀
moderator = 관리자
someone = 누군가
edited = 수정됨
removed = 삭제된 댓글이에요.
held = 관리자의 확인을 기다리고 있어요. 나에게만 보여요.
refused = 관리자가 게시하지 않았어요. 나에게만 보여요.
to = { $name } 님에게
reply = 답글
reply-to = { $name } 님에게 답글
edit = 수정
delete = 삭제
copy-link = 링크 복사
copied = 복사됨
sending = 보내는 중…
retry = 다시 시도
discard = 다시 편집하기
vote-up = 추천
vote-down = 비추천
vote-label = { $count ->
   *[other] { $does }, { $count }표
}
vote-refused = { $vote }. { $why }
own-comment = 내가 쓴 댓글이에요

## Reactions and following

reactions = 반응
page-reactions = 이 페이지에 대한 반응
react-to = { $name } 님의 댓글에 반응하기
reaction-label = { $count ->
   *[other] { $emoji }, 반응 { $count }개
}
follow = 새 댓글을 메일로 받기
said-followed = 새 댓글을 메일로 알려 드려요
said-unfollowed = 새 댓글 메일을 더는 보내지 않아요
show-all = 모두 보기
featured = 추천
feature = 추천하기
unfeature = 추천 해제
said-featured = 댓글을 추천했어요
said-unfeatured = 댓글 추천을 해제했어요

## 답글

more-replies = { $count ->
   *[other] 답글 { $count }개 더 보기
}
folded = { $count ->
   *[other] 답글 { $count }개
}
fold = { $name } 님에게 달린 답글 숨기기
unfold = { $count ->
   *[other] { $name } 님에게 달린 답글 { $count }개 보기
}

## 얼마나 전인지

just-now = 방금
minutes-ago = { $count ->
   *[other] { $count }분 전
}
hours-ago = { $count ->
   *[other] { $count }시간 전
}
yesterday = 어제
days-ago = { $count ->
   *[other] { $count }일 전
}

months = 1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월
day = { $month } { $day }일
day-of-year = { $year }년 { $month } { $day }일
morning = 오전 { $hour }:{ $minute }
afternoon = 오후 { $hour }:{ $minute }
moment = { $day } { $time }

## 쓰고 있는 사람

typing-one = { $name } 님이 쓰는 중
typing-two = { $name } 님, { $second } 님이 쓰는 중
typing-some = { $count ->
   *[other] { $count }명이 쓰는 중
}
typing-one-more = { $count ->
   *[other] { $name } 님 외 { $count }명이 쓰는 중
}
typing-two-more = { $count ->
   *[other] { $name } 님, { $second } 님 외 { $count }명이 쓰는 중
}

## 쓰기

write = 댓글 쓰기
write-first = 첫 댓글 쓰기
edit-label = 댓글 수정
post = 올리기
save = 저장
saving = 저장하는 중…
cancel = 취소
your-name = 이름
email = 이메일
email-hint = 선택, 공개되지 않음
markdown = Markdown을 쓸 수 있어요
posting-as = { $name } 이름으로 쓰기
change = 바꾸기
formatting = 서식
view-tabs = 글 또는 미리보기
write-tab = 쓰기
preview-tab = 미리보기
preview-empty = 아직 내용이 없어요.
bold = 굵게
italic = 기울임
link = 링크
code = 코드
quote = 인용
list = 목록
format-label = { $does } ({ $keys })
characters-left = { $count ->
   *[other] { $count }자 남음
}
waiting-to-send = 연결을 기다리는 중
image = 이미지
uploading = { $name } 업로드 중…
people = 참여자
emoji = 이모지

## 무엇이 잘못되었고 어떻게 하면 되는지

empty-body = 먼저 내용을 써 주세요.
long-body = { $count ->
   *[other] { $count }자 넘었어요.
}
no-name = 어떻게 불러 드릴지 알려 주세요.
long-name = 이름은 60자까지예요.
bad-email = 이메일 주소가 아닌 것 같아요.
network = 서버에 연결하지 못했어요. 쓴 글은 남아 있어요.
rate-limited = 한꺼번에 너무 많이 하셨어요. 잠시 후 다시 시도해 주세요.
thread-closed = 그사이에 대화가 닫혔어요.
edit-window-over = 수정할 수 있는 시간이 지났어요.
version-conflict = 그사이에 댓글이 바뀌었어요. 취소하고 다시 수정해 주세요.
not-yours = 다른 사람이 쓴 댓글이에요.
comment-not-found = 댓글이 더 이상 없어요.
members-only = 회원만 할 수 있어요.
signed-out = 로그인되어 있지 않아요.
now-banned = 이 사이트에는 더 이상 쓸 수 없어요.
not-allowed = 권한이 없어요.
step-up-needed = 먼저 본인 확인을 해 주세요.
vote-not-taken = 이 사이트에서는 이 투표를 할 수 없어요.
own-vote = 내 댓글에는 투표할 수 없어요.
too-many-pins = 고정된 댓글이 너무 많아요. 먼저 하나를 고정 해제해 주세요.
invalid-code = 로그인이 너무 오래 걸렸거나 다른 페이지를 위한 것이었어요.
invalid-jwt = 이 사이트에서 로그인하지 못했어요.
origin-not-allowed = 이 페이지에서는 댓글을 보낼 수 없어요.
too-large = 너무 길어요.
invalid = 서버가 이 글을 받아들이지 않았어요.
failed = 서버에 문제가 생겼어요. 쓴 글은 남아 있어요.
not-an-image = 이미지로 표시할 수 없습니다. PNG, JPEG, GIF, WebP만 됩니다.
image-too-large = 이미지가 너무 큽니다. 최대 5 MB, 1,600만 화소입니다.
images-not-taken = 이 사이트는 이미지를 받지 않습니다.
not-taken = 이 사이트는 이 댓글을 받지 않아요.
waits = 게시되기 전에 관리자가 확인해요.

## 계정

sign-in = 로그인
sign-out = 로그아웃
account = 내 계정
have-account = 계정이 있으신가요?
banned = 여기에는 쓸 수 없어요.
banned-hint = 이 사이트의 관리자가 정한 일이에요. 모든 글은 계속 읽을 수 있어요.
banned-until = { $date }까지예요.

## 관리, 그리고 하기 전에 묻는 말

close-thread = 대화 닫기
reopen-thread = 대화 다시 열기
pin = 맨 위에 고정
unpin = 고정 해제
remove-asks = 삭제…
ban-asks = { $name } 님 차단…
delete-question = 이 댓글을 완전히 삭제할까요?
deleting = 삭제하는 중…
keep = 그대로 두기
remove-question = 이 댓글을 모두에게 보이지 않게 할까요?
remove = 삭제
removing = 삭제하는 중…
ban-question = 이 사이트에서 { $name } 님을 차단할까요? 더 이상 글을 쓰거나 투표할 수 없게 돼요.
ban = 차단
banning = 차단하는 중…
vote-question = 투표하려면 로그인하세요.
react-question = 반응을 남기려면 로그인하세요.
not-now = 나중에

## Panels

menu-of = { $name } 님 댓글의 다른 작업
report-asks = 신고…
mute-asks = { $name } 님 숨기기…
muted = 숨긴 댓글: { $name }
show-muted = 보기
muted-people = 숨긴 사람
search = 검색

## 실시간 연결

lost = 연결이 끊겼어요. 자동으로 다시 시도하고 있어요.
try-now = 지금 시도
lost-offline = 오프라인이에요. 쓴 글은 남아 있어요.
not-live = 새 댓글이 여기에 자동으로 나타나지 않아요.
look-for-new = 새 글 확인

## 대화 위에 뜨는 알림

close = 닫기
window-waiting = 다른 창에서 로그인을 마쳐 주세요.
window-cut = 다른 창에서 로그인을 마친 뒤 거기서 “…(으)로 돌아가기”를 선택하세요.
window-blocked = 브라우저가 로그인 창을 막았어요.
sign-in-page = 전체 페이지에서 로그인
not-kept = 브라우저가 로그인 상태를 유지하지 않았어요.
not-kept-guest = 브라우저가 로그인 상태를 유지하지 않았어요. 손님으로는 계속 댓글을 쓸 수 있어요.
not-signed-in = 로그인되지 않았어요. { $why }
ended = 로그아웃되었어요. 쓴 글은 남아 있어요.
step-up = 계속하려면 본인인지 다시 확인해야 해요.
confirm = 본인 확인
claim-question = 이 브라우저로 누군가 손님으로 글을 남겼어요. 본인이신가요?
claim = 내 글로 하기

## 화면 낭독기가 말하는 것

loaded = { $count ->
   *[other] 댓글 { $count }개를 불러왔어요
}
said-posted = 댓글을 올렸어요
said-not-posted = 댓글을 올리지 못했어요
said-saved = 변경한 내용을 저장했어요
said-deleted = 댓글을 삭제했어요
said-removed = 댓글이 삭제되었어요
said-banned = 작성자는 이제 여기에 쓸 수 없어요
said-pinned = 댓글을 고정했어요
said-unpinned = 댓글을 고정 해제했어요
said-closed = 대화가 닫혔어요
said-reopened = 대화가 다시 열렸어요
said-signed-in = 로그인했어요
said-signed-out = 로그아웃했어요
said-copied = 링크를 복사했어요
said-nothing-claimed = 가져올 글이 없었어요
said-claimed = { $count ->
   *[other] 이제 댓글 { $count }개가 내 글이에요
}
