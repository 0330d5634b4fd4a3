package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.CountedGroup;
import dev.hakyu.reader.internal.mark.Quantity;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds whom a figure counts: 従業員および退職者1,240名分, 1,240 current and former staff.
///
/// The groups stand right at the figure, several of them in one list; what stands farther away is
/// not taken.
final class CountedGroups {
    private static final int FRONT = 60;
    private static final int BEHIND = 80;
    private static final int MOST = 4;

    private static final String HONOUR = "(?:の?(?:皆様|皆さま|みなさま|方々|方)|様|さま|各位|等|など|ら|たち)*";
    private static final String SUM =
            "(?:の?(?:合計|総計|総数|計|延べ|のべ|あわせて|合わせて|総勢|約|およそ|最大)(?:で)?[ :]?)*";
    private static final String AND = "(?:および|及び|ならびに|並びに|と|や|、|・|/)(?:その|当該|元|現)?";
    private static final String NUMBER_EN =
            "^[0-9][0-9.,]*(?: million| thousand)? (?:of (?:its|the|our) )?";
    private static final String AND_EN = "^(?:,? and|,? or|,) (?:their |its |the |some )?";

    private static final List<Word> AT_FIGURE =
            words(japanese(), "", HONOUR + "の?[ 、:(]?" + SUM + "$");
    private static final List<Word> BEFORE = words(japanese(), "", HONOUR + " ?" + AND + "$");
    private static final List<Word> OF_FIGURE = words(japanese(), "^の(?:お|ご)?", "");
    private static final List<Word> BEHIND_IT = words(japanese(), "^" + HONOUR + AND, "");
    private static final List<Word> FIGURE_OF = words(english(), NUMBER_EN, "\\b");
    private static final List<Word> AND_OF = words(english(), AND_EN, "\\b");
    private static final Pattern CURRENT_AND_FORMER =
            Pattern.compile(
                    NUMBER_EN
                            + "(?:current and former|present and former|current or former|former and current|past and present)"
                            + " (?:employees|staff|workers|personnel)\\b");

    private final Passage passage;

    CountedGroups(Passage passage) {
        this.passage = passage;
    }

    /// The noun for them; empty where the text names none at the figure.
    String noun(Sentence sentence, Quantity quantity) {
        CountUnit unit = quantity.unit();
        if (unit != CountUnit.PERSONS && unit != CountUnit.COMPANIES) {
            return "";
        }
        int behind = Math.min(sentence.end(), quantity.end() + BEHIND);
        if (!passage.japanese()) {
            String figure = passage.substring(quantity.numberStart(), behind);
            List<CountedGroup> named = english(figure.toLowerCase(Locale.ROOT), unit);
            return named.isEmpty() ? "" : CountedGroup.labels(named).en();
        }
        int front = Math.max(sentence.start(), quantity.start() - FRONT);
        List<CountedGroup> groups =
                inOneList(passage.substring(front, quantity.start()), AT_FIGURE, BEFORE, unit)
                        .reversed();
        if (groups.isEmpty() && unit == CountUnit.PERSONS) {
            groups =
                    inOneList(
                            passage.substring(quantity.end(), behind), OF_FIGURE, BEHIND_IT, unit);
        }
        return groups.isEmpty() ? "" : CountedGroup.labels(distinct(groups)).ja();
    }

    private static List<CountedGroup> english(String figure, CountUnit unit) {
        Matcher both = CURRENT_AND_FORMER.matcher(figure);
        if (unit != CountUnit.PERSONS || !both.find()) {
            return distinct(inOneList(figure, FIGURE_OF, AND_OF, unit));
        }
        List<CountedGroup> groups =
                new ArrayList<>(List.of(CountedGroup.EMPLOYEES, CountedGroup.FORMER_EMPLOYEES));
        groups.addAll(inOneList(figure.substring(both.end()), AND_OF, AND_OF, unit));
        return distinct(groups);
    }

