package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Term;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Inquiry;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;

/// States what was done to data, which authorities were told, announced restarts, what attackers
/// threaten with a day, and what partners are asked to do.
final class SideFinder {
    private static final int NEAR = 30;
    private static final int WHETHER_REACH = 16;
    private static final Pattern WHETHER =
            Pattern.compile("^(?:れた|た)?[^。、はがをも]{0,8}の有無|^[^。、]{0,6}かどうか");

    private static final Pattern CORRECTED =
            Pattern.compile("^(?:につ(?:いて|きまして)|に関し(?:て|まして))[^。]{0,14}訂正(?:いた)?します。?$");

    private final Passage passage;
    private final RestartPlans plans;
    private final UltimatumFinder ultimatums;
    private final RequestFinder requests;

    private final boolean denied;

    /// @param denied the victim says that it did not happen, so what others claim is no harm
    SideFinder(Passage passage, Organisation victim, boolean denied) {
        this.passage = passage;
        this.denied = denied;
        this.plans = new RestartPlans(passage, victim);
        this.ultimatums = new UltimatumFinder(passage);
        this.requests = new RequestFinder(passage);
    }

    void state(StatementList statements) {
        if (!denied) {
            ClaimedVolume.state(statements, passage);
        }
        for (Sentence sentence : passage.sentences()) {
            requests.state(statements, sentence);
            Scope scope = passage.scopeAt(sentence.start());
            if (scope.isAside() && scope.use() != Scope.Use.BEYOND) {
                continue;
            }
            for (Mark mark : passage.marks().in(WordKind.HARM, sentence.start(), sentence.end())) {
                boolean onlyClaimed =
                        denied && passage.scopeAt(mark.start()).speaker() != Speaker.VICTIM;
                if (onlyClaimed || isSubject(sentence, mark) || saysNothing(mark)) {
                    continue;
                }
                Term.find(Harm.class, mark.id()).ifPresent(harm -> harm(statements, harm, mark));
            }
            authorities(statements, sentence);
            plans.state(statements, sentence);
            ultimatums.state(statements, sentence);
        }
        plans.open(statements);
        LeakWithdrawal.state(passage, statements);
    }

    /// 持ち出された情報の有無については調査中: whether anything was is not known.
    private void harm(StatementList statements, Harm harm, Mark mark) {
        Scope scope = passage.scopeAt(mark.start());
        boolean open =
                scope.modality() == Modality.ASSERTED
                        && (isWhether(mark)
                                || (harm == Harm.LEAK
                                        && OpenLeak.isLeftOpen(passage, mark.start())));
        Scope meant =
                open
                        ? new Scope(
                                scope.speaker(), Modality.POSSIBLE, scope.use(), scope.hearsay())
                        : scope;
        statements.add(new Assertion.HarmDone(harm), mark.start(), meant);
    }

    private boolean isWhether(Mark mark) {
        return WHETHER.matcher(passage.substring(mark.end(), mark.end() + WHETHER_REACH)).find();
    }

    /// Denies what is additional, or what became of that which leaked: 流出した情報の悪用は確認されていない,
    /// 外部で公開された事実はない.
    private boolean saysNothing(Mark mark) {
        Scope scope = passage.scopeAt(mark.start());
        boolean published = mark.word().term().equals("公開され");
        return scope.use() == Scope.Use.BEYOND
                || (isWhether(mark) && Inquiry.isOver(passage.text(), mark.end()))
                || (scope.modality() == Modality.DENIED
                        && (published || Presupposed.isAt(passage, mark)));
    }

    /// 3. 情報の流出について, 情報の流出について訂正いたします: says what is spoken of, not that it happened; and what
    ///    leaked from others is not this harm.
    private boolean isSubject(Sentence sentence, Mark mark) {
        boolean topic =
                sentence.line().is(Line.Kind.HEADING)
                        && passage.startsWithAny(mark.end(), "について", "に関する", "の有無", "の状況");
        topic |= CORRECTED.matcher(passage.substring(mark.end(), sentence.end())).find();
        String before = passage.substring(sentence.start(), mark.start());
        return topic || before.endsWith("他社で") || before.endsWith("他社から");
    }

    private void authorities(StatementList statements, Sentence sentence) {
        for (Mark mark : passage.marks().in(WordKind.AUTHORITY, sentence.start(), sentence.end())) {
            boolean public_ = mark.is("police") || mark.is("commission") || mark.is("ministry");
            boolean told =
                    passage.marks()
                                    .has(
                                            WordKind.ROLE,
                                            "told_authority",
                                            mark.start(),
                                            mark.end() + NEAR)
                            || passage.substring(mark.end(), mark.end() + NEAR).contains("報告")
                            || passage.substring(mark.start() - NEAR, mark.start())
                                    .contains("notified")
                            || passage.substring(mark.start() - NEAR, mark.start())
                                    .contains("reported");
            if (public_ && told) {
                PartialDate date = null;
                for (DateMark found : passage.datesIn(sentence.start(), mark.start())) {
                    date = found.date();
                }
                String name = passage.substring(mark.start(), mark.end());
                statements.add(new Assertion.RegulatorTold(name, date), mark.start());
            }
        }
    }
}
