### Other services that say who somebody is, and accounts that become one.

## Signing in

continue-with = { $service } 계정으로 계속
or = 또는
new-from = { $service }에서 오셨네요. 여기는 처음이에요. 다른 사람이 어떻게 부르면 좋을까요?
have-account-link = 이미 계정이 있으신가요? { $link }. 그런 다음 계정 페이지에서 둘을 연결할 수 있어요.
provider-denied = 아무것도 전달받지 못했어요. 거기서 허용되지 않았어요. 다시 시도하거나 다른 방법을 써 주세요.
provider-failed = 다른 서비스가 누구인지 알려 주지 않았어요. 다시 시도하거나 다른 방법을 써 주세요.
provider-gone = 이 방법은 더 이상 쓸 수 없어요. 다른 방법을 써 주세요.
provider-prove = 다른 서비스가 알려 준 주소의 계정이 여기에 있어요. 다른 방법으로 로그인해 주세요. 그런 다음 계정 페이지에서 둘을 연결할 수 있어요.
provider-over = 너무 오래 걸렸어요
provider-over-words = 또는 이미 끝났거나 다른 브라우저에서 시작했어요. 다시 시작해 주세요.

## The account

other-ways = 다른 로그인 방법
services-none = 연결된 서비스가 없어요.
services-change = 서비스 바꾸기
linked-since = { $day }부터
link-service = { $service } 연결
unlink = { $service } 연결 끊기
service-linked = 연결했어요. 이제 이 방법으로 로그인할 수 있어요.
service-unlinked = 연결을 끊었어요. 이제 아무도 이 방법으로 들어올 수 없어요.
provider-taken = 그 계정은 다른 계정과 연결되어 있어요. 그 계정으로 로그인하고, 둘 다 본인의 것이면 합쳐 주세요.
last-way-in = 마지막으로 남은 로그인 방법이에요. 먼저 다른 방법을 추가해 주세요. 비밀번호, 확인된 주소, 다른 서비스 중에서요.

## Merging

merge = 내 다른 계정
merge-hint = 전에 다른 방법으로 로그인해서 계정이 둘이 되었나요? 하나로 합쳐 보세요. 다른 계정의 댓글, 투표, 역할이 여기로 와요.
merge-begin = 다른 계정을 이 계정에 합치기
merge-sign-in = 이제 10분 안에 다른 계정으로 로그인해 주세요. 합치기 전에 어떻게 되는지 보여 드려요.
merge-title = 두 계정을 하나로 합치기
merge-words = { $other } 계정의 모든 것이 { $kept } 계정으로 와요. 댓글, 투표, 역할, 연결된 서비스예요. 그런 다음 { $other } 계정은 사라지고 모든 곳에서 로그아웃돼요. 되돌릴 수 없어요.
merge-button = 계정 합치기
merge-leave = 그대로 두기
merge-done = 이제 계정이 하나예요.
merge-over = 합치지 않았어요. 너무 오래 걸렸거나 같은 계정이었어요.

## Mail

mail-linked-subject = { $service } 계정으로 { $host }의 계정에 들어올 수 있어요
mail-linked-intro = 이제 회원님처럼 { $service } 계정으로 로그인하면 { $host }의 계정에 들어올 수 있어요.
mail-linked-why = 본인이 아니라면 바로 계정 페이지에서 연결을 끊고 다른 비밀번호를 정해 주세요.

mail-unlinked-subject = { $service } 계정으로는 더 이상 { $host }의 계정에 들어올 수 없어요
mail-unlinked-intro = { $host }의 계정에서 { $service } 연결이 끊어졌어요.
mail-unlinked-why = 본인이 아니라면 바로 다른 비밀번호를 정해 주세요.

mail-merged-subject = { $host }의 두 계정이 하나가 되었어요
mail-merged-intro = { $host }의 계정이 다른 계정과 하나로 합쳐졌어요. 그러려고 두 계정 모두에 로그인이 있었어요.
mail-merged-why = 본인이 아니라면 바로 { $host } 운영자에게 알려 주세요.
