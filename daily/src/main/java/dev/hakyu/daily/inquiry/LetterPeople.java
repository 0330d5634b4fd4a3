package dev.hakyu.daily.inquiry;

import dev.hakyu.daily.alert.When;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Addressee;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.NameIndex;
import dev.hakyu.network.api.WorkspaceFiles;
import java.util.List;
import java.util.Optional;

/// Who signs a letter at our side, who takes the answer, and whether its reader is the organisation
/// that was hit.
///
/// The buyer responsible is a name in `organisations.csv`. Its address is that of the person of the
/// same name in `alerts.people`, or one that stands in the name itself; where neither is there,
/// answers go to our own contact.
final class LetterPeople {
    private static final int LONGEST_LOGIN = 32;
    private final WorkspaceFiles files;
    private final Inquiry inquiry;
    private final Lang lang;

    LetterPeople(WorkspaceFiles files, Inquiry inquiry) {
        this.files = files;
        this.inquiry = inquiry;
        this.lang = inquiry.lang();
    }

    /// The name under a letter: who acts, unless that is only the name of an account on a machine;
    /// then our own contact.
    String signer(String by) {
        if (!isLogin(by)) {
            return by;
        }
        return self().map(Organisation::contact)
                .map(Organisation.Contact::name)
                .filter(each -> !each.isBlank())
                .orElseGet(() -> new Text("担当者", "The person in charge").in(lang));
    }

    /// Who buys from a supplier, as a line under the letter; empty when nobody is on record.
    String buyerLine(OrganisationId addressee) {
        return buyer(addressee)
                .map(each -> Buyer.of(each).name())
                .filter(each -> !each.isEmpty())
                .map(each -> new Text("購買担当: " + each, "Buyer: " + each).in(lang))
                .orElse("");
    }

    /// Where answers go: the buyer of the supplier, else our own contact, else the sender.
    ///
    /// @param from the sender of the mail
    MailAddress replyTo(OrganisationId addressee, MailAddress from) {
        return buyer(addressee).flatMap(this::addressOf).or(this::ownContact).orElse(from);
    }

    /// How a letter calls what it is about. The organisation that was hit is spoken to, not about.
    Text subject(Dispatch dispatch) {
        return switch (inquiry.cause()) {
            case Cause.OfIncident cause ->
                    isVictim(dispatch, cause) ? cause.shownToVictim() : cause.shown();
            case Cause.OfProduct cause -> cause.shown();
            case Cause.OfOther cause -> cause.shown();
        };
    }

    /// From what we know of it, as a letter to the organisation that was hit begins: its own notice
    /// with its day, else that we heard of it.
    Text published(Dispatch dispatch) {
        Text subject = subject(dispatch);
        return (inquiry.cause() instanceof Cause.OfIncident cause && isVictim(dispatch, cause)
                        ? cause.findPublished()
                        : Optional.<Cause.OfIncident.Published>empty())
                .map(each -> {
                    Text day = When.day(each.on());
                    return new Text(
                            "%sに貴社が公表された件(%s)を拝見いたしました。".formatted(day.ja(), each.what().ja()),
                            "We have read the notice that you published on %s (%s)."
                                    .formatted(day.en(), each.what().en()));
                })
                .orElseGet(() ->
                        new Text(
                                "%sについて伺いました。".formatted(subject.ja()),
                                "We have heard of %s.".formatted(subject.en())));
    }

    /// Whether a letter goes to the organisation that was hit: the one that its name decides, else
    /// the only one of the inquiry that counts as hit.
    boolean isVictim(Dispatch dispatch, Cause.OfIncident cause) {
        Asked asked = dispatch.forms().getFirst();
        if (!asked.victim() || !asked.supplier().equals(dispatch.addressee())) {
            return false;
        }
        Optional<OrganisationId> decided =
                NameIndex.of(files.network()).find(cause.victim()).stream()
                        .filter(NameMatch::decides)
                        .findFirst()
                        .flatMap(NameMatch::findOrganisation);
        return decided.map(asked.supplier()::equals)
                .orElseGet(() -> inquiry.asked().stream().filter(Asked::victim).count() == 1);
    }

    /// Who buys from a supplier, as the column says.
    Optional<String> buyer(OrganisationId addressee) {
        return files.network()
                .index()
                .findOrganisation(addressee)
                .flatMap(each -> Optional.ofNullable(each.buyer()))
                .or(() -> inquiry.find(addressee).flatMap(e -> Optional.ofNullable(e.buyer())))
                .filter(each -> !each.isBlank());
    }

    /// The address of a buyer: the one in the cell, else that of the person of the same name.
    Optional<MailAddress> addressOf(String cell) {
        Buyer buyer = Buyer.of(cell);
        return buyer.findAddress()
                .or(() ->
                        files.settings().alerts().people().stream()
                                .map(Addressee::address)
                                .filter(each ->
                                        each.name() != null
                                                && !buyer.name().isEmpty()
                                                && key(each.name()).equals(key(buyer.name())))
                                .findFirst());
    }

    private Optional<MailAddress> ownContact() {
        return self().map(Organisation::contact)
                .flatMap(contact ->
                        Optional.ofNullable(contact.email())
                                .filter(MailAddress::usable)
                                .map(email -> new MailAddress(email, contact.name())));
    }

    private Optional<Organisation> self() {
        List<Organisation> self = files.network().self();
        return self.isEmpty() ? Optional.empty() : Optional.of(self.getFirst());
    }

    private static String key(String name) {
        return FormWords.key(name);
    }

    /// Such as `root`, `sato` or `k.sato`: no name that a person signs with.
    private static boolean isLogin(String by) {
        return by.isBlank()
                || (by.length() <= LONGEST_LOGIN
                        && by.chars()
                                .allMatch(c ->
                                        (c >= 'a' && c <= 'z')
                                                || (c >= '0' && c <= '9')
                                                || c == '.'
                                                || c == '_'
                                                || c == '-'));
    }
}
