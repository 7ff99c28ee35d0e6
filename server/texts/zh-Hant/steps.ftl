### Passkeys, the second step, confirming that it is you.

## Passkeys

passkeys = 通行金鑰
passkeys-words = 有了通行金鑰，你可以用指紋、臉孔或裝置的 PIN 碼登入，不需要密碼。它只在這個網站有效，因此沒有人能騙走它。
passkeys-so-many =
    { $number ->
        [0] 你還沒有通行金鑰。
       *[other] 你有 { $number } 個。
    }
passkeys-change = 變更通行金鑰
passkeys-no-browser = 此瀏覽器無法建立通行金鑰。
passkeys-too-many = 你的通行金鑰已達上限。請先移除一個。
passkey-add = 新增通行金鑰
passkey-new = 新通行金鑰
passkey-name-hint = 方便你辨認：你的手機、筆記型電腦、密碼管理員。
passkey-name-suggested = 通行金鑰 { $number }
passkey-since = 新增於 { $day }。
passkey-used = 上次使用：{ $day }。
passkey-not-used = 尚未使用。
passkey-rename-which = { $name } 的新名稱
passkey-remove-which = 移除 { $name }
rename = 重新命名
remove = 移除
passkey-is-added = 通行金鑰已新增，現在可以用它登入。
passkey-is-removed = 已移除。它不再有效；你也可以在裝置上刪除它。
sign-in-by-passkey = 用通行金鑰登入
use-passkey = 使用通行金鑰
passkey-none = 瀏覽器沒有提供通行金鑰。請再試一次，或換一種方式。
passkey-known = 此裝置上已有你的通行金鑰。
passkey-late = 花費時間過長，或已經送出過。請再試一次。
passkey-unknown = 我們不認得這個通行金鑰：它已在這裡移除。請用其他方式登入。
passkey-unfit = 這個通行金鑰未被接受。請再試一次，或換一種方式。

## The second step

second-title = 還差一步
second-words = 請輸入驗證器應用程式目前顯示的驗證碼。
second-late = 花費時間過長。請重新登入。
app-code = 應用程式中的驗證碼
use-app-code = 使用應用程式中的驗證碼
recovery-words = 請輸入你開啟兩步驟驗證時保存的一個復原碼。用過後即失效。
recovery-code = 復原碼
use-recovery-code = 使用復原碼
two-step = 兩步驟驗證
two-step-words = 開啟兩步驟驗證後，即使有人知道你的密碼或能讀你的郵件，也無法冒充你登入：還需要你手機應用程式中的驗證碼。用通行金鑰登入本身已足夠安全。
two-step-scan = 用驗證器應用程式掃描：
two-step-picture = 供驗證器應用程式使用的 QR 碼
two-step-type = 或在應用程式中輸入這個金鑰：
two-step-confirm = 輸入應用程式顯示的驗證碼：
two-step-turn-on = 開啟兩步驟驗證
two-step-is-not-on = 已關閉。
two-step-is-on = 已開啟：輸入密碼或郵件驗證碼之後，還需要應用程式中的驗證碼或通行金鑰才能登入。
two-step-is-on-now = 兩步驟驗證已開啟。
two-step-on-left =
    { $number ->
       *[other] 已開啟，還剩 { $number } 個復原碼。
    }
two-step-change = 變更
two-step-turn-off = 關閉兩步驟驗證
two-step-off-words = 關閉後，只需密碼或郵件驗證碼即可登入。復原碼將失效。
two-step-is-off = 兩步驟驗證已關閉。
recovery-codes = 復原碼
recovery-codes-words = 請把它們保存在手機遺失時也能找到的地方：寫在紙上，或存入密碼管理員。每個復原碼可代替應用程式驗證碼使用一次。它們不會再次顯示。
recovery-codes-left =
    { $number ->
        [0] 復原碼已全部用完。請產生新的。
       *[other] 還剩 { $number } 個。
    }
recovery-codes-renew = 產生新的復原碼
recovery-codes-are-new = 這是你的新復原碼。之前的已失效。
recovery-codes-save = 儲存為檔案
recovery-codes-done = 我已保存好
wrong-app-code = 這不是應用程式目前顯示的驗證碼。請檢查手機時間是否正確。
wrong-app-code-used = 這個驗證碼已用過。請等待下一個。
wrong-recovery-code = 這不是你的復原碼，或已用過。

## Confirming

to-change-address = 以便變更信箱
to-change-password = 以便變更密碼
to-change-passkeys = 以便變更通行金鑰
to-change-two-step = 以便變更兩步驟驗證
to-change-services = 以便變更用於登入的服務
to-merge = 以便合併兩個帳號
to-leave = 以便刪除帳號
prove-by-mail = 用郵件寄驗證碼給我
code-words-here = 我們已寄信到 { $email }。請在此輸入信中的驗證碼。
prove-none = 請登出後重新登入，以確認是你本人。

## The account

back = 返回
back-to-account = 返回你的帳號
change-address = 變更信箱
no-address = 你沒有填寫信箱。
password-is-there = 已設定。
password-is-not-there = 未設定。
set-password = 設定密碼
