package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.Term;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.util.Optional;
import java.util.Set;

/// States the kinds of event that a passage names, and that there was none.
final class AttackFinder {
    private static final Pattern OWN_DATA =
            Pattern.compile(
                    "(?:当社|弊社|当行|当院|本学)(?:グループ)?[^。、]{0,12}(?:情報|データ|資料|ファイル|社名|名称)"
                            + "|(?i)\\bour (?:company'?s? )?(?:data|information|files|documents|name)\\b");
    private static final String[] PAYMENT = {
        "決済", "カード", "支払", "ペイメント", "購入画面", "注文画面", "入力画面", "入力フォーム", "payment", "checkout", "card"
    };
    private static final String[] TAMPERED = {
        "改ざん",
        "改竄",
        "書き換え",
        "書換え",
        "不正なコード",
        "不正なプログラム",
        "不正なファイルが設置",
        "不正スクリプト",
        "悪意のあるコード",
        "malicious code",
        "malicious script",
        "skimm",
        "injected"
    };
    private static final Pattern STRANGER =
            Pattern.compile(
                    "(?:権限(?:の(?:ない|無い)|を(?:持た|有し|もた)ない)|外部の|部外の|社外の|見知らぬ|正体不明の|素性の分からない)"
                            + "(?:者|第三者|人物|何者か)(?:が|に(?:より|よって|よる))[^。]{0,30}?(?:接続|アクセス|ログイン|操作)(?:し[たて]|され(?:た|て)|の)"
                            + "|何者かが[^。]{0,30}?(?:接続|アクセス|ログイン)し[たて]");

    /// 第三者が出入りしていた: in a system, and no visitor of a plant.
    private static final Pattern WENT_IN =
            Pattern.compile(
                    "(?:第三者|部外者|何者か|(?:権限の(?:ない|無い)|見知らぬ|身元の分からない)(?:者|人物))(?:が|に(?:より|よって))"
                            + "[^。]{0,30}?(?:出入り(?:し[たて]|され)|入り込(?:んだ|んで|まれ)|忍び込(?:んだ|んで|まれ))");

    private static final Pattern SYSTEM =
            Pattern.compile("サーバ|システム|ネットワーク|端末|パソコン|クラウド|アカウント|ストレージ|保管庫|フォルダ|回線|VPN");
    private static final int PREVENTED_REACH = 24;

    /// 権限のない者がアクセスできないよう: what is to be kept from happening.
    private static final Pattern PREVENTED =
            Pattern.compile("^[^。、]{0,14}(?:できない|されない|しない|させない|できぬ|防ぐ|防止する)(?:よう|ため)");

    private static final int LEAD_SENTENCES = 6;
    private static final Set<String> HOLDINGS =
            Set.of(
                    "mailbox",
                    "inboxes",
                    "email inbox",
                    "employee email",
                    "staff email",
                    "corporate email",
                    "employee e-mail",
                    "employee mailbox",
                    "メールボックスに");
    private static final Set<String> GENERAL =
            Set.of(
                    "ウイルス",
                    "マルウェア",
                    "マルウエア",
                    "コンピュータウイルス",
                    "コンピューターウイルス",
                    "ウイルス感染",
                    "ウイルスに感染",
                    "不正プログラム",
                    "不正なプログラム",
                    "malware",
                    "computer virus");

    private final Passage passage;
    private final CredentialFinder credentials;
    private final AttackDenial denial;
    private final InsiderWords insiders;

    AttackFinder(Passage passage) {
        this.passage = passage;
        this.credentials = new CredentialFinder(passage);
        this.denial = new AttackDenial(passage);
        this.insiders = new InsiderWords(passage);
    }

    /// The place where the text says that it was no attack, if it does so in its title or lead.
    Optional<Integer> noAttack() {
        return denial.tellsOfAnother() ? Optional.empty() : deniedPlace();
    }

