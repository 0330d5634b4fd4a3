package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Portion;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// States what leaves a restart open: sentences of those who restart that speak of a plan, or of the
/// restart, and confirm no day.
///
/// In doubt a day is open: every day that such a sentence names and that the text neither plans nor
/// tells as reached, whatever the words, as possible; with words that deny, undo or put off, surely.
/// A sentence that names no day needs such words. What is told of a plan that stands, of what happens if
/// it should change, and of another matter leaves nothing open.
final class OpenRestarts {
    private static final Pattern PLAN_JA =
            Pattern.compile("目標|予定|計画|日程|時期|めど|メド|目途|目処|見通し|再開日|復旧日|スケジュール|工程表|いつ");
    private static final Pattern PLAN_EN =
            Pattern.compile(
                    "\\b(?:dates?|days?|timetable|timeline|timing|schedules?|targets?|plans?|when|estimates?|time ?frame)\\b");
    private static final Pattern WORK_JA = Pattern.compile("操業|稼働|生産|製造|出荷|運転|発送|受注|立ち上げ");

    /// Undoing, putting off, not knowing; and every negation.
    private static final Pattern OPEN_JA =
            Pattern.compile(
                    "未定|未確定|未決|不明|不透明|流動的|白紙|保留|凍結|棚上げ|無期|再検討|再調整|再考|見直|見送|見合わせ|延期|延ば|延び|先送|繰り?延|後ろ倒し|繰り?下げ|ずれ込|遅れ|遅らせ|遅延|順延"
                            + "|取り?消|取り?止め|取りや|とりや|取り?下げ|撤回|中止|断念|無効|失効|破棄|持ち越|困難|難し|厳し|不可能|間に合わ|見失"
                            + "|ません|ない|なく(?:な|、)|おらず|できず|ぬ(?:状|見|。)|かね(?:る|ま)");
    private static final Pattern LATER_JA =
            Pattern.compile(
                    "改めて|あらためて|追って|別途|後日|次第、?|検討(?:し|中|を)|調整(?:し|中|を)|精査|協議|当面|当分|しばらく|お待ちくだ|までに(?:お|ご|公|発)");
    private static final Pattern KEPT_JA =
            Pattern.compile(
                    "(?:変更|変わり|変化|支障|影響|問題|遅れ|懸念|不安)(?:は|も|が|を)?[^。、]{0,8}(?:ない|なく|なし|ありませ|ございませ|ござい|生じ(?:てい|ておりま)?(?:ない|ませ|せん)|受けませ|らない|りませ)"
                            + "|(?:変わ|変更)(?:って|し|いた)[^。、]{0,4}(?:いませ|おりませ|いない|ません)"
                            + "|(?:どお|通)り[^。]*(?:です|ます|でございます|進|行|する|。)|順調|前倒し|早ま|繰り?上げ|据え置|維持し");
    private static final Pattern NOT_AS_PLANNED = Pattern.compile("(?:どお|通)り(?:に|の)?[^。]*(?:ません|ない|ず|困難|難し)");
    private static final Pattern IF_JA =
            Pattern.compile("(?:場合|際|とき|ようであれば|ことがあれば|事態)(?:は|に|には|も|が)?、?[^。]*(?:お知らせ|ご?案内|ご?連絡|ご?報告|公表|いたします|します|ござい)");

    /// When it says this, not when it is to run: 20日時点で, 25日正午までにお知らせ.
    private static final Pattern SAID_WHEN =
            Pattern.compile(
                    "^(?:\\([月火水木金土日]\\))?(?:の)?(?:午前|午後|正午|夕刻|夜|朝|[0-9:時分]|中|頃|ごろ|を目[処途]|を?めど)*(?:時点|現在|付|までに|には?(?:改めて|あらためて)?(?:お知らせ|ご?案内|ご?報告|公表|発表)|に(?:発生|判明|確認|発表|公表|お知らせ|ご?案内|ご?報告|受け|検知|公開|掲載))");

