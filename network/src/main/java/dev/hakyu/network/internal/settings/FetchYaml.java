package dev.hakyu.network.internal.settings;

import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.ProxyRule;
import dev.hakyu.network.internal.files.Parsed;
import java.util.List;

/// Reads `fetch` of `hakyu.yaml`.
final class FetchYaml {
    private FetchYaml() {}

    static FetchRules read(YamlCursor root) {
        YamlCursor fetch = root.child("fetch");
        if (fetch == null) {
            return FetchRules.DEFAULT;
        }
        String contact = fetch.read("contact", FetchYaml::contact);
        List<String> hosts = fetch.list("private_hosts");
        ProxyRule proxy = ProxyYaml.read(fetch);
        fetch.requireKnownKeys();
        return new FetchRules(contact, hosts, proxy);
    }

    private static Parsed<String> contact(String value) {
        return FetchRules.isPlain(value)
                ? Parsed.known(value)
                : Parsed.bad(
                        Times.unreadable(
                                value,
                                "連絡先のメールアドレスまたは URL(半角)",
                                "a mail address or a page of yours, in ASCII"));
    }
}
