package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.EnglishText;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.Wishes;
import java.util.Optional;

/// Messages and roundups with the English names that a workspace has, and with its marking in
/// English.
public final class EnglishNames {
    private final EnglishText text;

    public EnglishNames(EnglishText text) {
        this.text = text;
    }

    /// Which names of a message to English readers in charge have no English form, and where to add
    /// it: for those who keep the workspace, not for those to whom the message is passed on.
    public static Optional<Text> left(Digest named, Wishes reader) {
        return reader.language() == Lang.EN && reader.edition() == Edition.IN_CHARGE
                ? LeftNames.of(named)
                : Optional.empty();
    }

    /// The same with English names in what English readers see.
    public Digest in(Digest digest) {
        Text marking = digest.marking();
        return new Digest(
                marking == null ? null : text.marking(marking.ja()),
                subject(digest.subject()),
                text.in(digest.lead()),
                digest.entries().stream().map(this::in).toList(),
                text.in(digest.quiet()),
                text.in(digest.unseen()),
                text.in(digest.closing()),
                digest.isQuiet(),
                digest.tells(),
                digest.plain(),
                digest.first().stream().map(this::in).toList(),
                digest.sections().stream().map(this::in).toList());
    }

    private Text subject(Text subject) {
        return new Text(subject.ja(), ShortName.inSubject(text.in(subject).en()));
    }

    private Digest.Section in(Digest.Section section) {
        return new Digest.Section(
                text.in(section.heading()),
                section.items().stream()
                        .map(each ->
                                new Digest.Section.Item(
                                        text.in(each.what()), text.in(each.below())))
                        .toList());
    }

    private Digest.Entry in(Digest.Entry entry) {
        return new Digest.Entry(
                text.in(entry.title()),
                text.in(entry.changes()),
                entry.lines().stream()
                        .map(each -> new Digest.Line(text.in(each.label()), text.in(each.value())))
                        .toList());
    }

    /// The same with English names in what English readers see.
    public Roundup in(Roundup roundup) {
        return new Roundup(
                text.in(roundup.title()),
                roundup.marking(),
                roundup.marking().isEmpty() ? "" : text.marking(roundup.marking()).en(),
                text.in(roundup.conclusion()),
                roundup.highlights().stream().map(this::in).toList(),
                roundup.products().stream().map(this::in).toList(),
                roundup.byIndustry(),
                roundup.byAttack(),
                text.in(roundup.figures()),
                roundup.watched().stream()
                        .map(each ->
                                new Roundup.Watched(text.in(each.what()), text.in(each.lines())))
                        .toList(),
                text.in(roundup.past()));
    }

    private Roundup.Highlight in(Roundup.Highlight highlight) {
        return new Roundup.Highlight(
                highlight.incident(),
                text.in(highlight.title()),
                highlight.fresh(),
                text.in(highlight.changes()),
                text.in(highlight.forBoard()),
                text.in(highlight.lines()));
    }
}
