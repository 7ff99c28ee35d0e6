### Passkeys, the second step, confirming that it is you.

## Passkeys

passkeys = 패스키
passkeys-words = 패스키를 쓰면 비밀번호 없이 지문, 얼굴, 기기의 PIN으로 로그인해요. 이 사이트에서만 쓸 수 있어서 아무도 속여서 빼낼 수 없어요.
passkeys-so-many =
    { $number ->
        [0] 없어요.
       *[other] { $number }개 있어요.
    }
passkeys-change = 패스키 바꾸기
passkeys-no-browser = 이 브라우저에서는 패스키를 만들 수 없어요.
passkeys-too-many = 패스키가 이미 최대 개수만큼 있어요. 먼저 하나를 삭제해 주세요.
passkey-add = 패스키 추가
passkey-new = 새 패스키
passkey-name-hint = 알아볼 수 있는 이름이에요. 휴대폰, 노트북, 비밀번호 관리자처럼요.
passkey-name-suggested = 패스키 { $number }
passkey-since = { $day }부터.
passkey-used = 마지막 사용: { $day }.
passkey-not-used = 아직 쓰지 않았어요.
passkey-rename-which = { $name }의 새 이름
passkey-remove-which = { $name } 삭제
rename = 이름 바꾸기
remove = 삭제
passkey-is-added = 패스키를 추가했어요. 이제 이것으로 로그인할 수 있어요.
passkey-is-removed = 삭제했어요. 이제 아무것도 열 수 없어요. 기기에서도 지울 수 있어요.
sign-in-by-passkey = 패스키로 로그인
use-passkey = 패스키 쓰기
passkey-none = 브라우저가 패스키를 주지 않았어요. 다시 시도하거나 다른 방법으로 계속해 주세요.
passkey-known = 이 기기에는 이미 패스키가 있어요.
passkey-late = 너무 오래 걸렸거나 이미 보냈어요. 다시 시도해 주세요.
passkey-unknown = 모르는 패스키예요. 여기서 삭제되었어요. 다른 방법으로 로그인해 주세요.
passkey-unfit = 이 패스키는 받아들여지지 않았어요. 다시 시도하거나 다른 방법으로 계속해 주세요.

## The second step

second-title = 한 단계 더
second-words = 인증 앱에 지금 보이는 코드를 입력해 주세요.
second-late = 너무 오래 걸렸어요. 다시 로그인해 주세요.
app-code = 앱의 코드
use-app-code = 앱의 코드 쓰기
recovery-words = 두 번째 단계를 켤 때 보관한 코드 중 하나를 입력해 주세요. 쓴 코드는 다시 쓸 수 없어요.
recovery-code = 복구 코드
use-recovery-code = 복구 코드 쓰기
two-step = 두 번째 단계
two-step-words = 두 번째 단계를 켜면 비밀번호를 알거나 메일을 읽는 사람도 대신 로그인할 수 없어요. 휴대폰 앱의 코드도 필요하거든요. 패스키로 로그인하는 것은 이것 없이도 충분히 안전해요.
two-step-scan = 인증 앱으로 찍어 주세요:
two-step-picture = 인증 앱을 위한 QR 코드
two-step-type = 또는 이 키를 앱에 입력해 주세요:
two-step-confirm = 앱에 보이는 코드를 입력해 주세요:
two-step-turn-on = 두 번째 단계 켜기
two-step-is-not-on = 꺼져 있어요.
two-step-is-on = 켜져 있어요. 비밀번호나 메일 코드 다음에 앱의 코드나 패스키가 필요해요.
two-step-is-on-now = 두 번째 단계를 켰어요.
two-step-on-left =
    { $number ->
       *[other] 켜져 있어요. 복구 코드가 { $number }개 남았어요.
    }
two-step-change = 바꾸기
two-step-turn-off = 두 번째 단계 끄기
two-step-off-words = 끄면 비밀번호나 메일 코드만으로 로그인할 수 있어요. 복구 코드는 쓸 수 없게 돼요.
two-step-is-off = 두 번째 단계를 껐어요.
recovery-codes = 복구 코드
recovery-codes-words = 휴대폰이 없을 때도 찾을 수 있는 곳에 보관해 주세요. 종이나 비밀번호 관리자처럼요. 하나하나 앱의 코드 대신 한 번씩 쓸 수 있어요. 다시 보여 드리지 않아요.
recovery-codes-left =
    { $number ->
        [0] 모두 썼어요. 새로 만들어 주세요.
       *[other] { $number }개 남았어요.
    }
recovery-codes-renew = 새로 만들기
recovery-codes-are-new = 새 복구 코드예요. 이전 코드는 더 이상 쓸 수 없어요.
recovery-codes-save = 파일로 저장
recovery-codes-done = 보관했어요
wrong-app-code = 앱에 지금 보이는 코드가 아니에요. 휴대폰의 시계가 맞는지 확인해 주세요.
wrong-app-code-used = 이미 쓴 코드예요. 다음 코드를 기다려 주세요.
wrong-recovery-code = 복구 코드가 아니거나 이미 썼어요.

## Confirming

to-change-address = 주소를 바꾸려면
to-change-password = 비밀번호를 바꾸려면
to-change-passkeys = 패스키를 바꾸려면
to-change-two-step = 두 번째 단계를 바꾸려면
to-change-services = 로그인에 쓰는 서비스를 바꾸려면
to-merge = 두 계정을 하나로 합치려면
to-leave = 계정을 삭제하려면
prove-by-mail = 메일로 코드 받기
code-words-here = { $email } 주소로 메일을 보냈어요. 메일에 있는 코드를 여기에 입력해 주세요.
prove-none = 본인 확인을 위해 로그아웃한 뒤 다시 로그인해 주세요.

## The account

back = 뒤로
back-to-account = 내 계정으로 돌아가기
change-address = 주소 바꾸기
no-address = 등록한 주소가 없어요.
password-is-there = 있어요.
password-is-not-there = 없어요.
set-password = 비밀번호 정하기
