package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Place;
import dev.hakyu.network.internal.files.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Makes a tree of an untrusted YAML text: one document, no tags, no key twice, depth, aliases and
/// size after following them bounded. Built from events, so that nothing is constructed by name.
public final class YamlParser {
    private static final int MAX_CHARS = 4 << 20;
    static final int MAX_DEPTH = 20;
    static final int MAX_ALIASES = 50;
    private static final long MAX_NODES = 200_000;

    private final String file;
    private final Iterator<Event> events;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private int aliases;

    private YamlParser(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    /// The tree of a text; an empty mapping for an empty one.
    ///
    /// @param file shown in messages
    /// @throws Unreadable when the text is no YAML or larger than the bounds
    public static YamlNode parse(String text, String file) throws Unreadable {
        if (text.length() > MAX_CHARS) {
            throw new Unreadable(Place.file(file), YamlFindings.tooLarge());
        }
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(MAX_CHARS).build();
        YamlParser parser = new YamlParser(file, new Parse(settings).parseString(text).iterator());
        try {
            return parser.document();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            throw new Unreadable(
                    Place.row(file, line), YamlFindings.notYaml(String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            throw new Unreadable(
                    Place.file(file), YamlFindings.notYaml(String.valueOf(e.getMessage())));
        }
    }

    private YamlNode document() throws Unreadable {
        YamlNode root = new YamlNode.Mapping(1, Map.of(), 1);
        boolean seen = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                if (seen) {
                    throw new Unreadable(
                            Place.row(file, line(event)), YamlFindings.secondDocument());
                }
                seen = true;
                root = node(events.next(), 0);
            }
        }
        boolean nothing = root instanceof YamlNode.Scalar scalar && scalar.isEmpty();
        return nothing ? new YamlNode.Mapping(1, Map.of(), 1) : root;
    }

    private YamlNode node(Event event, int depth) throws Unreadable {
        int line = line(event);
        if (depth > MAX_DEPTH) {
            throw new Unreadable(Place.row(file, line), YamlFindings.tooDeep());
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias, line);
        }
        requireNoTag(event, line);
        YamlNode node =
                switch (event) {
                    case ScalarEvent scalar ->
                            new YamlNode.Scalar(
                                    line,
                                    scalar.getValue(),
                                    scalar.getScalarStyle() != ScalarStyle.PLAIN);
                    case MappingStartEvent mapping -> mapping(line, depth);
                    case CollectionStartEvent sequence -> items(line, depth);
                    default -> throw new YamlEngineException("unexpected " + event.getEventId());
                };
        if (node.size() > MAX_NODES) {
            throw new Unreadable(Place.row(file, line), YamlFindings.tooLarge());
        }
        anchorOf(event).ifPresent(anchor -> anchors.put(anchor, node));
        return node;
    }

    private YamlNode items(int line, int depth) throws Unreadable {
        List<YamlNode> items = new ArrayList<>();
        long size = 1;
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            YamlNode item = node(event, depth + 1);
            items.add(item);
            size += item.size();
            event = events.next();
        }
        return new YamlNode.Items(line, items, size);
    }

    private YamlNode mapping(int line, int depth) throws Unreadable {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        long size = 1;
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            int keyLine = line(event);
            if (!(node(event, depth + 1) instanceof YamlNode.Scalar key)) {
                throw new Unreadable(Place.row(file, keyLine), YamlFindings.keyNoWord());
            }
            YamlNode value = node(events.next(), depth + 1);
            size += 1 + value.size();
            if (entries.put(key.text(), new YamlNode.Entry(keyLine, value)) != null) {
                throw new Unreadable(
                        new Place(file, null, keyLine, key.text(), null),
                        YamlFindings.keyTwice(key.text()));
            }
            event = events.next();
        }
        return new YamlNode.Mapping(line, entries, size);
    }

    private YamlNode alias(AliasEvent event, int line) throws Unreadable {
        aliases++;
        if (aliases > MAX_ALIASES) {
            throw new Unreadable(Place.row(file, line), YamlFindings.tooManyAliases());
        }
        YamlNode known = anchors.get(event.getAlias());
        if (known == null) {
            throw new Unreadable(
                    Place.row(file, line),
                    YamlFindings.notYaml("unknown alias *" + event.getAlias()));
        }
        return known;
    }

    private void requireNoTag(Event event, int line) throws Unreadable {
        Optional<String> tag =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag();
                    case CollectionStartEvent collection -> collection.getTag();
                    default -> Optional.empty();
                };
        if (tag.isPresent()) {
            throw new Unreadable(Place.row(file, line), YamlFindings.tagUsed(tag.get()));
        }
    }

    private static Optional<Anchor> anchorOf(Event event) {
        return event instanceof NodeEvent node ? node.getAnchor() : Optional.empty();
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
