package dev.hakyu.testkit;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Money;
import dev.hakyu.model.Origin;
import dev.hakyu.model.Place;
import dev.hakyu.model.incident.Industry;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.AccessChannel;
import dev.hakyu.model.network.AccessId;
import dev.hakyu.model.network.BackupKind;
import dev.hakyu.model.network.Importance;
import dev.hakyu.model.network.MfaCoverage;
import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.model.network.Privilege;
import dev.hakyu.model.network.SecondFactor;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.Supply;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemKind;
import dev.hakyu.model.network.SystemNode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Makes networks of any size from a seed: one company with plants, suppliers in three tiers,
/// systems that need each other, and accesses. The same seed and size give the same network.
///
/// The shape is that of a manufacturer: plants buy items from two or three tier 1 suppliers each,
/// each tier buys from the next, and a few systems are needed by many.
public final class NetworkGenerator {
    private static final Money VALUE_ADDED_PER_DAY = Money.of("100000000", "JPY");
    private static final int SUPPLIERS_OF_AN_ITEM = 2;
    private static final List<Importance> IMPORTANCES = List.of(Importance.values());
    private final SplittableRandom random;
    private final int organisationCount;
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final List<SystemNode> systems = new ArrayList<>();
    private final List<Supply> supplies = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<Access> accesses = new ArrayList<>();

    private NetworkGenerator(long seed, int organisationCount) {
        this.random = new SplittableRandom(seed);
        this.organisationCount = organisationCount;
    }

    /// A network of this size.
    ///
    /// @param organisationCount 10 to 100,000, ourselves included
    /// @throws IllegalArgumentException when the count is out of range
    public static Network generate(long seed, int organisationCount) {
        if (organisationCount < 10 || organisationCount > 100_000) {
            throw new IllegalArgumentException(
                    "organisationCount must be 10 to 100000, got " + organisationCount);
        }
        return new NetworkGenerator(seed, organisationCount).build();
    }

    private Network build() {
        organisations.add(organisation(0, OrganisationRole.SELF, 0));
        for (int plant = 0; plant < 4; plant++) {
            sites.add(plant(plant));
        }
        int tier1 = Math.max(4, organisationCount / 4);
        int tier2 = Math.max(7, organisationCount / 2);
        for (int i = 1; i < organisationCount; i++) {
            int tier = i < tier1 ? 1 : i < tier2 ? 2 : 3;
            organisations.add(organisation(i, OrganisationRole.SUPPLIER, tier));
        }
        systems();
        supplies(tier1, tier2);
        needs(tier1);
        accesses(tier1);
        return new Network(
                "generated-" + organisationCount,
                organisations,
                sites,
                systems,
                supplies,
                needs,
                accesses,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Organisation organisation(int number, OrganisationRole role, int tier) {
        return new Organisation(
                organisationId(number),
                "試験工業%05d株式会社".formatted(number),
                "Shiken Kogyo %05d Co., Ltd.".formatted(number),
                null,
                List.of(),
                null,
                null,
                List.of(),
                "JP",
                Industry.MANUFACTURING,
                List.of(role),
                tier,
                null,
                null,
                Organisation.Finance.UNKNOWN,
                null,
                Organisation.Contact.UNKNOWN,
                null,
                null,
                null,
                null,
                Map.of(),
                origin("organisations.csv", number));
    }

    private static Site plant(int number) {
        return new Site(
                new SiteId("P-" + number),
                organisationId(0),
                "第%d工場".formatted(number + 1),
                "plant",
                "JP",
                null,
                500.0,
                "台",
                VALUE_ADDED_PER_DAY,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                2,
                0.1,
                Map.of(),
                origin("sites.csv", number));
    }

    private void systems() {
        int count = Math.max(6, organisationCount / 20);
        for (int i = 0; i < count; i++) {
            systems.add(
                    new SystemNode(
                            new SystemId("SYS-" + i),
                            "システム" + i,
                            i % 3 == 0 ? organisationId(0) : someOrganisation(1, organisationCount),
                            i == 0 ? SystemKind.IDENTITY : SystemKind.OTHER,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            BackupKind.UNKNOWN,
                            MfaCoverage.UNKNOWN,
                            null,
                            null,
                            Map.of(),
                            origin("systems.csv", i)));
        }
    }

    private void supplies(int tier1, int tier2) {
        for (Site site : sites) {
            for (int item = 0; item < 12; item++) {
                supply(site.id(), "品目" + item, 1, tier1);
            }
        }
        for (int i = 1; i < tier1; i++) {
            supply(organisationId(i), "素材" + i % 7, tier1, tier2);
        }
        for (int i = tier1; i < tier2 && tier2 < organisationCount; i++) {
            supply(organisationId(i), "原料" + i % 5, tier2, organisationCount);
        }
    }

    private void supply(NodeId buyer, String item, int first, int afterLast) {
        double stockDays = 1 + random.nextInt(20) / 2.0;
        for (int i = 0; i < SUPPLIERS_OF_AN_ITEM; i++) {
            supplies.add(
                    new Supply(
                            someOrganisation(first, afterLast),
                            buyer,
                            item,
                            1.0 / SUPPLIERS_OF_AN_ITEM,
                            IMPORTANCES.get(random.nextInt(IMPORTANCES.size())),
                            stockDays,
                            (double) random.nextInt(3),
                            null,
                            null,
                            null,
                            null,
                            origin("supplies.csv", supplies.size())));
        }
    }

    private void needs(int tier1) {
        for (Site site : sites) {
            for (int i = 0; i < 5; i++) {
                need(site.id());
            }
        }
        for (int i = 1; i < tier1; i++) {
            need(organisationId(i));
        }
        for (int i = 1; i < systems.size(); i++) {
            need(systems.get(i).id());
        }
    }

    private void need(NodeId who) {
        double manualShare = random.nextInt(5) / 10.0;
        needs.add(
                new Need(
                        who,
                        systems.get(random.nextInt(systems.size())).id(),
                        null,
                        1,
                        (double) random.nextInt(12),
                        manualShare,
                        (double) random.nextInt(96),
                        null,
                        manualShare / 2,
                        1.0,
                        null,
                        origin("needs.csv", needs.size())));
    }

    private void accesses(int tier1) {
        for (int i = 1; i < tier1; i += 3) {
            accesses.add(
                    new Access(
                            new AccessId("A-" + i),
                            organisationId(i),
                            systems.get(random.nextInt(systems.size())).id(),
                            AccessChannel.VPN,
                            Privilege.USER,
                            random.nextBoolean() ? SecondFactor.NONE : SecondFactor.OTP,
                            null,
                            true,
                            null,
                            null,
                            null,
                            10.0,
                            null,
                            origin("access.csv", i)));
        }
    }

    private OrganisationId someOrganisation(int first, int afterLast) {
        return organisationId(first + random.nextInt(Math.max(1, afterLast - first)));
    }

    private static OrganisationId organisationId(int number) {
        return new OrganisationId("O-%05d".formatted(number));
    }

    private static Origin origin(String file, int row) {
        return new Origin(Place.row(file, row + 2), Basis.MEASURED, "実績", null, null);
    }
}
