package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Lexicon;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The organisations of a passage: mentions of one name joined, short forms with their full name,
/// abbreviations that the text defines.
///
/// A short form joins a longer name that begins with it; two full names never join, so that group
/// companies stay apart.
final class Organisations {
    /// Bounds the work on a text made of names; no report of one event names as many.
    private static final int MOST_ORGANISATIONS = 300;

    private final Passage passage;
    private final Lexicon lexicon;
    private final Map<String, String> cores = new HashMap<>();
    private final Map<String, Organisation> byCore = new LinkedHashMap<>();

    Organisations(Passage passage, Lexicon lexicon) {
        this.passage = passage;
        this.lexicon = lexicon;
        List<Mention> later = new ArrayList<>();
        List<Mention> longestFirst = new ArrayList<>(Sites.withCompanies(passage));
        longestFirst.sort(
                Comparator.comparingInt(
                                (Mention mention) -> mention.name().endsWith("グループ") ? 1 : 0)
                        .thenComparingInt(Mention::start));
        for (Mention mention : longestFirst) {
            boolean word = !passage.japanese() && mention.name().indexOf(' ') < 0;
            if ((mention.isFull() || mention.form() == Mention.Form.KNOWN) && !word) {
                join(mention);
            } else {
                later.add(mention);
            }
        }
        Map<Boolean, List<Mention>> waits =
                later.stream()
                        .collect(
                                Collectors.partitioningBy(mention ->
                                        passage.japanese()
                                                ? isShort(mention, later)
                                                : mention.name().indexOf(' ') < 0));
        waits.getOrDefault(false, List.of()).forEach(this::join);
        waits.getOrDefault(true, List.of()).forEach(this::join);
        new Abbreviations(passage).define(this);
    }

    /// タマノ beside タマノ変速機: a short form waits for its full name, wherever that stands.
    private boolean isShort(Mention mention, List<Mention> others) {
        String core = core(mention.name());
        return mention.form() != Mention.Form.QUOTED
                && others.stream()
                        .limit(MOST_ORGANISATIONS)
                        .filter(other -> other.form() != Mention.Form.QUOTED)
                        .map(other -> core(other.name()))
                        .anyMatch(
                                other -> other.length() > core.length() && other.startsWith(core));
    }

    List<Organisation> all() {
        return List.copyOf(byCore.values().stream().distinct().toList());
    }

    Optional<Organisation> at(int offset) {
        for (Organisation organisation : byCore.values()) {
            if (organisation.covers(offset)) {
                return Optional.of(organisation);
            }
        }
        return Optional.empty();
    }

    /// Makes a short form stand for an organisation in this text.
    void alias(Organisation organisation, String alias) {
        organisation.addAlias(alias);
        String core = core(alias);
        Organisation other = byCore.get(core);
        if (other != null && other != organisation) {
            other.mentions().forEach(organisation::add);
            byCore.values().removeIf(value -> value == other);
        }
        byCore.put(core, organisation);
    }

    private void join(Mention mention) {
        String core = core(mention.name());
        Organisation same = byCore.get(core);
        if (same == null && mention.form() != Mention.Form.QUOTED) {
            same = longer(mention, core);
        }
        if (same == null && !passage.japanese() && mention.form() == Mention.Form.BARE) {
            same = shorter(mention);
        }
        if (same == null && byCore.size() >= MOST_ORGANISATIONS) {
            return;
        }
        if (same == null) {
            byCore.put(core, new Organisation(mention));
        } else {
            same.add(mention);
        }
    }

    /// Unified Foods Wholesale, when the text also says Unified Foods: one word more of the same
    /// name.
    private @Nullable Organisation shorter(Mention mention) {
        int last = mention.name().lastIndexOf(' ');
        int first = mention.name().indexOf(' ');
        return last > first ? byCore.get(core(mention.name().substring(0, last))) : null;
    }

    private @Nullable Organisation longer(Mention mention, String core) {
        boolean words = !passage.japanese() && mention.name().indexOf(' ') > 0;
        boolean shortName = !mention.isFull() || mention.name().endsWith("社") || words;
        String stem =
                core.endsWith("社") && core.length() > 2
                        ? core.substring(0, core.length() - 1)
                        : core;
        for (Map.Entry<String, Organisation> entry : byCore.entrySet()) {
            String other = entry.getKey();
            if (other.length() <= stem.length() || stem.length() < 2) {
                continue;
            }
            boolean prefix =
                    other.startsWith(stem)
                            && (passage.japanese() || isWordEnd(entry.getValue(), mention));
            boolean known =
                    !isKnown(mention.name())
                            || isKnown(entry.getValue().name())
                            || !passage.japanese();
            boolean sameGroup =
                    prefix && stem.endsWith("グループ") && isGroupTail(other.substring(stem.length()));
            if ((shortName && prefix && known)
                    || sameGroup
                    || isAcronym(mention.name(), entry.getValue().name())) {
                return entry.getValue();
            }
            if (mention.form() == Mention.Form.SUFFIX
                    && other.endsWith(stem)
                    && stem.length() >= 4
                    && passage.japanese()) {
                return entry.getValue();
            }
        }
        return null;
    }

    /// アサヒグループ is アサヒグループホールディングス and アサヒグループ本社, not アサヒグループ食品.
    private static boolean isGroupTail(String tail) {
        return tail.equals("ホールディングス") || tail.equals("本社") || tail.equals("hd");
    }

    private static boolean isWordEnd(Organisation organisation, Mention mention) {
        for (String alias : organisation.aliases()) {
            if (alias.startsWith(mention.name() + " ") || alias.startsWith(mention.name() + ",")) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnown(String name) {
        return lexicon.contains(WordKind.ORGANISATION, name);
    }

    private static boolean isAcronym(String acronym, String name) {
        if (acronym.length() < 2
                || acronym.length() > 6
                || !acronym.equals(acronym.toUpperCase(Locale.ROOT))) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[ -]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() >= 2 && initials.toString().startsWith(acronym);
    }

    /// A name without legal form, spaces and signs, for comparison.
    String core(String name) {
        return cores.computeIfAbsent(name, Organisations::bare);
    }

    private static String bare(String name) {
        String core = name;
        for (String form : FORMS) {
            if (core.contains(form)) {
                core = core.replace(form, "");
            }
        }
        StringBuilder letters = new StringBuilder(core.length());
        for (int i = 0; i < core.length(); i++) {
            char c = core.charAt(i);
            if (" .,&'・-".indexOf(c) < 0) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.isEmpty() ? name : letters.toString();
    }

    private static final List<String> FORMS =
            List.of(
                    "株式会社",
                    "有限会社",
                    "合同会社",
                    "(株)",
                    "(有)",
                    "一般社団法人",
                    "公益社団法人",
                    "一般財団法人",
                    "公益財団法人",
                    "独立行政法人",
                    "地方独立行政法人",
                    "国立大学法人",
                    "公立大学法人",
                    "学校法人",
                    "医療法人社団",
                    "社会医療法人",
                    "医療法人",
                    "社会福祉法人",
                    ", Co., Ltd.",
                    " Co., Ltd.",
                    " Co.,Ltd.",
                    " Co. Ltd.",
                    " Co., Inc.",
                    " Co., Ltd",
                    ", Inc.",
                    " Inc.",
                    " Inc",
                    " Incorporated",
                    " Corporation",
                    " Corp.",
                    " Corp",
                    ", LLC",
                    " LLC",
                    " Ltd.",
                    " Ltd",
                    " Limited",
                    " plc",
                    " PLC",
                    " GmbH",
                    " AG",
                    "The ");
}
