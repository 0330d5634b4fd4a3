package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What others than the victim expect, in English: clauses whose subject is somebody else and whose
/// verb is one of saying or thinking, and what nobody in particular fears.
///
/// Somebody else is who is described by an article, a number or a plural (a dealer, two suppliers,
/// county officials, the mayor); the victim is it, they, the company, its name, and an officer with
/// no other house (a spokesman, its chief executive).
final class EnglishGuesses {
    private static final String VERB =
            "(?:fear(?:s|ed)?|expect(?:s|ed)?|believ(?:es?|ed)|thinks?|thought|predict(?:s|ed)?|doubt(?:s|ed)?|reckon(?:s|ed)?|worr(?:y|ies|ied)"
                    + "|suspect(?:s|ed)?|anticipat(?:es?|ed)|estimat(?:es?|ed)|speculat(?:es?|ed)|assum(?:es?|ed)|guess(?:es|ed)?|sees?|saw|forecasts?"
                    + "|hop(?:es?|ed)|said|says?|warn(?:s|ed)?|not(?:es?|ed)|tells?|told|wr(?:ites?|ote)|argu(?:es?|ed)|add(?:s|ed)|suggest(?:s|ed)?"
                    + "|bets?|puts?|plans? (?:for|on|around)|counts? on|pencil(?:s|led)? in|(?:is|are|was|were) (?:[a-z]+ing|prepared|braced)|(?:has|have|had) pencilled in)";
    private static final Pattern SAYS = Pattern.compile("\\b" + VERB + "\\b");
    private static final Pattern SAID_BY =
            Pattern.compile(
                    "(?:, |[\"”] )(?:said|says|reckons?|believes?|thinks?|fears?|predicts?|adds?|added) ([^,.;]+)");
    private static final Pattern ACCORDING = Pattern.compile("\\baccording to ([^,.;]+)");
    private static final Pattern NOBODY =
            Pattern.compile(
                    "\\b(?:speculation|fears|doubts|rumou?rs|worries|talk) (?:(?:is|are|was|were) (?:growing|rising|mounting|spreading) )?(?:that|about|over|whether|of)\\b"
                            + "|\\b(?:is|was) (?:feared|widely expected|thought|believed|rumou?red)\\b"
                            + "|\\b(?:might|could|may)(?: well| not| yet)? (?:be|resume|restart|reopen|slip|not|take|start|come)\\b");
    private static final Pattern TURN =
            Pattern.compile("(?:, (?:but|while|though|although|yet|whereas|and)|;| but| while) ");
    private static final Pattern CLAUSE =
            Pattern.compile("(?:[,;:\"“”]|\\b(?:that|but|and|while|when|as|because))\\s+");

    private static final String OFFICER =
            "(?:spokes(?:man|woman|person|people)|representatives?|chief executive(?: officer)?|chief [a-z]+ officer|ceo|president|chair(?:man|woman)?|director|executives?|officials?|manager|head of [a-z]+|management|statement|notice|filing)";
    private static final String HOUSE =
            "(?:company|firm|group|business|manufacturer|supplier|producer|operator|provider|brewer|retailer|hospital|plant|works|factory|mill|site|parent|[a-z]*maker|corporation)";
    private static final Pattern OWN =
            Pattern.compile(
                    "^(?:(?:[a-z]+ly|now|also|still|however|meanwhile) )?(?:it|they|we|he|she|the "
                            + HOUSE
                            + "|this "
                            + HOUSE
                            + "|itself"
                            + "|(?:(?:an?|the|its|their|one|company) )?(?:(?:company|firm|group|senior|corporate|the company's|plant|its) )?"
                            + OFFICER
                            + "(?: (?:for|of|at) (?:it|the "
                            + HOUSE
                            + "))?)(?: (?:[a-z]+ly|now|also|still|has|have|had|already))*$");
    private static final Pattern OTHER =
            Pattern.compile(
                    "^(?:(?:an?|one|some|several|many|most|another|other|two|three|four|few|the|its|their|local|no) .+|(?:[a-z'-]+ )*[a-z-]+s)(?: (?:[a-z]+ly|now|also|still|has|have|had|already))*$"
                            + "|\\b(?:analysts?|experts?|observers?|economists?|brokers?|dealers?|union|mayor|governor|officials|people|insider)\\b");
    private static final int LONGEST = 90;

