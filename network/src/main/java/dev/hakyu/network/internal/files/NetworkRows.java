package dev.hakyu.network.internal.files;

import dev.hakyu.model.Lang;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.BackupKind;
import dev.hakyu.model.network.CalendarDay;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.Control;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.MfaCoverage;
import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.ProductUse;
import dev.hakyu.model.network.SecondFactor;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.Supply;
import dev.hakyu.model.network.SystemNode;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The rows of each file that a network is written to.
final class NetworkRows {
    private static final String CODE = "code";
    private final Lang lang;

    NetworkRows(Lang lang) {
        this.lang = lang;
    }

    List<CsvRow> of(FileKind kind, Network network) {
        return switch (kind) {
            case ORGANISATIONS -> network.organisations().stream().map(this::row).toList();
            case SITES -> network.sites().stream().map(this::row).toList();
            case SYSTEMS -> network.systems().stream().map(this::row).toList();
            case CONTRACTS -> network.contracts().stream().map(this::row).toList();
            case HOLDINGS -> network.holdings().stream().map(this::row).toList();
            case SUPPLIES -> network.supplies().stream().map(this::row).toList();
            case NEEDS -> network.needs().stream().map(this::row).toList();
            case ACCESS -> network.accesses().stream().map(this::row).toList();
            case USES -> network.uses().stream().map(this::row).toList();
            case CONTROLS -> network.controls().stream().map(this::row).toList();
            case CALENDAR -> network.calendar().stream().map(this::row).toList();
        };
    }

    private CsvRow row() {
        return new CsvRow(lang);
    }

    private CsvRow row(Organisation each) {
        Map<String, String> extras = new LinkedHashMap<>(each.extra());
        String code = extras.remove(CODE);
        Organisation.Finance money = each.finance();
        Organisation.Contact contact = each.contact();
        return row().text("name", each.name())
                .id("id", each.id())
                .text(CODE, code)
                .text("name_en", each.nameEn())
                .text("name_kana", each.nameKana())
                .list("aliases", each.aliases())
                .id("corporate_number", each.corporateNumber())
                .id("lei", each.lei())
                .list("domains", each.domains())
                .text("country", each.country())
                .term("industry", each.industry())
                .terms("role", each.roles())
                .number("tier", each.tier())
                .text("buyer", each.buyer())
                .text("owner_department", each.ownerDepartment())
                .money("revenue_per_day", money.revenuePerDay())
                .number("gross_margin", money.grossMargin())
                .money("fixed_cost_per_day", money.fixedCostPerDay())
                .money("cash", money.cash())
                .money("credit_line", money.creditLine())
                .money("insurance_limit", money.insuranceLimit())
                .number("employees", each.employees())
                .text("contact_name", contact.name())
                .text("contact_email", contact.email())
                .text("contact_phone", contact.phone())
                .text("emergency_contact", contact.emergency())
                .number("contract_notice_hours", each.contractNoticeHours())
                .flag("right_to_audit", each.rightToAudit())
                .date("last_audit", each.lastAudit())
                .text("ratings", each.ratings())
                .extras(extras)
                .origin(each.origin());
    }

    private CsvRow row(Site each) {
        return row().id("id", each.id())
                .id("organisation", each.organisation())
                .text("name", each.name())
                .text("kind", each.kind())
                .text("country", each.country())
                .text("region", each.region())
                .number("output_per_day", each.outputPerDay())
                .text("output_unit", each.outputUnit())
                .money("value_added_per_day", each.valueAddedPerDay())
                .text("operating_days", days(each.operatingDays()))
                .number("shifts", each.shifts())
                .number("max_overtime_share", each.maxOvertimeShare())
                .extras(each.extra())
                .origin(each.origin());
    }

    private CsvRow row(SystemNode each) {
        return row().id("id", each.id())
                .text("name", each.name())
                .id("operator", each.operator())
                .term("kind", each.kind())
                .text("vendor", each.vendor())
                .text("product", each.product())
                .text("version", each.version())
                .id("hosted_on", each.hostedOn())
                .date("support_until", each.supportUntil())
                .term("zone", each.zone())
                .number("rto_hours", each.rtoHours())
                .number("rpo_hours", each.rpoHours())
                .term("backup", each.backup() == BackupKind.UNKNOWN ? null : each.backup())
                .term("mfa", each.mfa() == MfaCoverage.UNKNOWN ? null : each.mfa())
                .term("detection", each.detection())
                .date("last_restore_test", each.lastRestoreTest())
                .extras(each.extra())
                .origin(each.origin());
    }

