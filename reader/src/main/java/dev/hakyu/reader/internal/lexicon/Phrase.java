package dev.hakyu.reader.internal.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Sets of grammar words: particles, joints and turns of phrase that stand right beside something
/// else and tell its part in the sentence. The words stand in `lexicon/phrase.tsv`.
///
/// They are tried at one place of a text, not searched in all of it as the words of a [WordKind].
public enum Phrase {
    /// Particles of a topic: Xは.
    TOPIC,
    /// Particles of a subject that is no topic: Xが.
    SUBJECT,
    /// Behind the goal of an attack: Xへの, Xに対する.
    GOAL_AFTER,
    /// Before the goal of an attack: attack on X.
    GOAL_BEFORE,
    /// Behind the place of a leak: Xで, Xから.
    PLACE_AFTER,
    /// Behind a name that an attack befell: X data breach, X was hit.
    STRUCK_AFTER,
    /// Behind one who tells of its own case: X is notifying.
    TELLS_AFTER,
    /// Behind whom an attacker claims against: Xを攻撃.
    CLAIMED_AFTER,
    /// Verbs of naming a victim: named X, listed X.
    CLAIMED_BEFORE,
    /// Before a third party: 委託先のX, its vendor X.
    PARTY_BEFORE,
    /// Behind a third party: Xに委託, X, a vendor that.
    PARTY_AFTER,
    /// Behind one who told the victim: Xから連絡, X informed us.
    INFORMER_AFTER,
    /// Behind one who was told or looks into it: Xに届け出.
    TOLD_AFTER,
    /// Behind a mere place: X市内.
    PLACE_ONLY,
    /// Behind a source of news: Xによると.
    SOURCE_AFTER,
    /// What an authority does to others: arrests, warns, fines, sums up.
    OFFICE,
    /// Between the names of a list: と, や.
    LISTED,
    /// Behind the predicate of "it was X that was attacked".
    CLEFT_END,
    /// Within such a sentence.
    CLEFT_VERB,
    /// Begins an apposition: X, a maker of.
    APPOSITION,
    /// Words that stand alone elsewhere but begin a longer name: National Grid.
    REGION,
    /// What may go on with "of": City of, Bank of.
    BODY_OF,
    /// What a name may end in behind "and": X and Sons.
    PAIR_END,
    /// Last words of terms that are explained by initials but name no body: Act, number.
    NO_BODY,
    /// Words that initials leave out: of, and.
    SMALL_WORD,
    /// Nouns that stand for an organisation without a name: 会社, company.
    KIND_OF_BODY,
    /// Tells that the event is that of a supplier: at one of its suppliers.
    SUPPLIER_HIT,
    /// Behind the day from which something went on: から, 以降.
    SINCE_AFTER,
    /// Before such a day: since, between.
    SINCE_BEFORE,
    /// Ends of labels that a date follows: 発覚日, 期間.
    LABEL_END,
    /// What a dated paper is called: お知らせ.
    NOTICE,
    /// Beginnings of an inquiry, which are not those of the harm.
    INQUIRY,
    /// Plain verbs of telling right behind a name.
    SAYS_AFTER,
    /// Ends of compounds that are no names: Dubai-based.
    COMPOUND_END,
    /// Words in the names of firms that tell of the attacks on others: Threat, Labs.
    SECURITY_FIRM,
    /// Verbs of taking before "from": stole tokens from.
    STEALS,
    /// Behind a deed of which only the trace is spoken of: 侵入の痕跡.
    TRACE_AFTER,
    /// Begins what an inquiry found out.
    FINDING,
    /// Behind one whom an attacker only pretended to be.
    PRETENDED,
    /// Words that open a description.
    ARTICLE,
    /// Endings that after kanji alone are more often a thing than a company.
    THING,
    /// Before a company of the victim's group.
    KIN_BEFORE,
    /// Behind a company of the victim's group.
    KIN_AFTER,
    /// Behind those who suffer in their turn.
    HARMED_AFTER,
    /// Tells that the harm reached others.
    REACHED,
    /// Behind a customer that entrusted something.
    FROM_CLIENT,
    /// What customers do with a contractor.
    ENTRUSTED,
    /// Behind customers whom the harm reached.
    ALSO_HIT_AFTER,
    /// Begins a list of customers whom the harm reached.
    CLIENTS_ARE,
    /// Behind a list of bodies that is counted: AとBの2社.
    COUNTED_BODIES,
    /// Between the word for a third party and its name.
    PARTY_JOINT,
    /// Says how attackers came in.
    WAY_IN,
    /// Nouns of an unnamed third party.
    UNNAMED_PARTY,
    /// Tells that a company works for the writer.
    FOR_US,
    /// Before a party whose staff or platform was abused.
    STAFF_OF,
    /// What a supplier does for its customers.
    DELIVERS,
    /// Before the name of a product that had a flaw.
    PRODUCT_BEFORE,
    /// Before the name of a product that had a flaw, in English.
    FLAW_IN,
    /// What a dated English paper is called.
    PAPER,
    /// Verbs of noticing, whose day is that of noticing.
    NOTICED,
    /// Parts of words that can only mean a third party.
    PARTNER,
    /// Says that it was no attack.
    NO_ATTACK,
    /// Names of an attack that may be denied.
    AN_ATTACK,
    /// Denies the attack named before it.
    IS_NOT,
    /// Denies the attack named behind it.
    IS_NO,
    /// Words in the title of a roundup.
    ROUNDUP,
    /// Hiragana words that names of companies begin with: みなと, いすゞ.
    KANA_NAME,
    /// Hiragana words that open a sentence: このたび, さらに.
    KANA_OPENING,
    /// Particles and auxiliaries between a word and a name: などの, である, した.
    KANA_GRAMMAR,
    /// Endings of a verb before a noun: 受けた, 運ぶ.
    KANA_VERB_END,
    /// What one signs in with: アカウント, credentials.
    ACCOUNT,
    /// What is done with it when it is abused.
    ACCOUNT_ABUSED,
    /// Before it, in English: stolen, compromised.
    ACCOUNT_STOLEN,
    /// Verbs of using it to come in.
    ACCOUNT_USED,
    /// Behind it, in English: was misused.
    ACCOUNT_MISUSED,
    /// Whose account is no way in: of customers, at a bank.
    ACCOUNT_OF_CLIENT,
    /// Behind the agency in a dateline: TOKYO (Agency) - .
    DATELINE_END,
    /// Begins the line with the sender of a mail.
    SENDER,
    /// Behind one to whom a letter is addressed: 御中.
    ADDRESSED,
    /// Ends of addresses that name nobody: お客様.
    ADDRESSED_TO_ALL,
    /// Words by which an English text speaks of its own house: we, our.
    OWN_VOICE,
    /// English words for a restart, done or not.
    RESTARTS,
    /// English words for a restart that was done.
    RESTARTED,
    /// Words for putting it off.
    POSTPONED,
    /// Words for taking back a planned day with no other in its place.
    CALLS_OFF,
    /// Verbs of a stop as well as of containment: they stop production, or systems.
    STOPS_OR_CONTAINS,
    /// Behind a restart, or as its verb: nothing is left out.
    ALL_AGAIN,
    /// Only a part runs again, or step by step.
    RESTART_PART,
    /// What a part of a business is called: a plant, a line, goods.
    PORTION,
    /// Not a part but everything: 全工場, both plants.
    EVERY,
    /// Goods that move, among the words for orders.
    SHIPPING,
    /// Orders that are taken, among the words for orders.
    ORDER_INTAKE,
    /// Before a comma: what stands there is what the sentence speaks of.
    TOPIC_BEFORE_COMMA,
    /// Behind or before a day that was planned and no longer is.
    FORMER_PLAN,
    /// Nouns in hiragana that names of companies are made of: のこぎり, はかり.
    KANA_NOUN,
    /// What kinds of products, departments and lines of business end in: 支援, 管理, 部門, 業.
    KIND_NOUN,
    /// What identifiers of flaws begin with: CVE, JVN.
    FLAW_ID,
    /// Behind the name of a product that has a flaw.
    FLAW_BEHIND,
    /// What is told of belongs to others: 当社のものではない.
    NOT_OURS,
    /// What others say, in a headline: 報道, claims.
    SAID_BY_OTHERS,
    /// Not found up to now, which is less than that it was not: 現時点で.
    NOT_YET,
    /// Behind a stop that did not happen: しておらず.
    UNMET,
    /// Says that something was told wrongly before.
    CORRECTS,
    /// Says that a figure is another than was told before.
    CORRECTS_FIGURE,
    /// Makes a paper or message of what stands before it: 納品書, 受発注データ.
    MESSAGE_AFTER,
    /// Particles between a party and what it was told or asked.
    TOLD_PARTICLE,
    /// What a party is told, asked or sent that the event did not come through.
    TOLD_VERB,
    /// Behind an attack or leak that a party is told of: の状況, について.
    TOLD_TOPIC,
    /// What stands between a name and its particle: 」, 様, 各社.
    NAME_TAIL,
    /// Behind a leak that is only looked into: したか調べ, の有無.
    OPEN_AFTER,
    /// Names attackers or their demand.
    THREAT_BY,
    /// What attackers say they will do on a day, or want done by it.
    THREAT_DONE,
    /// Before the day of a threat.
    THREAT_LABEL,
    /// What is to be done until the day.
    THREAT_PAID,
    /// What a house publishes of itself.
    OWN_PAPER,
    /// Those whom a victim asks to do something.
    PARTNERS,
    /// Verbs of asking.
    ASKS,
    /// What one signs in with, in a request.
    CREDENTIALS,
    /// What is done with it.
    CREDENTIALS_CHANGED,
    /// What joins two houses.
    CONNECTION,
    /// What is done with it.
    CONNECTION_CUT,
    /// Other ways to reach each other.
    OTHER_CHANNEL,
    /// What they are used for.
    OTHER_CHANNEL_USED,
    /// Messages that may deceive.
    SUSPICIOUS,
    /// Means by which they come.
    MESSAGES,
    /// What partners have to look through.
    OWN_SYSTEMS,
    /// What is done with them.
    CHECKED,
    /// Behind what a denial leaves out: 氏名以外.
    OTHER_THAN,
    /// How the names of plants, branches and depots end.
    SITE_END,
    /// Such endings that companies have too: Iron Works.
    SITE_IN_COMPANY_NAME,
    /// Nouns behind the place of a site, in lower case: the Saitama works.
    SITE_AFTER,
    /// Words before a mere place.
    PLACE_BEFORE,
    /// Words in the title of a notice, in lower case.
    ANNOUNCES,
    /// Words for what a company is that stand before its name.
    DESCRIBES_NEXT,
    /// Verbs before such a party in English: notified its vendors.
    TOLD_BEFORE;

