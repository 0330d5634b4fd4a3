package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.mark.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Plants, branches and depots: 埼玉工場, the Saitama Works. One belongs to somebody, and is the victim
/// of nothing for which that one can be named.
final class Sites {
    private static final int LONGEST_NOUN = 24;
    private static final int SHORTEST_OWNER = 3;
    private static final int SHORTEST_OWNER_IN_FULL = 2;

    private final Passage passage;
    private final List<Organisation> all;

    private Sites(Passage passage, List<Organisation> all) {
        this.passage = passage;
        this.all = all;
    }

    /// True for a name that ends like that of a site and has no legal form.
    static boolean isSite(Mention.Form form, String name) {
        return form != Mention.Form.LEGAL
                && Phrase.SITE_END.endsAt(name, name.length())
                && !Phrase.SITE_IN_COMPANY_NAME.endsAt(name, name.length());
    }

    /// The same, or in English a place that the text names for nothing but its plant.
    static boolean isSite(Passage passage, Organisation organisation) {
        return isSite(organisation.form(), organisation.name())
                || (!passage.japanese()
                        && organisation.form() == Mention.Form.BARE
                        && isPlaceOfPlant(passage, organisation));
    }

    private static boolean isPlaceOfPlant(Passage passage, Organisation organisation) {
        boolean plant = false;
        for (Mention mention : organisation.mentions()) {
            String after = passage.substring(mention.end(), mention.end() + LONGEST_NOUN);
            boolean noun = Phrase.SITE_AFTER.startsAt(after.toLowerCase(Locale.ROOT), 0);
            String before = passage.substring(mention.start() - LONGEST_NOUN, mention.start());
            boolean place = Phrase.PLACE_BEFORE.endsAt(before, before.length());
            if (!noun && !place) {
                return false;
            }
            plant |= noun;
        }
        return plant;
    }

    /// The company that the words name to which a site belongs: ミチノベ制動の埼玉工場, the Saitama Works of
    /// Michinobe Brake, Michinobe's Saitama Works.
    static Optional<Organisation> owner(
            Passage passage, List<Organisation> all, Organisation site) {
        return new Sites(passage, all).owner(site);
    }

    private Optional<Organisation> owner(Organisation site) {
        for (Mention mention : site.mentions()) {
            for (Organisation other : all) {
                boolean beside =
                        other != site
                                && !isSite(passage, other)
                                && other.mentions().stream().anyMatch(each -> owns(each, mention));
                if (beside) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    private boolean owns(Mention owner, Mention site) {
        if ("government".equals(owner.industry()) || owner.form() == Mention.Form.QUOTED) {
            return false;
        }
        String between = passage.substring(owner.end(), site.start());
        if (owner.end() <= site.start()) {
            return passage.japanese()
                    ? between.equals("の") || between.equals(" ")
                    : between.equals("'s ") || between.equals("' ");
        }
        return !passage.japanese()
                && passage.substring(site.end(), owner.start()).strip().equals("of");
    }

    /// The mentions of a text, a site that is named with its company (ミチノベ制動埼玉工場) as a mention of
    /// the company, where the text says the company's name by itself too.
    static List<Mention> withCompanies(Passage passage) {
        List<Mention> whole = passage.mentions();
        if (!passage.japanese() || whole.stream().noneMatch(each -> isSite(each))) {
            return whole;
        }
        List<Mention> mentions = new ArrayList<>();
        for (Mention mention : whole) {
            mentions.add(isSite(mention) ? company(mention, whole) : mention);
        }
        return mentions;
    }

    private static boolean isSite(Mention mention) {
        return Phrase.SITE_END.endsAt(mention.name(), mention.name().length());
    }

    private static Mention company(Mention site, List<Mention> all) {
        for (Mention other : all) {
            boolean full = other.form() == Mention.Form.LEGAL;
            String name = full ? withoutForm(other.name()) : other.name();
            boolean begins =
                    name.length() >= (full ? SHORTEST_OWNER_IN_FULL : SHORTEST_OWNER)
                            && !isSite(other)
                            && other.form() != Mention.Form.QUOTED
                            && !"government".equals(other.industry())
                            && withoutForm(site.name()).startsWith(name);
            if (begins) {
                return new Mention(
                        site.start(), site.end(), other.name(), other.form(), other.industry());
            }
        }
        return site;
    }

    private static String withoutForm(String name) {
        return name.replace("株式会社", "").replace("有限会社", "").replace("(株)", "").strip();
    }
}
