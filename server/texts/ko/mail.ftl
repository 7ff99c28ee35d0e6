### Mail. { $host } is the server, as people know it.

mail-or-link = 또는 이 링크를 여세요:
mail-good-for = 둘 다 30분 동안 한 번만 쓸 수 있어요.

mail-sign-up-subject = { $host } 코드
mail-sign-up-intro = 이 코드로 { $host }의 댓글 계정을 만들어요:
mail-sign-up-link = 계정 만들기
mail-sign-up-why = 누군가 { $host }에서 이 주소를 입력했어요. 본인이 아니라면 아무것도 하지 마세요. 계정은 만들어지지 않아요.

mail-sign-up-again-subject = { $host }에 계정이 있어요
mail-sign-up-again-intro = 누군가 이 주소로 { $host }의 댓글 계정을 만들려고 했어요. 이미 계정이 있으니 그 계정으로 로그인하거나, 비밀번호가 기억나지 않으면 거기서 다른 비밀번호를 정해 주세요.
mail-sign-up-again-why = 본인이 아니라면 아무것도 하지 마세요.

mail-sign-in-subject = { $host } 코드
mail-sign-in-intro = 이 코드로 { $host }에 로그인해요:
mail-sign-in-link = 로그인
mail-sign-in-why = 누군가 { $host }에서 이 주소를 입력했어요. 본인이 아니라면 아무것도 하지 말고 코드를 아무에게도 알려 주지 마세요.

mail-reset-subject = { $host }의 다른 비밀번호
mail-reset-intro = 이 코드로 { $host }의 다른 비밀번호를 정해요:
mail-reset-link = 다른 비밀번호 정하기
mail-reset-why = 누군가 { $host }에서 요청했어요. 본인이 아니라면 아무것도 하지 말고 코드를 아무에게도 알려 주지 마세요. 비밀번호는 그대로예요.

mail-change-subject = { $host }의 새 주소
mail-change-intro = 이 코드로 { $host } 계정의 주소가 이 주소로 바뀌어요:
mail-change-link = 주소 바꾸기
mail-change-why = 누군가 { $host }에서 이 주소를 입력했어요. 본인이 아니라면 아무것도 하지 말고 코드를 아무에게도 알려 주지 마세요.

mail-changed-subject = { $host }의 주소가 바뀌었어요
mail-changed-intro = { $host } 계정의 주소가 이제 다른 주소로 바뀌었어요: { $address }. 이 주소로는 더 이상 메일이 오지 않아요.
mail-changed-why = 본인이 아니라면 바로 { $host } 운영자에게 알려 주세요.

mail-password-changed-subject = { $host }의 비밀번호가 바뀌었어요
mail-password-changed-intro = { $host } 계정의 비밀번호가 바뀌었어요. 다른 브라우저에서는 로그아웃했어요.
mail-password-changed-why = 본인이 아니라면 바로 “비밀번호를 잊으셨나요?”에서 다른 비밀번호를 정해 주세요.

mail-stop = 이 메일 그만 받기

mail-follow-subject = { $site }의 답글을 알려 드릴까요?
mail-follow-intro = { $site }에 글을 쓰면서 이 주소를 남기셨어요. 답글이 달리면 메일을 받으시겠어요? 원한다고 하지 않으시면 아무것도 보내지 않아요.
mail-follow-link = 네, 메일을 받을게요
mail-follow-why = 누군가 { $site }에 댓글을 쓰면서 이 주소를 입력했어요. 본인이 아니라면 아무것도 하지 마세요.

mail-reply-subject = { $site }에 답글이 달렸어요
mail-reply-intro = { $site }에 쓴 글에 누군가 답글을 달았어요.
mail-reply-link = 답글 읽기
mail-reply-why = { $site }에 댓글을 썼기 때문에 이 메일을 보내 드려요.

mail-digest-subject =
    { $number ->
       *[other] { $site }에 새 댓글 { $number }개
    }
mail-digest-intro =
    { $number ->
       *[other] { $site }에서 팔로우하는 대화에 새 댓글이 { $number }개 있어요.
    }
mail-digest-link = 이어서 읽기
mail-digest-why = 이 대화를 팔로우하기 때문에 이 메일을 보내 드려요. 새 글이 있을 때만, 많아야 한 시간에 한 번 보내요.

mail-leaving-subject = { $host }의 계정이 곧 삭제돼요
mail-leaving-intro = 요청하신 대로 { $host }의 계정이 { $day }에 삭제돼요. 그때까지는 로그인해서 취소할 수 있어요.
mail-leaving-why = 본인이 아니라면 로그인해서 삭제를 취소하고 다른 비밀번호를 정해 주세요.

mail-code-good-for = 30분 동안 한 번만 쓸 수 있어요.

mail-prove-subject = { $host } 코드
mail-prove-intro = 이 코드로 { $host }에서 본인임을 확인해요:
mail-prove-why = 이 계정으로 로그인한 사람이 요청했어요. 본인이 아니라면 코드를 아무에게도 알려 주지 말고, 다른 비밀번호를 정한 뒤 계정 페이지에서 다른 모든 곳을 로그아웃해 주세요.

mail-passkey-added-subject = { $host }에 패스키가 추가되었어요
mail-passkey-added-intro = 이제 새 패스키로 { $host }의 계정을 열 수 있어요.
mail-passkey-added-why = 본인이 아니라면 바로 계정 페이지에서 삭제하고 다른 비밀번호를 정해 주세요.

mail-passkey-removed-subject = { $host }에서 패스키가 삭제되었어요
mail-passkey-removed-intro = 패스키 하나로는 더 이상 { $host }의 계정을 열 수 없어요.
mail-passkey-removed-why = 본인이 아니라면 바로 다른 비밀번호를 정하고 계정 페이지를 확인해 주세요.

mail-two-step-on-subject = { $host }의 두 번째 단계가 켜졌어요
mail-two-step-on-intro = 이제 { $host }에 로그인하려면 비밀번호나 메일 코드 다음에 앱의 코드가 필요해요.
mail-two-step-on-why = 본인이 아니라면 바로 { $host } 운영자에게 알려 주세요.

mail-two-step-off-subject = { $host }의 두 번째 단계가 꺼졌어요
mail-two-step-off-intro = 이제 비밀번호나 메일 코드만으로 { $host }에 로그인할 수 있어요.
mail-two-step-off-why = 본인이 아니라면 바로 다른 비밀번호를 정하고 두 번째 단계를 다시 켜 주세요.

mail-recovery-used-subject = { $host }에서 복구 코드가 쓰였어요
mail-recovery-used-intro =
    { $number ->
        [0] 누군가 복구 코드로 { $host }의 두 번째 단계를 통과했어요. 마지막 코드였어요. 계정 페이지에서 새로 만들어 주세요.
       *[other] 누군가 복구 코드로 { $host }의 두 번째 단계를 통과했어요. { $number }개 남았어요.
    }
mail-recovery-used-why = 본인이 아니라면 바로 다른 비밀번호를 정하고 새 복구 코드를 만들어 주세요.

mail-recovery-renewed-subject = { $host }의 새 복구 코드
mail-recovery-renewed-intro = { $host } 계정에 새 복구 코드가 생겼어요. 이전 코드는 더 이상 쓸 수 없어요.
mail-recovery-renewed-why = 본인이 아니라면 바로 다른 비밀번호를 정하고 새 복구 코드를 만들어 주세요.