    private Optional<Integer> deniedPlace() {
        if (denial.isIn(passage.marked().sentences().getFirst())) {
            return Optional.of(passage.section().start());
        }
        int seen = 0;
        for (Sentence sentence : passage.sentences()) {
            if (denial.isIn(sentence)) {
                return Optional.of(sentence.start());
            }
            seen += isSaid(sentence) ? 1 : 0;
            if (seen >= LEAD_SENTENCES) {
                break;
            }
        }
        boolean own = passage.section().whole() && passage.isOwnVoice();
        return own ? ownDenial() : Optional.empty();
    }

    /// A sentence of the text, and no line of a letterhead, title or date.
    private boolean isSaid(Sentence sentence) {
        String end = passage.substring(sentence.end() - 1, sentence.end());
        return !passage.isHeadline(sentence)
                && !sentence.line().is(Line.Kind.SOURCE)
                && (!passage.japanese() || end.equals("。"));
    }

    /// Where a house says in its own voice that it was none, further down, when nothing else in the
    /// text tells of one.
    private Optional<Integer> ownDenial() {
        Integer place = null;
        for (Sentence sentence : passage.sentences()) {
            boolean denied = denial.isIn(sentence) || EnglishDenial.isIn(passage, sentence);
            if (denied && place == null) {
                place = sentence.start();
            }
            if (!denied && tellsOfAttack(sentence)) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(place);
    }

    private boolean tellsOfAttack(Sentence sentence) {
        return passage.marks().in(WordKind.ATTACK, sentence.start(), sentence.end()).stream()
                .anyMatch(this::isTold);
    }

    AttackDenial denial() {
        return denial;
    }

    void state(StatementList statements) {
        Mark seen = null;
        boolean deliberate = false;
        for (Sentence sentence : passage.sentences()) {
            skimming(statements, sentence);
            if (credentials(statements, sentence) || strangers(statements, sentence)) {
                deliberate = true;
            }
            for (Mark mark :
                    passage.marks().in(WordKind.ATTACK, sentence.start(), sentence.end())) {
                Optional<AttackKind> kind = Term.find(AttackKind.class, mark.id());
                if (kind.isEmpty() || !isTold(mark) || isWordForRansomware(mark)) {
                    continue;
                }
                if (isCredentialTaken(mark, sentence)
                        || isMailHeld(mark)
                        || insiders.isOfNoDeed(mark, sentence)) {
                    continue;
                }
                if (isVisibility(mark)) {
                    seen = mark;
                } else {
                    deliberate = true;
                    statements.add(new Assertion.Attack(kind.get()), mark.start());
                }
            }
        }
        new RansomDescription(passage).state(statements);
        if (seen != null && !deliberate) {
            statements.add(new Assertion.Attack(AttackKind.MISCONFIGURATION), seen.start());
        }
        if (!deliberate && !passage.section().whole()) {
            fromTitle(statements);
        }
        if (!statements.has(Assertion.Attack.class)) {
            denial.firstOfNoKind()
                    .ifPresent(at -> statements.add(new Assertion.Attack(AttackKind.UNKNOWN), at));
        }
    }

    /// Payment and tampering in one clause.
    private void skimming(StatementList statements, Sentence sentence) {
        for (Sentence.Clause clause : sentence.clauses()) {
            String text = passage.substring(clause.start(), clause.end());
            boolean payment = containsAny(text, PAYMENT);
            boolean tampered = containsAny(text, TAMPERED);
            if (payment && tampered && isTold(clause.start())) {
                statements.add(new Assertion.Attack(AttackKind.WEB_SKIMMING), clause.start());
            }
        }
    }

    /// 権限のない者が…接続していた: one who may not was in.
    private boolean strangers(StatementList statements, Sentence sentence) {
        for (Sentence.Clause clause : sentence.clauses()) {
            String words = passage.substring(clause.start(), clause.end());
            boolean in = STRANGER.matcher(words).find() || wentIn(sentence, words);
            if (in && isTold(clause.start())) {
                statements.add(
                        new Assertion.Attack(AttackKind.UNAUTHORIZED_ACCESS), clause.start());
                return true;
            }
        }
        return false;
    }

    private boolean wentIn(Sentence sentence, String clause) {
        return WENT_IN.matcher(clause).find()
                && SYSTEM.matcher(passage.substring(sentence.start(), sentence.end())).find();
    }

    /// An account or password that was abused, in one clause.
    private boolean credentials(StatementList statements, Sentence sentence) {
        boolean any = false;
        for (Sentence.Clause clause : sentence.clauses()) {
            if (isTold(clause.start()) && credentials.tells(clause)) {
                statements.add(new Assertion.Attack(AttackKind.CREDENTIAL_ABUSE), clause.start());
                any = true;
            }
        }
        return any;
    }

    /// credentials stolen from a supplier: no device was.
    private boolean isCredentialTaken(Mark mark, Sentence sentence) {
        return mark.is("lost_device")
                && mark.word().term().startsWith("stolen from")
                && Phrase.ACCOUNT.isIn(passage.substring(sentence.start(), mark.start()));
    }

    /// drawings, mailboxes: what attackers say that they hold, not how they came in.
    private boolean isMailHeld(Mark mark) {
        return mark.is("email_compromise")
                && HOLDINGS.contains(mark.word().term())
                && passage.scopeAt(mark.start()).speaker() == Speaker.ATTACKER;
    }

    private static boolean containsAny(String text, String[] words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTold(int at) {
        Scope scope = passage.scopeAt(at);
        return scope.affirms() && !scope.isNoFact();
    }

    private boolean isTold(Mark mark) {
        return isTold(mark.start())
                && !passage.startsWithAny(mark.end(), "の有無", "かどうか", "対策")
                && !PREVENTED
                        .matcher(passage.substring(mark.end(), mark.end() + PREVENTED_REACH))
                        .find();
    }

    /// 身代金要求型ウイルス: a general word beside ransomware says nothing more.
    private boolean isWordForRansomware(Mark mark) {
        return mark.is("malware")
                && GENERAL.contains(mark.word().term())
                && passage.marks()
                        .has(
                                WordKind.ATTACK,
                                "ransomware",
                                passage.section().start(),
                                passage.section().end());
    }

    /// 閲覧できる状態 is a misconfiguration only if no deed explains it.
    private static boolean isVisibility(Mark mark) {
        return mark.is("misconfiguration") && mark.word().term().contains("閲覧");
    }

    /// A section of a roundup on one kind of event has that kind.
    private void fromTitle(StatementList statements) {
        Sentence title = passage.marked().sentences().getFirst();
        for (Mark mark : passage.marks().in(WordKind.ATTACK, title.start(), title.end())) {
            Term.find(AttackKind.class, mark.id())
                    .ifPresent(kind ->
                            statements.add(new Assertion.Attack(kind), passage.section().start()));
        }
    }

    /// True when anything in the passage tells of an event.
    boolean isEvent() {
        for (Sentence sentence : passage.sentences()) {
            boolean words =
                    passage.marks().has(WordKind.ATTACK, sentence.start(), sentence.end())
                            || passage.marks().has(WordKind.STOP, sentence.start(), sentence.end())
                            || hasLeak(sentence, "leak")
                            || hasLeak(sentence, "lost")
                            || (passage.isClaim(sentence)
                                    && (!passage.actors().isEmpty() || isOfOwnData(sentence)));
            if (words && passage.scopeAt(sentence.start()).use() != Scope.Use.ADVICE) {
                return true;
            }
        }
        return false;
    }

    /// 弊社の情報を入手したとする書き込み: a claim about the house that speaks.
    private boolean isOfOwnData(Sentence sentence) {
        return OWN_DATA.matcher(passage.substring(sentence.start(), sentence.end())).find();
    }

    private boolean hasLeak(Sentence sentence, String id) {
        return passage.marks().has(WordKind.LEAK, id, sentence.start(), sentence.end());
    }
}
