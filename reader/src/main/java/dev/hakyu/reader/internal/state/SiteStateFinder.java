package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// States of each named plant, works or depot whether it runs, where a text tells them apart:
/// 本社工場は停止し、九州工場は通常どおり稼働しています; the Kyushu plant is running normally.
///
/// What is said up to the next name is said of the name before it; names in a row share what is
/// said behind the last. 両工場 and "both plants" are the two of the sentence before; a row of a table
/// whose first cell is what a site is called without 工場 tells of it. A site that runs in part does
/// not run; a plan is no state.
final class SiteStateFinder {
    private static final int LONGEST_REGION = 160;

    private static final int BEFORE_REACH = 24;
    private static final int SHORTEST_STEM = 2;
    private static final String CELL = " | ";
    private static final String END_JA = String.join("|", Phrase.SITE_END.terms());
    private static final Pattern SITE_JA =
            Pattern.compile("[\\p{Han}\\p{Katakana}ーA-Za-z0-9・]{1,20}?(?:" + END_JA + ")");
    private static final Pattern END = Pattern.compile("(?:" + END_JA + ")$");
    private static final Pattern BOTH =
            Pattern.compile(
                    "両(?:"
                            + END_JA
                            + "|拠点)|(?i:\\bboth (?:plants|works|factories|mills|sites)\\b)");
    private static final Pattern SITE_EN =
            Pattern.compile(
                    "\\b[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'-]+){0,2} (?:[Pp]lant|[Ww]orks|[Ff]actory|[Mm]ill|[Ww]arehouse|[Dd]istribution [Cc]ent(?:er|re))\\b");