    private CsvRow row(Supply each) {
        return row().id("from", each.from().value())
                .id("to", each.to().value())
                .text("item", each.item())
                .number("share", each.share())
                .term("importance", each.importance())
                .number("stock_days", each.stockDays())
                .number("in_transit_days", each.inTransitDays())
                .money("value_per_day", each.valuePerDay())
                .flag("single_source", each.singleSource())
                .number("alternate_after_days", each.alternateAfterDays())
                .number("alternate_share", each.alternateShare())
                .origin(each.origin());
    }

    private CsvRow row(Need each) {
        return row().id("who", each.who().value())
                .id("system", each.system())
                .text("group", each.group())
                .number("required", each.required() == 1 ? null : (Integer) each.required())
                .number("tolerance_hours", each.toleranceHours())
                .number("manual_share", each.manualShare())
                .number("manual_hours", each.manualHours())
                .number("manual_ramp_hours", each.manualRampHours())
                .number("fallback_end_share", each.fallbackEndShare())
                .number("weight", each.weight() == 1 ? null : (Double) each.weight())
                .date("last_tested", each.lastTested())
                .origin(each.origin());
    }

    private CsvRow row(Access each) {
        return row().id("organisation", each.organisation())
                .id("system", each.system())
                .id("id", each.id())
                .term("channel", each.channel())
                .term("privilege", each.privilege())
                .term("mfa", each.mfa() == SecondFactor.UNKNOWN ? null : each.mfa())
                .flag("shared_account", each.sharedAccount())
                .flag("standing", each.standing())
                .date("approved_until", each.approvedUntil())
                .date("last_used", each.lastUsed())
                .date("last_review", each.lastReview())
                .number("kill_switch_minutes", each.killSwitchMinutes())
                .text("owner", each.owner())
                .origin(each.origin());
    }

    private CsvRow row(Contract each) {
        return row().id("organisation", each.organisation())
                .text("title", each.title())
                .id("id", each.id())
                .text("department", each.department())
                .text("owner", each.owner())
                .date("from", each.from())
                .date("to", each.to())
                .list("data_sets", each.dataSets())
                .list("systems", each.systems())
                .list("subentrusted_to", each.subentrustedTo())
                .number("notice_hours", each.noticeHours())
                .flag("audit_right", each.auditRight())
                .date("erasure_proof", each.erasureProof())
                .origin(each.origin());
    }

    private CsvRow row(Holding each) {
        CountUnit unit = each.unit();
        return row().id("organisation", each.organisation())
                .text("data_set", each.dataSet())
                .id("contract", each.contract())
                .terms("classes", each.classes())
                .number("count", each.count())
                .term("unit", unit)
                .list("subjects_country", each.subjectsCountries())
                .text("of", each.of())
                .flag("encrypted", each.encrypted())
                .date("retention_end", each.retentionEnd())
                .date("erasure_proof", each.erasureProof())
                .origin(each.origin());
    }

    private CsvRow row(ProductUse each) {
        return row().id("organisation", each.organisation())
                .text("product", each.product())
                .text("version", each.version())
                .origin(each.origin());
    }

    private CsvRow row(Control each) {
        return row().text("id", each.id())
                .text("name", each.name())
                .id("on", each.on() == null ? null : each.on().value())
                .term("kind", each.kind())
                .number("efficacy", each.efficacy())
                .number("coverage", each.coverage())
                .number("reliability", each.reliability())
                .money("cost_per_year", each.costPerYear())
                .text("status", each.status())
                .origin(each.origin());
    }

    private CsvRow row(CalendarDay each) {
        boolean organisation = each.who() instanceof OrganisationId;
        String who = each.who() == null ? null : each.who().value();
        return row().date("date", each.date())
                .text("site", organisation ? null : who)
                .text("organisation", organisation ? who : null)
                .number("weight", each.weight())
                .origin(each.origin());
    }

    private @Nullable String days(@Nullable Set<DayOfWeek> days) {
        if (days == null || days.isEmpty()) {
            return null;
        }
        Locale locale = lang == Lang.JA ? Locale.JAPANESE : Locale.ENGLISH;
        return String.join(
                ";",
                new TreeSet<>(days)
                        .stream().map(day -> day.getDisplayName(TextStyle.SHORT, locale)).toList());
    }
}
