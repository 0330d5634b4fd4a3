package dev.hakyu.daily.inquiry;

import dev.hakyu.brief.api.WholeFile;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Keeps what came back: the file as it came, and each supplier's answers as JSON.
final class AnswerShelf {
    private static final int VERSION = 1;
    private static final int SHA_CHARS = 12;
    private final InquiryFolder folder;

    AnswerShelf(InquiryFolder folder) {
        this.folder = folder;
    }

    /// The name under which a file is kept: never the one it came with.
    static String fileName(Received received) {
        String name = received.name().toLowerCase(Locale.ROOT);
        String ending = name.endsWith(".csv") || name.endsWith(".tsv") ? ".csv" : ".xlsx";
        return FileNames.of(received.asked().supplier())
                + "-"
                + received.sha256().substring(0, SHA_CHARS)
                + ending;
    }

    /// Keeps the files, and the answers that hold.
    List<Path> keep(List<Received> received, List<Answer> holding, Instant now) throws IOException {
        Path answers = folder.below("answers");
        List<Path> written = new ArrayList<>();
        Map<OrganisationId, List<Received>> last = new LinkedHashMap<>();
        for (Received each : received) {
            Path copy = answers.resolve(fileName(each));
            Files.copy(each.file(), copy, StandardCopyOption.REPLACE_EXISTING);
            written.add(copy);
            last.computeIfAbsent(each.asked().supplier(), key -> new ArrayList<>()).add(each);
        }
        for (Map.Entry<OrganisationId, List<Received>> each : last.entrySet()) {
            Path file = answers.resolve(FileNames.of(each.getKey()) + ".json");
            List<Answer> own =
                    holding.stream()
                            .filter(answer -> answer.asked().supplier().equals(each.getKey()))
                            .toList();
            List<UnreadCell> unread = unread(KnownAnswers.unread(file), each.getValue());
            WholeFile.write(file, text(each.getValue(), own, KnownAnswers.read(file), unread, now));
            written.add(file);
        }
        return written;
    }

    /// The answers of a supplier: those of before, with the new ones laid over them. What an answer
    /// was before stays with it as `earlier`, oldest first.
    private static String text(
            List<Received> received,
            List<Answer> own,
            Map<String, Object> before,
            List<UnreadCell> unread,
            Instant now) {
        Map<String, Object> answers = new LinkedHashMap<>(before);
        for (Answer answer : own) {
            Map<String, Object> entry = entry(answer, received, now);
            if (before.get(answer.row().no()) instanceof JsonNode old) {
                if (isSame(old, answer)) {
                    continue;
                }
                entry.put("earlier", earlier(old));
            }
            answers.put(answer.row().no(), entry);
        }
        Received last = received.getLast();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("version", VERSION);
        doc.put("supplier", last.asked().supplier().value());
        doc.put("answered_by", last.answeredBy());
        doc.put("answered_on", last.answeredOn().toString());
        doc.put("received", now.toString());
        doc.put("answers", answers);
        doc.put("unread", unread.stream().map(AnswerShelf::entry).toList());
        return InquiryJson.writeValue(doc);
    }

    /// What cannot be read after these forms: a form without an error settles all before it,
    /// another one those lines that it holds.
    private static List<UnreadCell> unread(List<UnreadCell> before, List<Received> received) {
        List<UnreadCell> unread = new ArrayList<>(before);
        for (Received each : received) {
            unread.removeIf(old ->
                    each.unread().isEmpty()
                            || each.answers(old.no())
                            || each.unread().stream().anyMatch(now -> now.no().equals(old.no())));
            unread.addAll(each.unread());
        }
        return unread;
    }

    private static Map<String, Object> entry(UnreadCell cell) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("no", cell.no());
        entry.put("file", cell.file());
        entry.put("cell", cell.cell());
        entry.put("message", words(cell.message()));
        entry.put("remedy", words(cell.remedy()));
        return entry;
    }

    private static Map<String, Object> words(Text text) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("ja", text.ja());
        words.put("en", text.en());
        return words;
    }

    private static Map<String, Object> entry(Answer answer, List<Received> received, Instant now) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("question", answer.question().id());
        entry.put("object", answer.row().object());
        entry.put("value", answer.value());
        entry.put("as_written", answer.raw());
        entry.put("remark", answer.remark());
        entry.put("answered_by", answer.answeredBy());
        entry.put("answered_on", answer.answeredOn().toString());
        entry.put("received", now.toString());
        entry.put(
                "file",
                received.stream()
                        .filter(each -> each.answers().contains(answer))
                        .findFirst()
                        .map(AnswerShelf::fileName)
                        .orElse(""));
        String sheet = answer.place().sheet();
        entry.put("cell", (sheet == null ? "" : sheet + "!") + answer.cell());
        return entry;
    }

    private static boolean isSame(JsonNode old, Answer answer) {
        return old.path("value").asString("").equals(answer.value())
                && old.path("as_written").asString("").equals(answer.raw())
                && old.path("remark").asString("").equals(answer.remark())
                && old.path("answered_on").asString("").equals(answer.answeredOn().toString());
    }

    private static List<Object> earlier(JsonNode old) {
        List<Object> all = new ArrayList<>();
        old.path("earlier").forEach(all::add);
        Map<String, Object> last = new LinkedHashMap<>();
        old.properties().forEach(each -> last.put(each.getKey(), each.getValue()));
        last.remove("earlier");
        all.add(last);
        return all;
    }
}
