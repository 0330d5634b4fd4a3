package dev.hakyu.duties.internal.leak;

import dev.hakyu.duties.api.LeakScope;
import dev.hakyu.duties.api.Span;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Severity;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Harm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Severity of a breach of personal data (ENISA, Recommendations for a methodology of the
/// assessment of severity of personal data breaches, 2013): SE = DPC x EI + CB.
///
/// The method leaves the adjustment of DPC and the ease of identification to a person; here they
/// follow from the data classes alone, and each term says from which. The result is a proposal.
public final class SeverityScore {
    private static final BigDecimal MANY = BigDecimal.valueOf(100);
    private static final Set<DataClass> SENSITIVE =
            EnumSet.of(DataClass.HEALTH, DataClass.BIOMETRIC, DataClass.CRIMINAL_RECORD);
    private static final Set<DataClass> FINANCIAL =
            EnumSet.of(
                    DataClass.PAYMENT_CARD,
                    DataClass.BANK_ACCOUNT,
                    DataClass.SALARY,
                    DataClass.CREDIT_HISTORY);
    private static final Set<DataClass> BEHAVIOURAL =
            EnumSet.of(DataClass.LOCATION, DataClass.TRANSACTION);
    private static final Set<DataClass> OFFICIAL =
            EnumSet.of(
                    DataClass.INDIVIDUAL_NUMBER,
                    DataClass.PASSPORT,
                    DataClass.DRIVER_LICENSE,
                    DataClass.SOCIAL_SECURITY_NUMBER,
                    DataClass.PENSION_NUMBER,
                    DataClass.BIOMETRIC);
    private static final Set<DataClass> CONTACT =
            EnumSet.of(DataClass.POSTAL_ADDRESS, DataClass.EMAIL, DataClass.PHONE);
    private static final Set<DataClass> NOT_PERSONAL =
            EnumSet.of(
                    DataClass.COMPANY_NAME,
                    DataClass.SOURCE_CODE,
                    DataClass.INTERNAL_DOCUMENTS,
                    DataClass.OTHER);

    private SeverityScore() {}

    public static Optional<Severity> of(LeakScope scope) {
        Set<DataClass> personal = EnumSet.noneOf(DataClass.class);
        personal.addAll(scope.classes());
        personal.removeAll(NOT_PERSONAL);
        if (personal.isEmpty()) {
            return Optional.empty();
        }
        List<Text> reasons = new ArrayList<>();
        double context = context(personal, reasons);
        double ease = ease(personal, reasons);
        double circumstances = circumstances(scope, reasons);
        return Optional.of(new Severity(context, ease, circumstances, reasons, flags(scope)));
    }

    private static double context(Set<DataClass> classes, List<Text> reasons) {
        Set<DataClass> financial = common(classes, FINANCIAL);
        if (!common(classes, SENSITIVE).isEmpty()) {
            return term(
                    4,
                    "DPC 4:要配慮情報など(",
                    "DPC 4: sensitive data (",
                    common(classes, SENSITIVE),
                    reasons);
        }
        if (financial.equals(EnumSet.of(DataClass.BANK_ACCOUNT))) {
            return term(
                    2,
                    "DPC 2:口座情報だけで財務の全体像は分からない(3から1を引く。",
                    "DPC 2: an account number alone gives no insight into finances (3 less 1; ",
                    financial,
                    reasons);
        }
        if (!financial.isEmpty()) {
            return term(3, "DPC 3:財務情報(", "DPC 3: financial data (", financial, reasons);
        }
        Set<DataClass> behavioural = common(classes, BEHAVIOURAL);
        if (!behavioural.isEmpty()) {
            return term(2, "DPC 2:行動情報(", "DPC 2: behavioural data (", behavioural, reasons);
        }
        return term(1, "DPC 1:単純な情報(", "DPC 1: simple data (", classes, reasons);
    }

    private static double ease(Set<DataClass> classes, List<Text> reasons) {
        boolean name = classes.contains(DataClass.NAME);
        Set<DataClass> official = common(classes, OFFICIAL);
        Set<DataClass> contact = common(classes, CONTACT);
        boolean joined = classes.contains(DataClass.BIRTHDATE) || !contact.isEmpty();
        if (name && (joined || !official.isEmpty())) {
            return term(
                    1,
                    "EI 1:氏名と組み合わせて直ちに特定できる(",
                    "EI 1: identified at once with the name (",
                    classes,
                    reasons);
        }
        if (!official.isEmpty() || contact.size() >= 2) {
            return term(
                    0.75,
                    "EI 0.75:公的な番号や複数の連絡先から特定できる(",
                    "EI 0.75: identified by official number or several contacts (",
                    classes,
                    reasons);
        }
        if (name || !contact.isEmpty()) {
            return term(
                    0.5,
                    "EI 0.5:氏名または連絡先の一つだけ(",
                    "EI 0.5: a name or one contact alone (",
                    classes,
                    reasons);
        }
        return term(
                0.25,
                "EI 0.25:ほかの情報がなければ特定しにくい(",
                "EI 0.25: hardly identified without other data (",
                classes,
                reasons);
    }

    private static double circumstances(LeakScope scope, List<Text> reasons) {
        double sum = 0;
        StringBuilder ja = new StringBuilder();
        StringBuilder en = new StringBuilder();
        if (scope.harms().isEmpty() || scope.harms().contains(Harm.LEAK)) {
            sum += 0.5;
            ja.append("相手が分からない漏えい 0.5、");
            en.append("leak to unknown recipients 0.5, ");
        }
        if (scope.harms().contains(Harm.DAMAGE)) {
            sum += 0.25;
            ja.append("毀損 0.25、");
            en.append("damage 0.25, ");
        }
        if (scope.harms().contains(Harm.LOSS)) {
            sum += 0.5;
            ja.append("滅失 0.5、");
            en.append("loss 0.5, ");
        } else if (scope.harms().contains(Harm.UNAVAILABLE)) {
            sum += 0.25;
            ja.append("一時的な利用不能 0.25、");
            en.append("unavailable for a time 0.25, ");
        }
        if (scope.malicious()) {
            sum += 0.5;
            ja.append("不正の目的 0.5、");
            en.append("malicious intent 0.5, ");
        }
        String total = Double.toString(sum);
        reasons.add(
                new Text(
                        "CB " + total + ":" + withoutEnd(ja, "該当なし"),
                        "CB " + total + ": " + withoutEnd(en, "none")));
        return Math.min(2, sum);
    }

    private static String withoutEnd(StringBuilder words, String otherwise) {
        String text = words.toString().strip();
        return text.isEmpty() ? otherwise : text.substring(0, text.length() - 1);
    }

    private static List<Text> flags(LeakScope scope) {
        List<Text> flags = new ArrayList<>();
        Span persons = scope.persons();
        if (persons != null && persons.least().compareTo(MANY) > 0) {
            flags.add(new Text("本人が100人を超える", "more than 100 persons"));
        }
        if (scope.encrypted()) {
            flags.add(
                    new Text(
                            "暗号化の記録がある(鍵が守られていたかは未確認)",
                            "recorded as encrypted; whether the keys were safe is not known"));
        }
        if (scope.claimedOnly()) {
            flags.add(new Text("攻撃者の主張のみ(未確認)", "claimed by the attacker only"));
        }
        return flags;
    }

    private static double term(
            double value, String ja, String en, Set<DataClass> classes, List<Text> reasons) {
        String listJa = String.join("、", classes.stream().map(each -> each.label().ja()).toList());
        String listEn = String.join(", ", classes.stream().map(each -> each.label().en()).toList());
        reasons.add(new Text(ja + listJa + ")", en + listEn + ")"));
        return value;
    }

    private static Set<DataClass> common(Set<DataClass> one, Set<DataClass> other) {
        Set<DataClass> both = EnumSet.noneOf(DataClass.class);
        both.addAll(one);
        both.retainAll(other);
        return both;
    }
}
