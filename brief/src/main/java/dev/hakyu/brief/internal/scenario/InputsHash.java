package dev.hakyu.brief.internal.scenario;

import dev.hakyu.brief.api.ScenarioRequest;
import dev.hakyu.network.api.CyberInsurance;
import dev.hakyu.network.api.ScenarioWriter;
import dev.hakyu.network.api.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;

/// The inputs of a scenario in a fixed form. Sets and maps stand in it in the order of their
/// values, since theirs differs from one start of the program to the next.
public final class InputsHash {
    private static final String FORM = "hakyu scenario inputs 1";

    private InputsHash() {}

    public static String of(ScenarioRequest request) {
        StringBuilder form = new StringBuilder(1024);
        line(form, FORM);
        line(form, request.network().version());
        settings(form, request.settings());
        line(form, request.scenario().startBasis());
        request.scenario().defaults().forEach(each -> line(form, each));
        form.append(ScenarioWriter.yaml(request.scenario()));
        return HexFormat.of()
                .formatHex(sha256().digest(form.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void settings(StringBuilder form, Settings settings) {
        line(form, settings.company().id());
        line(form, settings.currency());
        line(form, settings.zone());
        line(form, settings.calendars().national());
        line(form, new TreeSet<>(settings.calendars().operatingDays()));
        line(form, settings.calendars().shifts());
        for (CyberInsurance policy : settings.insurance()) {
            line(form, policy.from());
            line(form, policy.to());
            line(form, policy.waitingPeriodHours());
            line(form, policy.longestPaidDays());
            line(form, policy.deductible());
            line(form, policy.coinsurance());
            line(form, policy.limitPerOccurrence());
            line(form, policy.annualDeductible());
            line(form, policy.annualAggregate());
            line(form, policy.reinstatements());
            line(form, new TreeMap<>(policy.sublimits()));
        }
    }

    private static void line(StringBuilder form, @org.jspecify.annotations.Nullable Object value) {
        form.append(value).append('\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
