package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;

/// Why a letter does not go out, in words that name whom it is for.
final class LetterTrouble {
    private final InquiryFolder folder;
    private final Network.Index index;

    LetterTrouble(InquiryFolder folder, Network.Index index) {
        this.folder = folder;
        this.index = index;
    }

    Problem noAddress(Dispatch dispatch) {
        String name = index.nameOf(dispatch.addressee());
        Place place =
                index.findOrganisation(dispatch.addressee())
                        .map(each -> each.origin().place())
                        .orElse(Place.file("network/organisations.csv"));
        return Problem.error(
                "no-address",
                new Place(place.file(), place.sheet(), place.row(), "contact_email", null),
                new Text(name + "の連絡先メールアドレスがありません。", "There is no mail address of " + name + "."),
                new Text(
                        "organisations.csv の連絡先メールに記入してから、もう一度送ってください。",
                        "Fill in contact_email in organisations.csv and send again."));
    }

    Problem notSent(Dispatch dispatch, Text why) {
        String name = index.nameOf(dispatch.addressee());
        return Problem.error(
                "not-sent",
                Place.file(folder.shown("log.jsonl")),
                new Text(
                        name + "あての照会は送られていません。" + why.ja(),
                        "The letter to " + name + " was not sent. " + why.en()),
                new Text("原因を直してから、もう一度送ってください。", "Mend the cause and send again."));
    }

    Problem inDoubt(Dispatch dispatch, Text why) {
        String name = index.nameOf(dispatch.addressee());
        return Problem.warning(
                "in-doubt",
                Place.file(folder.shown("log.jsonl")),
                new Text(
                        name + "あての照会が届いたか分かりません。" + why.ja() + "二重に送らないため、自動では送り直しません。",
                        "It is not known whether the letter to "
                                + name
                                + " arrived. "
                                + why.en()
                                + " It is not sent again by itself."),
                new Text(
                        "送信済みのメールか先方に確かめ、hakyu deliveries で「送信済み」か「もう一度送る」を記録してください。",
                        "Look into the sent mails or ask them, then say with hakyu deliveries that"
                                + " it was sent or is to go again."));
    }

    Problem tooManyForms(Dispatch dispatch) {
        String name = index.nameOf(dispatch.addressee());
        return Problem.warning(
                "too-many-forms",
                Place.file(folder.shown("forms")),
                new Text(
                        name + "に託す回答票が10件を超えたため、先頭の10件だけを添付しました。",
                        "More than ten forms go through "
                                + name
                                + "; the first ten are"
                                + " attached."),
                new Text("残りは forms/ にあります。手で添付してください。", "The others are in forms/."));
    }
}