    private static final Pattern OPEN_EN =
            Pattern.compile(
                    "\\b(?:not|no|never|cannot|nor|neither|without|postpon\\w*|push(?:ed|es|ing)? back|put(?:s|ting)? off|deferr?\\w*|delay\\w*|cancel\\w*|call(?:ed|s|ing)? off|scrap\\w*|shelv\\w*|withdr\\w+|rescind\\w*|hold|suspend\\w*|review\\w*|reconsider\\w*|re-?assess\\w*|re-?examin\\w*|revis\\w*|unable|unclear|unknown|undetermined|undecided|uncertain|open|tb[acd]|too early|abandon\\w*|drop(?:s|ped)|void|slip\\w*|impossible|miss(?:ed|es)?|to be (?:confirmed|determined|announced|set|decided|fixed))\\b|n't\\b");
    private static final Pattern LATER_EN =
            Pattern.compile(
                    "\\bin due course\\b|\\blater (?:date|time|stage)\\b|\\b(?:will|shall) (?:announce|inform|update|tell|communicate|share|advise|publish|set|name|give|provide|confirm)\\b|\\bas soon as\\b|\\bonce (?:it|they|we)\\b");
    private static final Pattern KEPT_EN =
            Pattern.compile(
                    "\\bas (?:planned|scheduled|announced)\\b|\\bon (?:track|schedule|course)\\b|\\bunchanged\\b|\\bahead of schedule\\b|\\bstill (?:plan|expect|aim|intend)\\w*|\\bbrought forward\\b|\\bno (?:change|delay|impact|effect)\\b|\\b(?:not|n't) (?:changed|affected|delayed|in doubt|at risk)\\b");
    private static final Pattern IF_EN = Pattern.compile("\\b(?:if|should|in case|in the event)\\b");

    /// Of what else a plan or a day is.
    private static final Pattern ANOTHER =
            Pattern.compile(
                    "説明会|株主|決算|調査(?:の|が)?(?:完了|終了|結果の公表|時期)|採用|補償|賠償|流出|漏えい|漏洩|持ち出|会見|見学|展示|悪用"
                            + "|\\b(?:investigation|meeting|results|earnings|compensation|data (?:was|were|had)|press conference)\\b");
    private static final Pattern WHOLE =
            Pattern.compile(
                    "全面|完全|本格|全体|元どおり|元通り|平常の|通常の(?:生産|操業|稼働|体制|水準)|残る|残り|全量"
                            + "|\\b(?:full|fully|complete|completely|entire|remaining|normal|rest of)\\b");
    /// 24日に再開する予定で、: a plan that stands, whatever follows.
    private static final Pattern STANDS =
            Pattern.compile("(?:予定|見込み?|見通し|計画|方針|目標|目指し)[^、。]{0,8}、");

    private static final Pattern CLAUSE_EN =
            Pattern.compile("(?:, (?:but|and|while|although|though|which)|;| and | but | while ) ?");
    private static final Pattern VICTIM =
            Pattern.compile("同社|当社|同工場|担当者|広報|\\b(?:the company|the firm|it|they|said|says)\\b");

    private static final int REACH = 300;
    private static final int BESIDE = 24;

    private final Passage passage;
    private final Guesses guesses;
    private final DaysAhead days;
    private final RestartSubjects subjects;
    private final Postponement postponement;
    private final boolean japanese;

    OpenRestarts(
            Passage passage,
            Guesses guesses,
            DaysAhead days,
            RestartSubjects subjects,
            Postponement postponement) {
        this.passage = passage;
        this.guesses = guesses;
        this.days = days;
        this.subjects = subjects;
        this.postponement = postponement;
        this.japanese = passage.japanese();
    }

    /// @param statements with the plans and the restarts of the text
    void state(StatementList statements) {
        Set<PartialDate> told = told(statements);
        boolean said = false;
        for (Sentence sentence : passage.sentences()) {
            boolean body = !isTitle(sentence) && !sentence.line().is(Line.Kind.SOURCE);
            said |= body && state(statements, sentence, told);
        }
        for (Sentence sentence : passage.sentences()) {
            if (!said && isTitle(sentence) && told.isEmpty()) {
                state(statements, sentence, told);
            }
        }
    }

    private static boolean isTitle(Sentence sentence) {
        return sentence.line().is(Line.Kind.TITLE) || sentence.line().is(Line.Kind.HEADING);
    }

