### The server's own pages: signing in, the sign-in window, the account.

## Fields and buttons

name = 이름
name-hint = 댓글 옆에 다른 사람에게 보이는 이름이에요.
email = 이메일
password = 비밀번호
password-hint = { $number }자 이상. 단어 몇 개를 이으면 외우기 쉬워요.
new-password = 새 비밀번호
show = 보기
show-password = 비밀번호 보기
hide = 숨기기
hide-password = 비밀번호 숨기기
code = 코드
code-hint = 숫자 여덟 자리예요. 30분 동안 쓸 수 있어요.
continue = 계속
confirm = 확인
save = 저장

## Signing in

sign-in = 로그인
to-comment-on = { $site }에 댓글을 쓰려면
new-here = 처음이신가요? { $link }
create-account = 계정 만들기
create-account-button = 계정 만들기
have-account = 계정이 있으신가요? { $link }
sign-in-by-mail = 메일로 받은 코드로 로그인
forgot-password = 비밀번호를 잊으셨나요?
back-to-sign-in = 로그인으로 돌아가기
address-is-yours = { $email }은 본인의 주소예요. 어떻게 불러 드릴까요?

## Codes and links by mail

mail-title = 메일로 로그인
mail-words = 주소로 코드를 보내 드려요. 비밀번호는 필요 없어요.
forgot-title = 다른 비밀번호 정하기
forgot-words = 계정의 주소로 코드를 보내 드려요.
send-code = 코드 보내기
code-title = 메일을 확인해 주세요
code-words = { $email } 주소로 메일을 보냈어요. 메일에 있는 코드를 여기에 입력하거나 링크를 여세요.
link-sign-up = 본인의 주소인가요?
link-change = 새 주소가 맞나요?
link-change-button = 네, 바꿀게요
link-over = 이 링크는 더 이상 쓸 수 없어요
link-over-words = 이미 썼거나 너무 오래되었거나 더 새로운 링크를 보냈어요. 다시 요청해 주세요.
new-password-title = 다른 비밀번호 정하기
change-password = 비밀번호 바꾸기
password-is-changed = 비밀번호를 바꾸고 모든 곳에서 로그아웃했어요. 새 비밀번호로 로그인해 주세요.
account-is-there = 이미 계정이 있어요. 로그인해 주세요.

## The window

continue-as = { $name } 이름으로 계속
consent-on = { $host }에서
consent-words = { $host }에서는 이름을 볼 수 있고, 그 사이트에서만 회원님의 이름으로 글을 쓰고 투표할 수 있어요. 주소와 비밀번호는 절대 볼 수 없어요.
signed-in-as = { $whom } 이름으로 로그인했어요.
use-another-account = 다른 계정 쓰기
you-are-signed-in = 로그인했어요
window-close = 이제 이 창을 닫아도 돼요.
window-cut = 이 창을 연 페이지에 연결할 수 없어요. 페이지의 설정이 둘을 갈라놓았어요. 여기서는 로그인했지만 거기서는 아니에요. 이 창을 닫아 주세요. 손님으로는 계속 댓글을 쓸 수 있어요.
return-words = { $host } 사이트로 돌아가면 거기서도 로그인돼요.
return-to = { $host }(으)로 돌아가기
confirm-title = 본인 확인
to-moderate = 앞으로 15분 동안 { $site }을(를) 관리하려면
to-care-for-site = 사이트를 돌보려면
other-way = 다른 방법이 필요해요
other-way-words = { $site }에서는 이 로그인 방법을 쓸 수 없어요. 다른 방법으로 로그인해 주세요.
other-name = 다른 이름이 필요해요
other-name-words = 이 사이트를 돌보는 사람의 이름이 { $name } 또는 거의 같은 이름이에요. 다른 이름을 정한 뒤 돌아와 주세요.

## The account

your-account = 내 계정
what-others-see = 다른 사람에게 보이는 것
name-change-hint = 이미 쓴 댓글에는 쓸 때의 이름이 그대로 남아요.
visible = 내가 읽고 있는 것을 다른 사람이 볼 수 있어요
saved = 저장했어요.
your-picture = 내 사진
picture = 이미지 (PNG, JPEG, GIF, WebP)
picture-save = 사진 저장
picture-remove = 사진 삭제
address = 이메일
address-not-proven = 이 주소가 본인의 것인지 아직 확인되지 않았어요. 그때까지는 아무것도 보내지 않아요.
new-address = 새 주소
new-address-hint = 그 주소로 코드를 보내 드려요. 코드를 입력하면 주소가 바뀌어요.
address-is-changed = 이제 이 주소를 써요.
address-is-taken = 다른 계정이 이 주소를 쓰고 있어요.
password-now = 현재 비밀번호
password-is-changed-here = 비밀번호를 바꿨어요. 다른 브라우저에서는 로그아웃했어요.
where-signed-in = 로그인한 곳
signed-in-since = { $day }부터
this-browser = 이 브라우저
sign-out = 로그아웃
sign-out-there = 거기서 로그아웃
sign-out-elsewhere = 다른 모든 곳에서 로그아웃
ended-there = 거기서 로그아웃했어요.
your-data = 내 데이터
export = 나에 대해 보관된 모든 것 내려받기
leave = 이 계정 삭제
leave-words = 계정은 { $number }일 뒤에 삭제돼요. 그때까지는 로그인해서 취소할 수 있어요. 답글이 달린 댓글은 자리를 지켜요.
leave-comments = 내가 쓴 글도 지우기
leave-button = 내 계정 삭제
leave-last-owner = 어떤 사이트의 유일한 소유자예요. 먼저 다른 소유자를 정해 주세요.
leaving-on = 계정은 { $day }에 삭제돼요. 그때까지는 아무것도 사라지지 않아요.
stay = 삭제 취소
stayed = 삭제를 취소했어요.
left = 로그아웃했어요. 계정이 삭제되기 전까지는 로그인해서 취소할 수 있어요.
dashboard-sites = 내 사이트

