package dev.hakyu.server.sources;

import dev.hakyu.daily.settings.SourcesFile;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.sources.api.Catalogue;
import dev.hakyu.sources.api.Opml;
import dev.hakyu.sources.api.Preview;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Changes to sources: adding, lists of feeds, filters, on and off.
@Controller
class SourceForms {
    private static final Text UNCHECKED =
            new Text(
                    "確かめずに追加するには「確かめずに追加する」に印を付けてください。",
                    "Tick \"Add without looking\" to add it all the same.");
    private final SourcePages pages;
    private final SourceDesk desk;

    SourceForms(SourcePages pages, SourceDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    /// A feed by its address, looked at first.
    @PostMapping("/sources/add")
    View add(
            HttpServletRequest request,
            @RequestParam String address,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean unchecked,
            Principal who)
            throws IOException {
        Optional<Source> feed = FeedToAdd.of(address, name);
        if (feed.isEmpty()) {
            return pages.list(request, SourceNote.wrong(FeedToAdd.NO_ADDRESS));
        }
        Source source = feed.get();
        if (!unchecked) {
            Optional<Preview> preview = desk.preview(source, 3);
            if (preview.isEmpty()) {
                return pages.list(request, SourceNote.wrong(FeedToAdd.BUSY));
            }
            if (!preview.get().problems().isEmpty()) {
                SourceNote note = SourceNote.wrong(preview.get().problems());
                List<Text> lines = new ArrayList<>(note.lines());
                lines.add(UNCHECKED);
                return pages.list(request, new SourceNote(true, lines, ""));
            }
        }
        return pages.list(request, SourceNote.of(desk.add(List.of(source), who.getName())));
    }

    /// Sources of the catalogue.
    @PostMapping("/sources/add/catalogue")
    View addFromCatalogue(HttpServletRequest request, @RequestParam List<String> id, Principal who)
            throws IOException {
        List<Source> chosen =
                id.stream()
                        .map(SourcePages::id)
                        .map(each -> Catalogue.shipped().find(each))
                        .flatMap(Optional::stream)
                        .map(Catalogue.Entry::source)
                        .toList();
        if (chosen.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return pages.list(request, SourceNote.of(desk.add(chosen, who.getName())));
    }

    @PostMapping("/sources/opml")
    View importOpml(HttpServletRequest request, @RequestParam MultipartFile file, Principal who)
            throws IOException {
        if (file.getSize() > FeedToAdd.LONGEST_LIST) {
            return pages.list(request, SourceNote.wrong(FeedToAdd.LIST_TOO_LARGE));
        }
        try {
            Opml.Read read = Opml.read(file.getBytes(), "OPML");
            return pages.list(
                    request,
                    SourceNote.of(desk.add(List.copyOf(read.feeds()), who.getName()))
                            .with(read.problems()));
        } catch (InputRejected e) {
            return pages.list(request, SourceNote.wrong(e.problems()));
        }
    }

    /// What these rules would make of what the source lists now; nothing is kept.
    @PostMapping("/sources/source/{id}/preview")
    View preview(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String include,
            @RequestParam(defaultValue = "") String exclude,
            @RequestParam(defaultValue = "" + SourcePages.USUAL_LAST) String last) {
        Source source = pages.found(id);
        FilterForm form = new FilterForm(include, exclude);
        Optional<ItemFilter> filter = form.filter();
        if (filter.isEmpty()) {
            return tooManyRules(request, source, form);
        }
        Optional<Preview> preview =
                desk.preview(SourcesFile.withFilter(source, filter.get()), number(last));
        return pages.one(
                request,
                source,
                form,
                preview,
                preview.isEmpty() ? SourceNote.wrong(FeedToAdd.BUSY) : SourceNote.NONE);
    }

    @PostMapping("/sources/source/{id}/filter")
    View filter(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String include,
            @RequestParam(defaultValue = "") String exclude,
            Principal who)
            throws IOException {
        Source source = pages.found(id);
        FilterForm form = new FilterForm(include, exclude);
        Optional<ItemFilter> filter = form.filter();
        if (filter.isEmpty()) {
            return tooManyRules(request, source, form);
        }
        SourceNote note = SourceNote.of(desk.setFilter(source, filter.get(), who.getName()));
        return pages.one(request, pages.found(id), form, Optional.empty(), note);
    }

    @PostMapping("/sources/source/{id}/off")
    View off(HttpServletRequest request, @PathVariable String id, Principal who)
            throws IOException {
        SourceId source = pages.found(id).id();
        return pages.list(request, SourceNote.of(desk.setEnabled(source, false, who.getName())));
    }

    @PostMapping("/sources/source/{id}/on")
    View on(HttpServletRequest request, @PathVariable String id, Principal who) throws IOException {
        SourceId source = SourcePages.id(id);
        return pages.list(request, SourceNote.of(desk.setEnabled(source, true, who.getName())));
    }

    private View tooManyRules(HttpServletRequest request, Source source, FilterForm form) {
        return pages.one(
                request,
                source,
                form,
                Optional.empty(),
                SourceNote.wrong(FeedToAdd.TOO_MANY_RULES));
    }

    /// A number that is none counts as the usual one.
    private static int number(String typed) {
        if (typed.length() > 3
                || typed.isEmpty()
                || !typed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return SourcePages.USUAL_LAST;
        }
        return Math.clamp(Integer.parseInt(typed), 1, FeedToAdd.MOST_LAST);
    }
}