    private final List<String> terms;
    private final Set<String> members;

    Phrase() {
        terms = Shipped.TERMS.getOrDefault(name().toLowerCase(Locale.ROOT), List.of());
        if (terms.isEmpty()) {
            throw new IllegalStateException("phrase.tsv has no row for " + name());
        }
        members = Set.copyOf(terms);
    }

    private static final class Shipped {
        static final Map<String, List<String>> TERMS = read();

        private static Map<String, List<String>> read() {
            Map<String, List<String>> terms = new HashMap<>();
            for (List<String> row : Lexicon.Rows.of("/dev/hakyu/reader/lexicon/phrase.tsv")) {
                List<String> here = new ArrayList<>();
                for (int column = 1; column < Math.min(3, row.size()); column++) {
                    for (String term : row.get(column).split("\\|")) {
                        if (!term.isEmpty()) {
                            here.add(term.replace('_', ' '));
                        }
                    }
                }
                terms.put(row.getFirst(), List.copyOf(here));
            }
            return terms;
        }
    }

    /// True when one of them begins exactly here.
    public boolean startsAt(String text, int at) {
        for (String term : terms) {
            if (text.startsWith(term, at)) {
                return true;
            }
        }
        return false;
    }

    /// True when one of them ends exactly here.
    public boolean endsAt(String text, int end) {
        for (String term : terms) {
            if (text.startsWith(term, end - term.length())) {
                return true;
            }
        }
        return false;
    }

    /// True when a stretch of a text holds one of them.
    public boolean isIn(String stretch) {
        for (String term : terms) {
            if (stretch.contains(term)) {
                return true;
            }
        }
        return false;
    }

    /// True when it is one of them.
    public boolean has(String word) {
        return members.contains(word);
    }

    public List<String> terms() {
        return terms;
    }
}