    /// The days that the text plans, or tells as reached.
    private static Set<PartialDate> told(StatementList statements) {
        Set<PartialDate> told = new HashSet<>();
        for (Statement each : statements.all()) {
            if (each.certainty().affirms()
                    && each.what() instanceof Assertion.ResumptionForecast plan) {
                told.add(dayOf(plan.date()));
                if (plan.insteadOf() != null) {
                    told.add(dayOf(plan.insteadOf()));
                }
            } else if (each.certainty().affirms()
                    && each.what() instanceof Assertion.Resumed done) {
                told.add(dayOf(done.date()));
            }
        }
        return told;
    }

    private static PartialDate dayOf(PartialDate date) {
        return date.date().map(PartialDate::of).orElse(date);
    }

    private boolean state(StatementList statements, Sentence sentence, Set<PartialDate> told) {
        String words = words(sentence);
        if (!isOwn(sentence, words) || !isOfRestart(sentence, words) || isKept(words)) {
            return false;
        }
        boolean open = (japanese ? OPEN_JA : OPEN_EN).matcher(words).find();
        boolean plan = (japanese ? PLAN_JA : PLAN_EN).matcher(words).find();
        boolean later = plan && (japanese ? LATER_JA : LATER_EN).matcher(words).find();
        List<DateMark> named = named(sentence);
        Modality modality = open ? Modality.ASSERTED : Modality.POSSIBLE;
        if (named.isEmpty()) {
            boolean restart = isRestart(sentence.start(), sentence.end(), words);
            boolean says = (open && (plan || restart)) || later;
            if (says) {
                add(statements, sentence, words, null, modality);
            }
            return says;
        }
        boolean any = false;
        boolean saysSo = open || later || passage.isOwnVoice() || VICTIM.matcher(words).find();
        for (DateMark day : named) {
            boolean off = isUndone(day, sentence, words);
            if (off) {
                unplan(statements, day, sentence, told);
            }
            if (off || (saysSo && !isTold(day, told))) {
                any = true;
                add(statements, sentence, words, day, modality);
            }
        }
        return any;
    }

    /// True for a day that its own clause denies, undoes or puts off, and that is not the new one.
    private boolean isUndone(DateMark day, Sentence sentence, String words) {
        if (postponement.isNew(day, sentence)) {
            return false;
        }
        int at = day.end() - sentence.start();
        int end = Math.min(words.length(), at + REACH);
        for (DateMark other : passage.datesIn(day.end(), sentence.start() + end)) {
            end = Math.min(end, other.start() - sentence.start());
        }
        if (japanese) {
            String behind = words.substring(at, end);
            Matcher stands = STANDS.matcher(behind);
            boolean planned = !Phrase.FORMER_PLAN.isIn(behind) && stands.find();
            return OPEN_JA.matcher(planned ? behind.substring(0, stands.start()) : behind).find();
        }
        int from = Math.max(0, at - REACH);
        String near = words.substring(from, Math.min(words.length(), at + REACH));
        Matcher breaks = CLAUSE_EN.matcher(near);
        int start = 0;
        int to = near.length();
        while (breaks.find()) {
            start = from + breaks.end() <= at ? breaks.end() : start;
            to = from + breaks.start() >= at ? Math.min(to, breaks.start()) : to;
        }
        return OPEN_EN.matcher(near.substring(start, to)).find();
    }

    /// The plan that was read of a day which the sentence takes back is none.
    private void unplan(
            StatementList statements, DateMark date, Sentence sentence, Set<PartialDate> told) {
        PartialDate day = dayOf(days.ofFormer(date));
        String portion = subjects.of(date, sentence).portion();
        for (Statement each : statements.all()) {
            if (each.modality() == Modality.ASSERTED
                    && each.what() instanceof Assertion.ResumptionForecast plan
                    && dayOf(plan.date()).equals(day)
                    && plan.insteadOf() == null
                    && (portion == null
                            || plan.portion() == null
                            || new Portion(portion).mayBe(new Portion(plan.portion())))) {
                statements.remove(plan);
            }
        }
        told.remove(day);
    }

