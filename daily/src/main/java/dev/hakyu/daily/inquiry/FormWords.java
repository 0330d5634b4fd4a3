package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Text;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// The fixed words of a form, by which it is laid out and found again.
enum FormWords {
    INQUIRY(new Text("照会番号", "Inquiry no."), "照会no", "inquirynumber", "inquiryid"),
    SUPPLIER(new Text("仕入先コード", "Supplier code"), "取引先コード", "貴社コード", "supplierid"),
    SEAL(new Text("確認コード", "Check code"), "checkcode"),
    NAME(new Text("貴社名", "Company"), "会社名", "companyname"),
    DUE(new Text("ご回答期限", "Answer by"), "回答期限", "due"),
    ANSWERED_BY(new Text("ご回答者(部署・氏名)", "Answered by"), "ご回答者", "回答者", "respondent"),
    ANSWERED_ON(new Text("ご回答日", "Date of answer"), "回答日", "記入日", "date"),
    NO(new Text("No.", "No."), "no", "番号", "項番"),
    QUESTION(new Text("質問", "Question"), "ご質問", "設問"),
    OBJECT(new Text("対象", "About")),
    PRESENT(new Text("弊社の登録内容", "What we have"), "当社の登録内容", "登録内容"),
    ANSWER(new Text("ご回答", "Answer"), "回答", "回答欄", "answers"),
    REMARK(new Text("補足", "Remark"), "備考", "remarks");

    private final Text label;
    private final List<String> others;

    FormWords(Text label, String... others) {
        this.label = label;
        this.others = List.of(others);
    }

    Text label() {
        return label;
    }

    /// Whether a cell says this.
    boolean matches(String cell) {
        String key = key(cell);
        return !key.isEmpty()
                && (key.equals(key(label.ja()))
                        || key.equals(key(label.en()))
                        || others.contains(key));
    }

    /// NFKC, lower case, letters and digits only.
    static String key(String text) {
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