    /// 1,204名の従業員とその家族の氏名: the groups from the figure outwards, each word as long as it goes.
    ///
    /// @param text on one side of the figure
    /// @param first words at the figure; they and the next ones hold on to that end of the text
    private static List<CountedGroup> inOneList(
            String text, List<Word> first, List<Word> next, CountUnit unit) {
        List<CountedGroup> groups = new ArrayList<>();
        String rest = text;
        while (groups.size() < MOST) {
            CountedGroup found = null;
            String left = rest;
            for (Word word : groups.isEmpty() ? first : next) {
                Matcher at = word.pattern().matcher(rest);
                if (isOf(word.group(), unit)
                        && at.find()
                        && rest.length() - (at.end() - at.start()) < left.length()) {
                    found = word.group();
                    left = rest.substring(0, at.start()) + rest.substring(at.end());
                }
            }
            if (found == null) {
                break;
            }
            groups.add(found);
            rest = left;
        }
        return groups;
    }

    private static List<CountedGroup> distinct(List<CountedGroup> groups) {
        return groups.stream().distinct().toList();
    }

    private record Word(CountedGroup group, Pattern pattern) {}

    private static List<Word> words(Map<CountedGroup, String> all, String before, String behind) {
        return all.entrySet().stream()
                .map(each ->
                        new Word(
                                each.getKey(),
                                Pattern.compile(before + "(?:" + each.getValue() + ")" + behind)))
                .toList();
    }

    private static boolean isOf(CountedGroup group, CountUnit unit) {
        boolean companies = group == CountedGroup.ENTRUSTING || group == CountedGroup.PARTNERS;
        return companies == (unit == CountUnit.COMPANIES);
    }

    private static Map<CountedGroup, String> japanese() {
        Map<CountedGroup, String> words = new LinkedHashMap<>();
        words.put(
                CountedGroup.FORMER_EMPLOYEES,
                "退職者|退職した(?:社員|従業員|職員)|退職済みの?(?:社員|従業員|職員)|元(?:従業員|社員|職員)|OB");
        words.put(CountedGroup.EMPLOYEES, "(?:現)?(?:従業員|社員|職員|スタッフ)");
        words.put(CountedGroup.FAMILY, "(?:その|ご)?(?:扶養)?(?:ご)?家族|扶養親族");
        words.put(
                CountedGroup.PARTNER_CONTACTS,
                "お?(?:取引先|仕入先|納入先|取引企業)(?:企業)?(?:様|さま|各社)?(?:の)?(?:ご)?(?:担当者|ご担当|担当の方|従業員|社員)");
        words.put(CountedGroup.CUSTOMERS, "顧客|お客様|お客さま|ご利用者|利用者|購入者");
        words.put(CountedGroup.MEMBERS, "会員");
        words.put(CountedGroup.APPLICANTS, "応募者|採用候補者");
        words.put(CountedGroup.PATIENTS, "患者");
        words.put(CountedGroup.STUDENTS, "学生|生徒|児童");
        words.put(CountedGroup.SHAREHOLDERS, "株主");
        words.put(CountedGroup.RESIDENTS, "住民|市民|町民|区民");
        words.put(CountedGroup.ENTRUSTING, "(?:業務)?委託元(?:企業|団体)?");
        words.put(CountedGroup.PARTNERS, "お?取引先(?:企業)?");
        return words;
    }

    private static Map<CountedGroup, String> english() {
        Map<CountedGroup, String> words = new LinkedHashMap<>();
        words.put(
                CountedGroup.FORMER_EMPLOYEES,
                "(?:former|past|retired) (?:employees|staff|workers)|retirees|ex-employees");
        words.put(CountedGroup.EMPLOYEES, "(?:current |present )?(?:employees|staff|workers)");
        words.put(
                CountedGroup.FAMILY,
                "(?:dependents|dependants|famil(?:y members|ies)|relatives|spouses)");
        words.put(
                CountedGroup.PARTNER_CONTACTS,
                "(?:contacts|contact persons|representatives|employees|staff) (?:at|of) (?:its |the )?(?:business partners|suppliers|partners|customers|partner companies)");
        words.put(CountedGroup.CUSTOMERS, "customers|clients");
        words.put(CountedGroup.MEMBERS, "members");
        words.put(CountedGroup.APPLICANTS, "(?:job )?applicants");
        words.put(CountedGroup.PATIENTS, "patients");
        words.put(CountedGroup.STUDENTS, "students|pupils");
        words.put(CountedGroup.SHAREHOLDERS, "shareholders");
        words.put(CountedGroup.RESIDENTS, "residents");
        words.put(CountedGroup.PARTNERS, "(?:business partners|suppliers)");
        return words;
    }
}