    private void add(
            StatementList statements,
            Sentence sentence,
            String words,
            @Nullable DateMark day,
            Modality modality) {
        RestartSubject subject =
                day == null
                        ? RestartSubject.in(passage, sentence.start(), sentence.end(), sentence.end())
                        : subjects.of(day, sentence);
        PartialDate date = day == null ? null : dayOf(days.ofFormer(day));
        boolean whole = day == null && WHOLE.matcher(words).find();
        List<@Nullable RestartOf> of = new ArrayList<>(subject.of());
        if (of.isEmpty()) {
            of.add(null);
        }
        int at = day == null ? sentence.start() : day.start();
        Speaker speaker = passage.scopeAt(at).speaker();
        for (RestartOf each : of) {
            statements.add(
                    new Assertion.RestartOpen(each, subject.portion(), whole, date),
                    at,
                    speaker,
                    modality,
                    null);
        }
    }

    private String words(Sentence sentence) {
        String words =
                guesses.blanked(
                        passage.substring(sentence.start(), sentence.end()), sentence.start());
        return japanese ? words : words.toLowerCase(Locale.ROOT);
    }

    private boolean isOwn(Sentence sentence, String words) {
        Scope scope = passage.scopeAt(sentence.start());
        return !words.isBlank()
                && !scope.isNoFact()
                && Certainty.of(scope.speaker(), Modality.ASSERTED) != Certainty.CLAIMED
                && !ANOTHER.matcher(words).find();
    }

    /// Speaks of the restart, or of a plan or of work below words of a restart.
    private boolean isOfRestart(Sentence sentence, String words) {
        if (isRestart(sentence.start(), sentence.end(), words)) {
            return true;
        }
        boolean named = !named(sentence).isEmpty();
        boolean plan = (japanese ? PLAN_JA : PLAN_EN).matcher(words).find();
        boolean works = japanese && named && WORK_JA.matcher(words).find();
        return works || (plan && (named || isUnderRestart(sentence)));
    }

    private boolean isUnderRestart(Sentence sentence) {
        Line heading = null;
        for (Line line : passage.marked().lines()) {
            if (line.start() > sentence.line().start()) {
                break;
            }
            boolean above = line.is(Line.Kind.HEADING) || line.is(Line.Kind.TITLE);
            heading = above || line.equals(sentence.line()) ? line : heading;
        }
        return passage.isOwnVoice()
                && heading != null
                && isRestart(
                        heading.start(),
                        heading.end(),
                        passage.substring(heading.start(), heading.end()).toLowerCase(Locale.ROOT));
    }

    private boolean isRestart(int start, int end, String words) {
        return japanese
                ? passage.marks().has(WordKind.ROLE, "resumed", start, end)
                        || words.contains("立ち上げ")
                        || words.contains("復旧")
                : Phrase.RESTARTS.isIn(words) || Phrase.RESTARTED.isIn(words);
    }

    private boolean isKept(String words) {
        if (japanese) {
            boolean kept = KeptPlan.isSaidIn(words) || KEPT_JA.matcher(words).find();
            return (kept && !NOT_AS_PLANNED.matcher(words).find()) || isOnlyIf(words, IF_JA, OPEN_JA);
        }
        return KeptPlan.isSaidIn(words)
                || KEPT_EN.matcher(words).find()
                || IF_EN.matcher(words).find();
    }

    /// 遅れる場合は、改めてお知らせします.
    private static boolean isOnlyIf(String words, Pattern condition, Pattern open) {
        Matcher matcher = condition.matcher(words);
        return matcher.find() && !open.matcher(words.substring(matcher.end())).find();
    }

    /// The days of a plan, not those of a guess, of the past or of saying so.
    private List<DateMark> named(Sentence sentence) {
        PartialDate published = passage.marked().published();
        List<DateMark> named = new ArrayList<>();
        for (DateMark date : passage.datesIn(sentence.start(), sentence.end())) {
            boolean said =
                    japanese
                            && SAID_WHEN.matcher(passage.substring(date.end(), date.end() + BESIDE)).find();
            PartialDate day = days.ofFormer(date);
            boolean over =
                    published != null
                            && day.hasDay()
                            && published.hasDay()
                            && day.earliest()
                                    .toLocalDate()
                                    .isBefore(published.earliest().toLocalDate());
            if (!said && !over && day.hasDay() && !guesses.has(date)) {
                named.add(date);
            }
        }
        return named;
    }

    private boolean isTold(DateMark date, Set<PartialDate> told) {
        return told.contains(dayOf(days.ofFormer(date)));
    }
}