## Mail about replies

reply-mail = 누가 답글을 쓰면 메일로 알려 주기
replies-yes = 답글 알림 메일
replies-yes-words = { $site }에 쓴 글에 답글이 달리면 이 주소로 메일을 받으시겠어요?
replies-yes-button = 네, 받을게요
replies-yes-done = 됐어요. 답글이 달리면 메일로 알려 드려요.
replies-no = 메일 그만 받기
replies-no-words = { $site }에 대한 메일은 더 이상 오지 않고, 거기서 주소가 지워져요.
replies-no-words-all = 어느 사이트에서도 답글 알림 메일이 더 이상 오지 않아요.
replies-no-button = 메일 그만 받기
replies-no-done = 됐어요. 답글 알림 메일은 더 이상 오지 않아요.
replies-over-words = 다른 주소를 위한 링크이거나, 그 주소로는 이제 아무것도 보내지 않아요.
follow-no = 이 대화에 대한 메일 그만 받기
follow-no-words = { $site }에서 팔로우하는 대화에 대한 메일이 더 이상 오지 않아요.
follow-no-done = 됐어요. 이 대화에 대한 메일은 더 이상 오지 않아요.
desk-no = 알림 메일을 그만 받을까요?
desk-no-words = { $site }에서 기다리는 댓글에 대한 메일이 더 이상 오지 않아요.
desk-no-done = 기다리는 댓글에 대한 메일은 더 이상 오지 않아요.

## What is wrong

wrong-name-empty = 이름에는 글자나 숫자가 하나 이상 있어야 해요.
wrong-name-long =
    { $number ->
       *[other] 이름은 { $number }자까지 쓸 수 있어요.
    }
wrong-name-deceiving = 이름에는 보이지 않는 문자나 방향을 바꾸는 문자를 쓸 수 없어요.
wrong-name-marks = 한 글자에는 부호를 세 개까지 붙일 수 있어요.
wrong-name-taken = 내 사이트를 돌보는 사람의 이름과 비슷해요.
wrong-email = 이메일 주소가 아니에요.
wrong-email-taken = 이 주소의 계정이 이미 있어요. 로그인해 주세요.
wrong-password-short =
    { $number ->
       *[other] { $number }자 이상 써 주세요.
    }
wrong-password-long =
    { $number ->
       *[other] { $number }자까지만 써 주세요.
    }
wrong-password-guessable = 너무 알아맞히기 쉬워요. 흔한 비밀번호이거나 이름이나 주소로 만든 것이에요.
wrong-password = 비밀번호가 아니에요.
wrong-pair = 주소와 비밀번호가 서로 맞지 않아요.
wrong-picture = 읽을 수 없는 이미지예요.
wrong-picture-large = 이미지가 너무 커요. 최대 5 MB, 1,600만 화소입니다.
wrong-code = 마지막으로 보낸 메일의 코드가 아니에요.
proof-over = 이 코드는 더 이상 쓸 수 없어요. 너무 여러 번 시도했거나 너무 오래되었거나 더 새로운 코드를 보냈어요. 다시 요청해 주세요.
too-many-tries =
    { $minutes ->
       *[other] 너무 여러 번 시도했어요. { $minutes }분 기다려 주세요.
    }
unavailable = 지금은 쓸 수 없어요. 잠시 후 다시 시도해 주세요.
went-wrong = 문제가 생겼어요. 다시 시도해 주세요.

## Pages that lead nowhere

failed = 문제가 생겼어요
failed-words = 돌아가서 다시 시도해 주세요.
failed-stranger = 이 페이지는 요청할 수 없어요
failed-stranger-words = 이 창을 연 페이지는 이 댓글이 있는 페이지가 아니에요. 그 페이지에는 아무것도 알리지 않았어요.
failed-form = 여기서 보낸 것이 아니에요
failed-form-words = 양식이 너무 오래되었거나 다른 페이지가 보냈어요. 아무것도 바뀌지 않았어요. 돌아가서 페이지를 새로 고친 뒤 다시 시도해 주세요.
cookies-blocked = 쿠키가 차단되어 있어요
cookies-blocked-words = 로그인하려면 이 페이지의 쿠키가 필요한데 브라우저가 저장하지 않아요. 이 페이지의 쿠키를 허용한 뒤 새로 고쳐 주세요.
failed-later = 지금은 쓸 수 없어요
failed-later-words = 잠시 후 다시 시도해 주세요.
failed-window = 이 창이 제대로 열리지 않았어요
failed-window-words = 창을 닫고 페이지에서 다시 시도해 주세요.
