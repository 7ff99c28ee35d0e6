### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = 이 댓글 신고
report-hint = 이 사이트의 운영진이 신고를 확인합니다. { $name } 님에게는 알리지 않습니다.
reason-label = 무엇이 문제인가요?
reason-spam = 스팸 또는 광고
reason-abuse = 모욕, 위협 또는 혐오
reason-off-topic = 주제와 무관
reason-illegal = 법률 위반
reason-other = 기타
note-label = 운영진에게 알릴 내용 (선택)
report-send = 신고 보내기
report-notice = 불법 콘텐츠인가요? 정식으로 신고하고 결정을 통보받으세요
report-done = 신고했습니다. 고맙습니다.
report-done-hint = 운영진이 확인합니다.

## The texts that a comment had

history-title = 이 댓글의 수정 기록
history-now = 현재
history-first = 처음
history-only = 이 댓글은 수정되지 않았습니다.

## Muting people

mute-title = { $name } 님을 숨길까요?
mute-hint = 이 사이트의 모든 페이지에서 이 사람의 댓글이 내게는 한 줄로 접힙니다. 상대방에게는 알리지 않습니다.
mute = 숨기기
mute-done = { $name } 님을 숨겼습니다.
unmute = 숨기기 해제
unmute-name = 숨기기 해제: { $name }
muted-title = 숨긴 사람
muted-none = 숨긴 사람이 없습니다.

## Searching a conversation

search-title = 이 대화에서 검색
search-label = 단어
search-send = 검색
search-none = 찾지 못했습니다.
search-more = 최신 댓글만 표시됩니다. 단어를 더 쓰면 범위가 좁아집니다.

## Keys, and what they do

keys-title = 키보드 단축키
key-next = 다음 댓글
key-previous = 이전 댓글
key-reply = 답글
key-vote = 추천
key-unread = 다음 새 댓글
key-help = 이 목록
key-send = 쓴 내용 보내기
key-leave = 열린 것 닫기