    /// Subjects that are no person: production, the restart.
    private static final Pattern THING =
            Pattern.compile(
                    "^(?:(?:the|its|their|all|full|normal|this|these|that|a|an) )*(?:[a-z]+ )?(?:production|restart|resumption|output|shipments?|deliveries|operations?|lines?|plants?|orders?|systems?|services?|work|date|plans?|targets?|outage|attack|stoppage|recovery|network|servers?|customers'? data|goods)\\b");

    private final Passage passage;
    private final Organisation victim;
    private final BitSet guessed;

    /// The turns of a sentence, by their ends and by their starts.
    private final NavigableMap<Integer, Integer> turns = new TreeMap<>();

    private final NavigableMap<Integer, Integer> starts = new TreeMap<>();
    private int length;

    EnglishGuesses(Passage passage, Organisation victim, BitSet guessed) {
        this.passage = passage;
        this.victim = victim;
        this.guessed = guessed;
    }

    void find(Sentence sentence) {
        String words = passage.substring(sentence.start(), sentence.end());
        String lower = words.toLowerCase(Locale.ROOT);
        int offset = sentence.start();
        length = lower.length();
        turns.clear();
        starts.clear();
        Matcher turn = TURN.matcher(lower);
        while (turn.find()) {
            turns.put(turn.end(), turn.start());
            starts.put(turn.start(), turn.end());
        }
        said(SAID_BY, lower, offset);
        said(ACCORDING, lower, offset);
        boolean own = false;
        Matcher verbs = SAYS.matcher(lower);
        while (verbs.find()) {
            int start = subject(lower, verbs.start());
            String subject = lower.substring(start, verbs.start()).strip();
            if (subject.isEmpty() || subject.length() > LONGEST) {
                continue;
            }
            own |= isOwn(subject);
            if (isOther(subject)) {
                add(lower, offset, start, verbs.end());
            }
        }
        Matcher nobody = NOBODY.matcher(lower);
        while (!own && nobody.find()) {
            add(lower, offset, nobody.start(), nobody.end());
        }
    }

    /// ..., said one dealer; according to a person familiar with the matter.
    private void said(Pattern pattern, String lower, int offset) {
        Matcher said = pattern.matcher(lower);
        while (said.find()) {
            if (isOther(said.group(1).strip())) {
                guessed.set(offset + turnBefore(said.start()), offset + turnBehind(said.end()));
            }
        }
    }

    /// Where the subject of a verb begins: behind the last break before it.
    private static int subject(String lower, int verb) {
        int from = Math.max(0, verb - 2 * LONGEST);
        Matcher breaks = CLAUSE.matcher(lower.substring(from, verb));
        int start = from;
        while (breaks.find()) {
            start = from + breaks.end();
        }
        return start;
    }

    private boolean isOwn(String subject) {
        return OWN.matcher(subject).find()
                || victim.aliases().stream()
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .anyMatch(each ->
                                subject.equals(each)
                                        || subject.startsWith(each + " ")
                                        || subject.endsWith(each)
                                        || subject.startsWith(each + "'s"));
    }

    private boolean isOther(String subject) {
        return !isOwn(subject) && !THING.matcher(subject).find() && OTHER.matcher(subject).find();
    }

    /// Up to the turn behind it, from the turn before it on.
    private void add(String lower, int offset, int at, int end) {
        int to = turnBehind(end);
        boolean opens = lower.startsWith(", ", at - 2) && lower.length() - end > 2;
        guessed.set(offset + (opens ? at : turnBefore(at)), offset + to);
    }

    private int turnBefore(int at) {
        Map.Entry<Integer, Integer> turn = turns.floorEntry(at);
        return turn == null ? 0 : turn.getKey();
    }

    private int turnBehind(int end) {
        Map.Entry<Integer, Integer> turn = starts.ceilingEntry(end);
        return turn == null ? length : turn.getKey();
    }
}
