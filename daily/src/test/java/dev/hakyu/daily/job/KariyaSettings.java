package dev.hakyu.daily.job;

import dev.hakyu.model.alert.Addressee;
import dev.hakyu.model.alert.Alerts;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.alert.MailServer;
import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.MailSecurity;
import dev.hakyu.model.source.Source;
import dev.hakyu.network.api.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The usual settings, for a carmaker whose mail server listens on this machine.
final class KariyaSettings {
    private KariyaSettings() {}

    static Settings of(
            @Nullable String marking, List<Source> sources, FetchRules fetching, Alerts alerts) {
        Settings usual = Settings.DEFAULT;
        return new Settings(
                Settings.Company.named("刈野自動車株式会社"),
                usual.currency(),
                usual.zone(),
                usual.language(),
                usual.briefAt(),
                usual.calendars(),
                marking,
                sources,
                fetching,
                alerts,
                usual.applicability(),
                usual.insurance(),
                usual.weeklyOn(),
                usual.englishNames());
    }

    static Settings of(@Nullable String marking, int port, List<Addressee> people) {
        return of(
                marking,
                ScriptedSources.sources(),
                FetchRules.DEFAULT,
                new Alerts(
                        server(port, MailAddress.of("hakyu@kariya.example")), people, List.of()));
    }

    static MailServer server(int port, MailAddress from) {
        return new MailServer("127.0.0.1", port, MailSecurity.NONE, null, null, from, true);
    }
}
