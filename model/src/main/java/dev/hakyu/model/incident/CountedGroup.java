package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import java.util.List;
import java.util.Optional;

/// Whom a count counts, as far as a text says it: staff, their families, customers.
///
/// The noun of an [Assertion.Count] is made of the labels of these in one language, joined by `・`
/// or `, `.
public enum CountedGroup implements Term {
    /// Those whose data we entrusted, whoever they are: a contractor tells us how many of its count
    /// are ours.
    OURS("ours", "当社分", "ours"),
    EMPLOYEES("employees", "従業員", "employees"),
    FORMER_EMPLOYEES("former_employees", "退職者", "former employees"),
    FAMILY("family", "家族", "family members"),
    PARTNER_CONTACTS("partner_contacts", "取引先の担当者", "contacts at business partners"),
    CUSTOMERS("customers", "顧客", "customers"),
    MEMBERS("members", "会員", "members"),
    APPLICANTS("applicants", "応募者", "applicants"),
    PATIENTS("patients", "患者", "patients"),
    STUDENTS("students", "学生・生徒", "students"),
    SHAREHOLDERS("shareholders", "株主", "shareholders"),
    RESIDENTS("residents", "住民", "residents"),
    ENTRUSTING("entrusting", "委託元", "entrusting companies"),
    PARTNERS("partners", "取引先", "business partners");

    private static final String JOINT_JA = "・";
    private static final String JOINT_EN = ", ";

    private final String id;
    private final Text label;

    CountedGroup(String id, String ja, String en) {
        this.id = id;
        this.label = new Text(ja, en);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text label() {
        return label;
    }

    /// True where a count says how many are ours, told to us alone: 当社分, 当社分・退職者.
    public static boolean isOurs(String noun) {
        return noun.startsWith(OURS.label.ja())
                || noun.equals(OURS.label.en())
                || noun.startsWith(OURS.label.en() + JOINT_EN);
    }

    /// Our share of a group: 当社分・退職者, ours, former employees.
    ///
    /// @param noun what [#labels] made, or empty
    public static String ours(String noun, boolean japanese) {
        String ours = japanese ? OURS.label.ja() : OURS.label.en();
        return noun.isEmpty() ? ours : ours + (japanese ? JOINT_JA : JOINT_EN) + noun;
    }

    /// Whom our share counts, without the word that it is ours; empty where it counts all of it.
    public static String withoutOurs(String noun) {
        for (String ours : List.of(OURS.label.ja() + JOINT_JA, OURS.label.en() + JOINT_EN)) {
            if (noun.startsWith(ours)) {
                return noun.substring(ours.length());
            }
        }
        return isOurs(noun) ? "" : noun;
    }

    /// 従業員・退職者, employees, former employees.
    ///
    /// @param groups at least one
    public static Text labels(List<CountedGroup> groups) {
        return new Text(
                String.join(JOINT_JA, groups.stream().map(each -> each.label.ja()).toList()),
                String.join(JOINT_EN, groups.stream().map(each -> each.label.en()).toList()));
    }

    /// The noun that [#labels] made, in both languages; empty for any other.
    public static Optional<Text> find(String noun) {
        for (CountedGroup first : values()) {
            if (noun.equals(first.label.ja()) || noun.equals(first.label.en())) {
                return Optional.of(first.label);
            }
            for (String joint : List.of(JOINT_JA, JOINT_EN)) {
                String label = joint.equals(JOINT_JA) ? first.label.ja() : first.label.en();
                if (noun.startsWith(label + joint)) {
                    Optional<Text> rest = find(noun.substring(label.length() + joint.length()));
                    if (rest.isPresent()) {
                        return Optional.of(
                                new Text(
                                        first.label.ja() + JOINT_JA + rest.get().ja(),
                                        first.label.en() + JOINT_EN + rest.get().en()));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
