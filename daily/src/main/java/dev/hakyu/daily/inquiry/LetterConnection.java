package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;

/// What a letter asks of connections: of a supplier that has a way into our systems, as the network
/// has it, and of nobody else.
final class LetterConnection {
    private static final String BLANK = "{{connection}}";
    private static final Text KEEP_CUT =
            new Text(
                    "また、安全が確認できるまでの間、弊社システムへの接続は遮断したままとしていただきますよう、お願い申し上げます。",
                    "Until your systems are known to be safe, please keep all connections to ours"
                            + " cut.");

    private static final Text IF_ANY =
            new Text(
                    "また、弊社システムへの接続がございます場合は、安全が確認できるまでの間、遮断したままとしていただきますよう、お願い申し上げます。",
                    "If you have any connection to our systems, please keep it cut until yours are"
                            + " known to be safe.");

    private LetterConnection() {}

    /// The sentence; empty where there is nothing to keep cut. Where the network tells of no way in
    /// at all, nobody knows.
    static String in(Lang lang, Network network, OrganisationId supplier) {
        if (network.accesses().isEmpty()) {
            return IF_ANY.in(lang);
        }
        return network.accesses().stream().anyMatch(each -> each.organisation().equals(supplier))
                ? KEEP_CUT.in(lang)
                : "";
    }

    /// Letters that people took over from an earlier version have the sentence as it was, for
    /// everybody.
    static String asBlank(String template) {
        return template.replace(KEEP_CUT.ja(), BLANK).replace(KEEP_CUT.en(), BLANK);
    }
}
