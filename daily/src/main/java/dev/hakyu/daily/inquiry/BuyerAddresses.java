package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.network.api.WorkspaceFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Buyers of an inquiry whose mail address nobody can tell, so that answers go elsewhere.
public final class BuyerAddresses {
    private BuyerAddresses() {}

    /// A warning for each of them, with where answers go instead and how to have them go to the
    /// buyer.
    ///
    /// @param from the sender of the letters
    public static List<Problem> doubts(WorkspaceFiles files, Inquiry inquiry, MailAddress from) {
        LetterPeople people = new LetterPeople(files, inquiry);
        Map<String, List<Asked>> unknown = new LinkedHashMap<>();
        for (Asked each : inquiry.asked()) {
            people.buyer(each.addressee())
                    .filter(cell -> people.addressOf(cell).isEmpty())
                    .ifPresent(cell ->
                            unknown.computeIfAbsent(cell, key -> new ArrayList<>()).add(each));
        }
        List<Problem> problems = new ArrayList<>();
        unknown.forEach((cell, asked) -> {
            Place place =
                    files.network()
                            .index()
                            .findOrganisation(asked.getFirst().addressee())
                            .map(each -> each.origin().place())
                            .orElse(Place.file("network/organisations.csv"));
            String instead = people.replyTo(asked.getFirst().addressee(), from).address();
            problems.add(
                    doubt(
                            new Place(place.file(), place.sheet(), place.row(), "buyer", cell),
                            Buyer.of(cell),
                            asked.size(),
                            instead));
        });
        return problems;
    }

    private static Problem doubt(Place place, Buyer buyer, int suppliers, String instead) {
        String broken = buyer.broken();
        Text what =
                broken == null
                        ? Text.of(
                                "購買担当「%s」のメールアドレスが分かりません。",
                                "The mail address of the buyer '%s' is not known.", buyer.shown())
                        : Text.of(
                                "購買担当「%s」の「%s」はメールアドレスとして使えません。",
                                "'%2$s' of the buyer '%1$s' is no mail address.",
                                buyer.shown(),
                                broken);
        Text where =
                Text.of(
                        "%,d社の回答の返信先は %s になります。",
                        suppliers == 1
                                ? " The answer of %,d supplier goes to %s."
                                : " The answers of %,d suppliers go to %s.",
                        suppliers,
                        instead);
        String name = buyer.name().isEmpty() ? "田原" : buyer.name();
        String nameEn = buyer.name().isEmpty() ? "Tahara" : buyer.name();
        return Problem.warning(
                "buyer-address",
                place,
                new Text(what.ja() + where.ja(), what.en() + where.en()),
                new Text(
                        "担当者に届けるには、network/organisations.csv の購買担当を「"
                                + name
                                + " <name@example.co.jp>」の形にするか、hakyu.yaml の alerts.mail.to"
                                + " に同じ名前(name)とアドレスを書いてください。",
                        "To have them go to the buyer, write '"
                                + nameEn
                                + " <name@example.com>' as the buyer in network/organisations.csv,"
                                + " or add a person of that name with an address to alerts.mail.to"
                                + " in hakyu.yaml."));
    }
}
