package dev.hakyu.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The house rules that Maven's modules cannot say: what each module may use, and why.
@AnalyzeClasses(
        packages = "dev.hakyu",
        importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {
    private static final String[] JDK = {"java..", "org.jspecify.annotations.."};
    private static final String[] ENGINES = {
        "dev.hakyu.model..",
        "dev.hakyu.reader..",
        "dev.hakyu.network..",
        "dev.hakyu.cascade..",
        "dev.hakyu.loss..",
        "dev.hakyu.duties.."
    };

    @ArchTest
    static final ArchRule MODEL_USES_NOTHING =
            only("dev.hakyu.model..", "dev.hakyu.model..")
                    .because("the words of the domain outlive every technique");

    @ArchTest
    static final ArchRule CASCADE_USES_NOTHING =
            only("dev.hakyu.cascade..", "dev.hakyu.cascade..")
                    .because("an engine over primitive arrays can be tested and moved alone");

    @ArchTest
    static final ArchRule READER_USES_THE_MODEL =
            only(
                            "dev.hakyu.reader..",
                            "dev.hakyu.reader..",
                            "dev.hakyu.model..",
                            "org.jsoup..",
                            "com.google.re2j..",
                            "org.mozilla.universalchardet..",
                            "org.apache.pdfbox..",
                            "org.apache.fontbox..",
                            "org.apache.poi..",
                            "jakarta.mail..",
                            "javax.xml.parsers..",
                            "org.xml.sax..")
                    .because("reading is offline and depends on parsers only");

    @ArchTest
    static final ArchRule NETWORK_COMPILES_TO_THE_CASCADE =
            only(
                            "dev.hakyu.network..",
                            "dev.hakyu.network..",
                            "dev.hakyu.model..",
                            "dev.hakyu.cascade.api..",
                            "de.siegmar.fastcsv..",
                            "org.apache.poi..",
                            "org.apache.commons.compress..",
                            "org.snakeyaml.engine..",
                            "javax.xml..",
                            "org.xml.sax..")
                    .because("it knows files and the engine's input, and no other engine");

    @ArchTest
    static final ArchRule LOSS_USES_THE_MODEL =
            only(
                            "dev.hakyu.loss..",
                            "dev.hakyu.loss..",
                            "dev.hakyu.model..",
                            "org.apache.commons.statistics..",
                            "org.apache.commons.rng..",
                            "org.apache.commons.numbers..",
                            "org.hipparchus..")
                    .because("money is computed from values, joint work is wired in brief");

    @ArchTest
    static final ArchRule DUTIES_USE_THE_MODEL =
            only(
                            "dev.hakyu.duties..",
                            "dev.hakyu.duties..",
                            "dev.hakyu.model..",
                            "org.snakeyaml.engine..")
                    .because("rules are data; YAML is all they need");

    @ArchTest
    static final ArchRule SOURCES_USE_THE_MODEL =
            only(
                            "dev.hakyu.sources..",
                            "dev.hakyu.sources..",
                            "dev.hakyu.model..",
                            "javax.net.ssl..",
                            "javax.xml.stream..",
                            "com.rometools.rome..",
                            "org.jsoup..",
                            "com.google.re2j..",
                            "org.mozilla.universalchardet..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation..",
                            "jakarta.mail..")
                    .because("it brings what it was told to bring, and neither reads nor keeps it");

    @ArchTest
    static final ArchRule STORE_USES_THE_MODEL =
            only(
                            "dev.hakyu.store..",
                            "dev.hakyu.store..",
                            "dev.hakyu.model..",
                            "javax.sql..",
                            "org.jdbi..",
                            "org.flywaydb..",
                            "org.sqlite..",
                            "org.postgresql.ds..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation..")
                    .because("it keeps values of the model and makes none");

    @ArchTest
    static final ArchRule DAILY_JOINS_SOURCES_STORE_AND_BRIEF =
            only(
                            "dev.hakyu.daily..",
                            "dev.hakyu.daily..",
                            "dev.hakyu.model..",
                            "dev.hakyu.sources.api..",
                            "dev.hakyu.store.api..",
                            "dev.hakyu.brief.api..",
                            "dev.hakyu.reader.api..",
                            "dev.hakyu.network.api..",
                            "dev.hakyu.duties.api..",
                            "com.google.re2j..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation..",
                            "jakarta.mail..",
                            "jakarta.activation..",
                            "org.eclipse.angus.mail..",
                            "org.apache.poi..",
                            "org.openxmlformats.schemas..",
                            "org.snakeyaml.engine..",
                            "javax.crypto..")
                    .because("what leaves the machine leaves here, by mail and webhook only");

    @ArchTest
    static final ArchRule OTHERS_USE_ONLY_THE_API_OF_ENGINES =
            noClasses()
                    .that()
                    .resideInAnyPackage("dev.hakyu.brief..", "dev.hakyu.daily..", "dev.hakyu.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.hakyu.reader.internal..",
                            "dev.hakyu.network.internal..",
                            "dev.hakyu.cascade.internal..",
                            "dev.hakyu.loss.internal..",
                            "dev.hakyu.duties.internal..")
                    .because("what is internal may change tomorrow");

    @ArchTest
    static final ArchRule CLI_USES_THE_API_OF_BRIEF =
            noClasses()
                    .that()
                    .resideInAPackage("dev.hakyu.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.hakyu.brief.internal..")
                    .because("a way in shows the brief, it does not make it");

    @ArchTest
    static final ArchRule ENGINES_KNOW_NO_FRAMEWORK =
            noClasses()
                    .that()
                    .resideInAnyPackage(ENGINES)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "tools.jackson..",
                            "com.fasterxml..",
                            "java.sql..",
                            "javax.sql..",
                            "java.net.http..")
                    .because("engines take values and give values");

    @ArchTest
    static final ArchRule NO_HIDDEN_CLOCK =
            noClasses()
                    .that(resideOutsideOfPackages("dev.hakyu.cli.."))
                    .should()
                    .callMethodWhere(
                            describe(
                                    "a clock is read without a parameter",
                                    call ->
                                            (call.getName().equals("now")
                                                            && call.getTargetOwner()
                                                                    .getPackageName()
                                                                    .startsWith("java.time")
                                                            && call
                                                                    .getTarget()
                                                                    .getRawParameterTypes()
                                                                    .stream()
                                                                    .noneMatch(type ->
                                                                            type.isEquivalentTo(
                                                                                    java.time.Clock
                                                                                            .class)))
                                                    || Set.of(
                                                                    "currentTimeMillis",
                                                                    "nanoTime",
                                                                    "systemUTC",
                                                                    "systemDefaultZone")
                                                            .contains(call.getName())))
                    .because("every result can be computed again");

    @ArchTest
    static final ArchRule NO_HIDDEN_RANDOMNESS =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.hakyu.cli.OneTimeKey")
                    .should()
                    .callMethod(Math.class, "random")
                    .orShould()
                    .callConstructor(java.util.Random.class)
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            java.util.concurrent.ThreadLocalRandom.class,
                            java.security.SecureRandom.class)
                    .because(
                            "randomness comes from a seed that is a parameter; only a key that opens an"
                                    + " account must not be made anew from one");

    @ArchTest
    static final ArchRule NO_CATCH_ALL =
            classes()
                    .that(
                            describe(
                                    "are not an edge: the outermost runner, or where a stranger's"
                                            + " text is read",
                                    (JavaClass type) ->
                                            !Set.of(
                                                            "dev.hakyu.cli.Main",
                                                            "dev.hakyu.reader.api.ReportReader")
                                                    .contains(type.getName())))
                    .should(not(catchEverything()))
                    .because("a failure is named where it happens, or seen at the edge (ADR 147)");

    @ArchTest
    static final ArchRule ENGINES_DO_NOT_PRINT =
            noClasses()
                    .that()
                    .resideInAnyPackage(ENGINES)
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("what is said to a person goes through the ways in");

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_PACKAGES =
            slices().matching("dev.hakyu.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("arrows point one way");

    private static ArchRule only(String packages, String... allowed) {
        List<String> all = new ArrayList<>(List.of(JDK));
        all.addAll(List.of(allowed));
        DescribedPredicate<JavaClass> permitted =
                resideInAnyPackage(all.toArray(String[]::new))
                        .or(describe("primitive or array", JavaClass::isPrimitive))
                        .or(describe("array", JavaClass::isArray));
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat(permitted)
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> catchEverything() {
        return new ArchCondition<>("catch Exception, RuntimeException or Throwable") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    for (TryCatchBlock block : unit.getTryCatchBlocks()) {
                        boolean all =
                                block.getCaughtThrowables().stream()
                                        .anyMatch(caught ->
                                                caught.isEquivalentTo(Exception.class)
                                                        || caught.isEquivalentTo(
                                                                RuntimeException.class));
                        events.add(
                                new SimpleConditionEvent(
                                        type,
                                        all,
                                        unit.getFullName()
                                                + (all ? " catches all" : " catches no all")));
                    }
                }
            }
        };
    }
}
