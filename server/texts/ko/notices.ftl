## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = 불법 콘텐츠 신고
notice-about = { $site }에서
notice-words = 어떤 댓글이 왜 법에 어긋나는지 써 주세요. 사이트를 돌보는 사람이 결정하고, 그 결과와 이유를 알려 드려요.
notice-lacks = 아래에 빠진 것이 있어요.
notice-place = 댓글의 주소
notice-place-wrong = 이 사이트에 있는 댓글의 링크를 붙여 넣어 주세요. 댓글 위의 날짜가 링크예요.
notice-why = 왜 불법인가요?
notice-why-wrong = 이유를 5,000자 이내로 써 주세요.
notice-name = 이름
notice-name-wrong = 누구인지 써 주세요.
notice-email = 이메일 주소
notice-email-wrong = 연락할 수 있는 주소를 써 주세요.
notice-exempt = 아동 성착취에 관한 것이라 누구인지 밝히지 않아도 돼요
notice-faith = 여기에 쓴 내용이 정확하고 빠짐없다고 선의로 믿습니다
notice-faith-wrong = 이 확인이 필요해요.
notice-send = 신고 보내기
notice-thanks = 신고가 접수되었어요
notice-number = 번호는 { $number }입니다.
notice-mailed = { $email } 주소로 확인 메일을 보내 드려요.
notice-next = { $site }을(를) 돌보는 사람이 살펴보고 결정한 뒤, 그 결과와 이유를 알려 드려요.

mail-notice-received-subject = { $site }의 댓글에 대한 신고
mail-notice-received-intro = { $site }의 댓글에 대한 신고가 접수되었어요. 번호는 { $notice }입니다. 사이트를 돌보는 사람이 결정하고, 그 결과와 이유를 알려 드려요. 신고 내용:
mail-notice-received-why = { $site }의 불법 콘텐츠 신고에 이 주소가 적혀 있어서 이 메일을 보내 드려요. 본인이 아니라면 아무것도 하지 마세요.
mail-notice-decided-subject = { $site }에 보낸 신고에 대한 결정
mail-notice-decided-intro = { $site }에 보낸 신고 { $notice }에 대한 결정이 내려졌어요.
mail-notice-decided-why = 이 결정에 이의를 제기할 수 있어요. { $site } 운영자에게 답장하거나, 공인된 재판 외 분쟁 해결 기관(규정 (EU) 2022/2065 제21조)이나 법원을 통해 할 수 있어요.
mail-statement-subject = { $site }의 댓글이 삭제되었어요
mail-statement-intro = 불법 콘텐츠 신고에 따라 { $site }에 쓴 댓글이 삭제되었어요. 이유는 다음과 같아요.
mail-statement-why = 이 결정에 이의를 제기할 수 있어요. { $site } 운영자에게 답장하거나, 공인된 재판 외 분쟁 해결 기관(규정 (EU) 2022/2065 제21조)이나 법원을 통해 할 수 있어요.
mail-reasons-keep = 결정: 댓글을 그대로 둡니다.
mail-reasons-remove = 결정: 댓글을 모든 곳에서 영구히 삭제합니다.
mail-reasons-illegal = 근거: 법률 ({ $reference }).
mail-reasons-terms = 근거: 사이트 약관 ({ $reference }).
mail-reasons-facts = 사실과 정황: { $facts }
mail-reasons-people = 사람이 결정했습니다. 신고와 결정 모두 자동화된 수단으로 이루어지지 않았습니다.
