package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What sites make, and how much of their normal output still comes, where a text tells them apart:
/// 電動モーターの沼須工場は半分ほどの出荷を保つ; 圧縮機の出荷は半分、モーターは7割.
///
/// Goods that are told apart without a site stand for the site that makes them.
final class SiteShare {
    private static final int BEFORE = 40;
    private static final String MAKE = "つくる|作る|造る|製造する|生産する|手がける|手掛ける|組み立てる|組立てる|加工する|削る|担う";
    private static final Pattern MAKES =
            Pattern.compile("(" + GoodsNames.WORD + ")を(?:" + MAKE + ")$");
    private static final Pattern OF =
            Pattern.compile("(?:^|[^\\p{Han}\\p{Katakana}ー])(" + GoodsNames.WORD + ")の$");
    private static final Pattern BEHIND = Pattern.compile("^の(" + GoodsNames.WORD + ")(?:は|が|も)");
    private static final Pattern MADE_THERE =
            Pattern.compile(
                    "^で(?:は)?("
                            + GoodsNames.WORD
                            + ")(?:を(?:"
                            + MAKE
                            + "|製造し|生産し|つくっ)|、[^。]{0,60}を(?:"
                            + MAKE
                            + "|製造し|生産し|つくっ))");
    private static final Pattern MAKES_EN =
            Pattern.compile(
                    "^,? (?:which|that) (?:makes|produces|builds|assembles) ([a-z][a-z -]{2,40}?)(?:,| and | is\\b| has\\b| was\\b|\\.|$)");
    private static final Pattern FLOW =
            Pattern.compile(
                    "出荷|納入|納品|供給|出せ(?:る|た)|生産|製造|操業|稼[働動]"
                            + "|(?i:\\b(?:ship|deliver|suppl|produc|output|volumes?\\b|runn?ing|operat))");
    private static final Pattern PEOPLE =
            Pattern.compile(
                    "^(?:程度|ほど)?の(?:従業員|社員|人員|要員)"
                            + "|(?i:^ (?:of )?(?:its |the )?(?:staff|workforce|employees|workers))");
    private static final Pattern GOODS_SHARE =
            Pattern.compile(
                    "("
                            + GoodsNames.WORD
                            + ")(?:の(?:出荷|納入|供給|生産|製造)(?:量)?)?(?:は|が|も)、?(?:(?:通常|平常|平時|普段|ふだん|従来)の)?(?:約|およそ)?(?:(半分)|([1-9])割|([0-9]{1,2})(?:%|パーセント))");

    private final Passage passage;
    private final GoodsNames goods;
    private final OwnWord own;
    private final Map<String, String> made = new HashMap<>();

    SiteShare(Passage passage, Organisation victim) {
        this.passage = passage;
        this.goods = new GoodsNames(passage, victim);
        this.own = new OwnWord(passage, victim);
    }

    /// Takes what the words about a site say of what it makes; the first that do count.
    void learn(String site, int start, int end, Sentence sentence) {
        String behind = passage.substring(end, sentence.end());
        if (!passage.japanese()) {
            Matcher makes = MAKES_EN.matcher(behind);
            if (makes.find()) {
                made.putIfAbsent(site, makes.group(1));
            }
            return;
        }
        int from = Math.max(sentence.start(), start - BEFORE);
        String before = passage.substring(from, start);
        find(MAKES, before, from)
                .or(() -> find(OF, before, from))
                .or(() -> find(BEHIND, behind, end))
                .or(() -> find(MADE_THERE, behind, end))
                .ifPresent(name -> made.putIfAbsent(site, name));
    }

    private Optional<String> find(Pattern pattern, String words, int from) {
        Matcher found = pattern.matcher(words);
        return found.find() && goods.isGoods(found.group(1), from + found.start(1))
                ? Optional.of(found.group(1))
                : Optional.empty();
    }

    /// What a site makes, or null.
    @Nullable String madeAt(String site) {
        return made.get(site);
    }

    /// The share that is told of a site in the words behind its name; empty for people, plans and
    /// what others say.
    Optional<Double> in(int start, int end) {
        String said = passage.substring(start, end);
        Sentence sentence = passage.sentenceAt(start);
        boolean flows = FLOW.matcher(said).find() || BEHIND.matcher(said).find();
        return ShareOfNormal.meanwhile(said, passage.japanese())
                .filter(_ -> flows)
                .filter(share -> !PEOPLE.matcher(said.substring(share.end())).find())
                .filter(share -> own.isSaid(sentence, start + share.start()))
                .map(ShareOfNormal::share);
    }

    /// Goods of which one sentence tells several shares, or one beside that of a site.
    ///
    /// @param sites how many sites of the sentence have a share of their own
    List<Assertion.SiteState> ofGoods(Sentence sentence, int sites) {
        List<Assertion.SiteState> told = new ArrayList<>();
        String words = own.words(sentence);
        if (!passage.japanese() || !FLOW.matcher(words).find()) {
            return told;
        }
        Matcher found = GOODS_SHARE.matcher(words);
        while (found.find()) {
            int at = sentence.start() + found.start(1);
            boolean ofSite =
                    found.start(1) > 0
                            && words.charAt(found.start(1) - 1) == 'の'
                            && Phrase.SITE_END.endsAt(words, found.start(1) - 1);
            if (!ofSite
                    && goods.isGoods(found.group(1), at)
                    && own.isSaid(sentence, sentence.start() + found.end())) {
                told.add(
                        new Assertion.SiteState(
                                found.group(1), false, found.group(1), share(found)));
            }
        }
        return told.size() + sites > 1 ? told : List.of();
    }

    private static double share(Matcher found) {
        if (found.group(2) != null) {
            return 0.5;
        }
        return found.group(3) != null
                ? Integer.parseInt(found.group(3)) / 10.0
                : Integer.parseInt(found.group(4)) / 100.0;
    }

    /// Of several parts the one of which least comes is what may be said of the house: the share of
    /// another is not.
    static void lowest(StatementList statements) {
        Map<String, Double> left = new HashMap<>();
        for (Statement each : statements.all()) {
            if (each.what() instanceof Assertion.SiteState state && !state.runs()) {
                left.merge(state.site(), left(state), Math::max);
            }
        }
        if (left.size() < 2) {
            return;
        }
        double least = left.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        for (Statement each : List.copyOf(statements.all())) {
            if (each.what() instanceof Assertion.Outage stop
                    && stop.remainingShare() != null
                    && stop.remainingShare() > least) {
                statements.replace(
                        stop,
                        new Assertion.Outage(
                                stop.what(),
                                stop.start(),
                                stop.end(),
                                stop.days(),
                                least > 0 ? (Double) least : null,
                                stop.lastDelivery()));
            }
        }
    }

    private static double left(Assertion.SiteState state) {
        Double share = state.shareOfNormal();
        return share == null ? 0 : share;
    }
}