    /// 全工場, 国内の2工場, 同工場: no name.
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "^(?:[^・]*(?:全|各|両|同|国内|海外|一部の?|複数|当該|主力|自社|他|ほか|別|新|[0-9一二三四五六七八九十数]+(?:か所の|カ所の|つの)?))?(?:"
                            + END_JA
                            + ")$");

    private static final Pattern OWNER =
            Pattern.compile("^(?:当社|弊社|同社|自社|(?:The|Its|Our|Their|At|In|And|But|While) )");
    private static final Pattern LIST =
            Pattern.compile("^(?:、|や|と|・|および|及び|並びに|ならびに| and |, (?:and )?)$");
    private static final Pattern EXCEPT =
            Pattern.compile("^(?:以外|を除|のほか|の他|を含|から|向け|あて|宛|(?i: excepted|'s suppliers| aside))");
    private static final Pattern EXCEPT_BEFORE =
            Pattern.compile(
                    "(?i)\\b(?:except|excluding|other than|apart from|unlike)(?: for)?(?: the| its| our)? $");

    private static final Pattern STOPPED =
            Pattern.compile(
                    "停止|止ま|止め|見合わせ|取りやめ|取り止め|休止|休業|中断|中止|停まっ|動かせ|動いていな|動いておらず|動きませ|できな|できませ|できず"
                            + "|(?i:\\b(?:halt|stop|suspend|idle|shut|clos|down\\b|offline|standstill|not (?:running|operating|producing)|unable|paus)\\w*)");
    private static final Pattern NOT_STOPPED =
            Pattern.compile(
                    "(?:停止|休止|中断)(?:は|も)?(?:し|いた)?(?:て|して)?(?:い|お)?(?:ない|らず|りませ|ませ)"
                            + "|影響(?:は|も|を)?[^。、]{0,12}(?:な[いく]|ありませ|ございませ|おりませ|いませ|おら(?:ず|れませ))"
                            + "|(?i:\\bnot (?:been )?(?:affected|halted|stopped|interrupted|disrupted)|\\bunaffected)");
    private static final Pattern RUNS =
            Pattern.compile(
                    "(?:稼働|操業|生産|製造|出荷|運転|作業)(?:を)?(?:継続(?:中|[し予見(。]|する|いた|致|$)|続け|(?:し|いたし|行っ)(?:て(?:い|お)|ます))"
                            + "|動かし続け|動かしてい|動かしており"
                            + "|(?:通常|平常|平時|普段|ふだん|従来)(?:の)?(?:どおり|通り)"
                            + "|(?:再開|復旧|回復)(?:し(?:た|まし|て(?:い|お))|いたしまし|済)"
                            + "|元(?:どおり|の状態)に(?:戻っ|戻りまし)|全ラインで(?:生産|稼働|操業)し"
                            + "|(?i:\\b(?:is|are|was|were|remain\\w*|been|has resumed|have resumed) (?:[a-z]+ )?(?:running|operating|producing|operational|back)\\b|\\b(?:has|have) resumed\\b|\\bresumed (?:full|normal)|\\bruns? (?:as|normally)|\\boperates? (?:as|normally)|\\bcontinu(?:es?|ing) to (?:run|operate|produce))");
    private static final Pattern PART =
            Pattern.compile(
                    "一部|段階的|のうち|部分的|割|縮小|減産|手動に切り替え|[0-9]{1,2} ?%|(?i:\\bpart(?:ly|ial(?:ly)?)?\\b|some lines|reduced|\\bhalf\\b)");

    /// 操業を継続(予定): what goes on runs now.
    private static final Pattern GOES_ON =
            Pattern.compile("(?:継続|続け)(?:する|て(?:い|ゆ)く|ます)?(?:\\((?:予定|見込み?)\\)|(?:予定|見込み?|方針|計画))");

    private static final Pattern PLAN =
            Pattern.compile(
                    "(?:日|時|直|週|月|曜|朝|昼|夕)[^。、]{0,6}(?:から|より)[^。]{0,12}(?:稼働|操業|生産|運転)(?:いたし|し)ます|予定|見込|計画|目指|めど|目途|見通し|(?:再開|復旧|開始)(?:し|いたし)ます|戻します|(?i:\\bwill\\b|\\bplan|\\bexpect|\\baims?\\b|\\bto (?:resume|restart|reopen)\\b|\\bdue\\b)");

    private final Passage passage;
    private final Organisation victim;
    private final DateHints hints;
    private final SiteShare shares;

    SiteStateFinder(Passage passage, Organisation victim) {
        this.passage = passage;
        this.victim = victim;
        this.hints = new DateHints(passage, victim);
        this.shares = new SiteShare(passage, victim);
    }

    private record Site(String name, int start, int end) {}

    void state(StatementList statements) {
        Map<String, String> byStem = byStem();
        for (Sentence sentence : passage.sentences()) {
            sites(sentence)
                    .forEach(site -> shares.learn(site.name(), site.start(), site.end(), sentence));
        }
        List<String> before = List.of();
        for (Sentence sentence : passage.sentences()) {
            List<Site> row = new ArrayList<>();
            List<Site> sites = new ArrayList<>(sites(sentence));
            List<Site> named = List.copyOf(sites);
            sites.addAll(both(sentence, before));
            before = named.isEmpty() ? before : named.stream().map(Site::name).distinct().toList();
            inRow(sentence, byStem).ifPresent(sites::add);
            int told = 0;
            sites.sort(Comparator.comparingInt(Site::start).thenComparingInt(Site::end));
            for (int i = 0; i < sites.size(); i++) {
                Site site = sites.get(i);
                row.add(site);
                int next = i + 1 < sites.size() ? sites.get(i + 1).start() : sentence.end();
                if (next <= site.end()
                        || LIST.matcher(passage.substring(site.end(), next)).find()) {
                    continue;
                }
                int last = isRow(sentence, site) ? sentence.line().end() : next;
                int end = Math.min(last, site.end() + LONGEST_REGION);
                told += said(statements, List.copyOf(row), site.end(), end) ? 1 : 0;
                row.clear();
            }
            if (!passage.isHeadline(sentence)) {
                shares.ofGoods(sentence, told)
                        .forEach(state -> tell(statements, state, sentence.start()));
            }
        }
        SiteShare.lowest(statements);
    }

    /// 片根 for 片根工場.
    private Map<String, String> byStem() {
        Map<String, String> names = new HashMap<>();
        if (passage.japanese()) {
            for (Sentence sentence : passage.sentences()) {
                for (Site site : sites(sentence)) {
                    Matcher end = END.matcher(site.name());
                    if (end.find() && end.start() >= SHORTEST_STEM) {
                        names.putIfAbsent(site.name().substring(0, end.start()), site.name());
                    }
                }
            }
        }
        return names;
    }

    /// The site that the first cell of a row names by its stem.
    private Optional<Site> inRow(Sentence sentence, Map<String, String> byStem) {
        int start = sentence.line().start();
        if (sentence.start() != start) {
            return Optional.empty();
        }
        String line = passage.substring(start, sentence.line().end());
        int cell = line.indexOf(CELL);
        if (cell <= 0) {
            return Optional.empty();
        }
        String name = byStem.get(line.substring(0, cell).strip());
        return name == null ? Optional.empty() : Optional.of(new Site(name, start, start + cell));
    }

    private boolean isRow(Sentence sentence, Site site) {
        return site.start() == sentence.line().start()
                && !passage.substring(site.start(), site.end()).equals(site.name())
                && passage.substring(site.end(), sentence.line().end()).startsWith(CELL);
    }

    /// 両工場, both plants: the two that were named last.
    private List<Site> both(Sentence sentence, List<String> before) {
        List<Site> sites = new ArrayList<>();
        Matcher both = BOTH.matcher(passage.substring(sentence.start(), sentence.end()));
        while (before.size() == 2 && both.find()) {
            int start = sentence.start() + both.start();
            int end = sentence.start() + both.end();
            before.forEach(name -> sites.add(new Site(name, start, end)));
        }
        return sites;
    }

    private List<Site> sites(Sentence sentence) {
        List<Site> sites = new ArrayList<>();
        String text = passage.substring(sentence.start(), sentence.end());
        Matcher matcher = (passage.japanese() ? SITE_JA : SITE_EN).matcher(text);
        while (matcher.find()) {
            int start = sentence.start() + matcher.start();
            String name = OWNER.matcher(matcher.group()).replaceFirst("");
            String before =
                    passage.substring(Math.max(sentence.start(), start - BEFORE_REACH), start);
            if (!NO_NAME.matcher(name).find()
                    && !EXCEPT_BEFORE.matcher(before).find()
                    && !isAnothers(sentence.start(), start)) {
                sites.add(new Site(name, start, sentence.start() + matcher.end()));
            }
        }
        return sites;
    }

    /// 納入先のカナタ自動車は、上野工場は通常どおり稼働していると答えた: the plant of a house that is named before it.
    private boolean isAnothers(int from, int site) {
        return passage.mentionsIn(from, site).stream()
                .filter(each -> each.end() <= site)
                .filter(each -> each.isFull() || each.form() == Mention.Form.KNOWN)
                .filter(each -> !Sites.isSite(each.form(), each.name()))
                .filter(each -> !GoodsNames.isDescribed(each))
                .anyMatch(each -> !victim.covers(each.start()));
    }

    /// What is told last is how it stands now; who runs in part does not run.
    ///
    /// @return whether a share is told
    private boolean said(StatementList statements, List<Site> sites, int start, int end) {
        String said = passage.substring(start, end);
        if (EXCEPT.matcher(said).find()) {
            return false;
        }
        boolean denied = NOT_STOPPED.matcher(said).find();
        String rest = NOT_STOPPED.matcher(said).replaceAll("");
        int stops = LastPlace.of(STOPPED, rest);
        int runs = LastPlace.of(RUNS, rest);
        boolean planned =
                PLAN.matcher(GOES_ON.matcher(said).replaceAll("")).find()
                        || passage.datesIn(start, end).stream().anyMatch(hints::isYetToCome);
        Double share = planned ? null : shares.in(start, end).orElse(null);
        boolean part = PART.matcher(said).find() || share != null;
        boolean full = (denied || runs >= 0) && stops <= runs && !part && !planned;
        if (!full && stops < 0 && share == null && !(part && runs >= 0)) {
            return false;
        }
        for (Site site : sites) {
            tell(
                    statements,
                    new Assertion.SiteState(site.name(), full, shares.madeAt(site.name()), share),
                    site.start());
        }
        return share != null;
    }

    private void tell(StatementList statements, Assertion.SiteState state, int at) {
        if (isTold(at) || state.shareOfNormal() != null) {
            statements.add(state, at);
        }
    }

    private boolean isTold(int at) {
        Scope scope = passage.scopeAt(at);
        return !scope.isNoFact()
                && !scope.hearsay()
                && scope.speaker() != Speaker.ATTACKER
                && scope.modality() != Modality.POSSIBLE;
    }
}
