package dev.hakyu.server.incidents;

import dev.hakyu.model.Text;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Asked;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.ProblemKind;
import dev.hakyu.server.rest.Says;
import dev.hakyu.store.api.SavedFilter;
import dev.hakyu.store.api.SavedFilters;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// The filters of the list of incidents that the account of a token keeps, for programs.
@ApiResource(group = "incidents")
class SavedFilterResource {
    private final SavedLists saved;
    private final Etags etags;

    SavedFilterResource(SavedLists saved, Etags etags) {
        this.saved = saved;
        this.etags = etags;
    }

    /// A filter that is kept.
    record FilterEntry(
            String name,
            @Says("As in the address of the page, such as touch=us&q=VPN.") String query) {
        static FilterEntry of(SavedFilter filter) {
            return new FilterEntry(filter.name(), filter.query());
        }
    }

    /// A filter to keep.
    record FilterToSave(
            @Says(most = SavedFilter.LONGEST_NAME) String name,
            @Nullable @Says(value = "Empty for all incidents.", most = SavedFilter.LONGEST_QUERY)
                    String query) {}

    /// A filter to drop.
    record FilterName(String name) {}

    @GetMapping("/api/v1/saved-filters")
    @Operation(id = "listSavedFilters", does = "The filters that the account of the token keeps.")
    ResponseEntity<List<FilterEntry>> list(Principal who) {
        return etags.answer(entries(who));
    }

    @PostMapping("/api/v1/saved-filters")
    @Operation(
            id = "saveFilter",
            does = "Keeps a filter of the list of incidents; one of the same name is replaced.",
            status = 201)
    ResponseEntity<FilterEntry> save(@RequestBody FilterToSave wanted, Principal who) {
        String name = Asked.text("name", wanted.name(), SavedFilter.LONGEST_NAME);
        String query = Asked.optional("query", wanted.query(), SavedFilter.LONGEST_QUERY);
        return saved.save(name, query, who.getName())
                .map(each -> ResponseEntity.status(201).body(FilterEntry.of(each)))
                .orElseThrow(() ->
                        ApiTrouble.of(
                                ProblemKind.NOT_USABLE,
                                Text.of(
                                        "名前は改行のない文字、保存できる条件は %d 件までです。",
                                        "A name has one line, and at most %d filters are kept.",
                                        SavedFilters.MOST)));
    }

    @PostMapping("/api/v1/saved-filters/drop")
    @Operation(id = "dropFilter", does = "Drops a filter; answers those that are left.")
    List<FilterEntry> drop(@RequestBody FilterName wanted, Principal who) {
        String name = Asked.text("name", wanted.name(), SavedFilter.LONGEST_NAME);
        if (entries(who).stream().noneMatch(each -> each.name().equals(name))) {
            throw ApiTrouble.notFound();
        }
        saved.drop(name, who.getName());
        return entries(who);
    }

    private List<FilterEntry> entries(Principal who) {
        return saved.of(who.getName()).stream().map(FilterEntry::of).toList();
    }
}
