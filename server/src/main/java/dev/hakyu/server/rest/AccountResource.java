package dev.hakyu.server.rest;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.Account;
import dev.hakyu.store.api.AccountRole;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who may sign in, for programs that look after it.
@ApiResource(group = "accounts")
class AccountResource {
    private final Kept kept;
    private final Etags etags;

    AccountResource(Kept kept, Etags etags) {
        this.kept = kept;
        this.etags = etags;
    }

    /// One account, without anything secret.
    record AccountEntry(String name, AccountRole role, Instant createdAt, boolean disabled) {
        static AccountEntry of(Account account) {
            return new AccountEntry(
                    account.name(),
                    account.role(),
                    account.createdAt(),
                    account.disabled().isPresent());
        }
    }

    @GetMapping("/api/v1/accounts")
    @Operation(id = "listAccounts", does = "All accounts, by name; for tokens of administrators.")
    ResponseEntity<PageOf<AccountEntry>> list(
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        return etags.answer(
                Cursor.page(
                        kept.store().accounts().list().stream().map(AccountEntry::of).toList(),
                        AccountEntry::name,
                        "accounts",
                        limit,
                        cursor));
    }
}
