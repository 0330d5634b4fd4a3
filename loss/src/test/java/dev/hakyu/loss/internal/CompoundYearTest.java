package dev.hakyu.loss.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.loss.api.Frequency;
import dev.hakyu.loss.api.Lognormal90;
import dev.hakyu.loss.api.Panjer;
import dev.hakyu.loss.api.Pert;
import dev.hakyu.loss.api.Severity;
import dev.hakyu.loss.internal.CompoundYear.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundYearTest {

    private static final int POINTS = 4096;
    private static final double STEP = 100_000;
    private static final Lognormal90 SEVERITY = new Lognormal90(1e6, 1e8);

    private static LatticeLaw law(Frequency frequency) {
        List<Part> parts =
                List.of(new Part(frequency, PaidSeverity.gross(new Severity.Single(SEVERITY))));
        return CompoundYear.on(STEP, POINTS, parts);
    }

    private static SeverityLattice severity() {
        return SeverityLattice.of(PaidSeverity.gross(new Severity.Single(SEVERITY)), STEP, POINTS);
    }

    /// Point by point on the lower half; above it untilting grows rounding past the tolerance,
    /// which the bounds account for (see the test of the bounds).
    private static void assertAgrees(LatticeLaw law, double[] panjer) {
        double before = 0;
        for (int k = 0; k < POINTS / 2; k++) {
            double sum = 1 - law.probabilityAbove(k * STEP).value();
            assertThat(sum - before - panjer[k]).as("point %d", k).isBetween(-1e-12, 1e-12);
            before = sum;
        }
    }

    @ParameterizedTest
    @CsvSource({"0.01", "0.3", "3", "30", "60"})
    void shouldAgreeWithPanjerForPoissonCounts(double rate) {
        double[] panjer = Panjer.poisson(rate, severity().nearest());
        assertAgrees(law(new Frequency.Poisson(rate)), panjer);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.6", "3, 0.2", "2, 4", "0.7, 30"})
    void shouldAgreeWithPanjerForNegativeBinomialCounts(double r, double b) {
        double[] panjer = Panjer.negativeBinomial(r, b, severity().nearest());
        assertAgrees(law(new Frequency.NegativeBinomial(r, b)), panjer);
    }

    @Test
    void shouldGiveThePublishedFirstProbabilities() {
        double[] first10 = {
            0.7408353111836726, 0.000282862982299992, 0.0006346537440482259,
            0.0009136650009286195, 0.0011243188986978874, 0.0012826352618712552,
            0.0014017429541959595, 0.0014912983175594415, 0.0015583180164521406,
            0.0016079447860795782
        };
        LatticeLaw law = law(new Frequency.Poisson(0.3));
        assertThat(1 - law.probabilityAbove(0).value() - first10[0]).isBetween(-1e-12, 1e-12);
        for (int k = 1; k < first10.length; k++) {
            double atPoint =
                    law.probabilityAbove((k - 1) * STEP).value()
                            - law.probabilityAbove(k * STEP).value();
            assertThat(atPoint - first10[k]).isBetween(-1e-12, 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.3", "3", "60"})
    void shouldHoldPanjerOnItsOwnLatticesInsideItsBounds(double rate) {
        LatticeLaw law = law(new Frequency.Poisson(rate));
        SeverityLattice severity = severity();
        double[] down = Panjer.poisson(rate, severity.down());
        double[] up = Panjer.poisson(rate, severity.up());
        double sumDown = 0;
        double sumUp = 0;
        for (int k = 0; k < POINTS; k++) {
            sumDown += down[k];
            sumUp += up[k];
            assertThat(1 - law.probabilityAbove(k * STEP).lower()).isGreaterThanOrEqualTo(sumDown);
            assertThat(1 - law.probabilityAbove(k * STEP).upper()).isLessThanOrEqualTo(sumUp);
        }
    }

    @Test
    void shouldMixPoissonCountsAsTheirAverage() {
        Pert rate = Pert.of(0.1, 0.5, 3);
        Frequency mixed = Frequency.PoissonMixedOverPert.of(rate);
        int slices = 200_000;
        double[] average = new double[12];
        for (int i = 0; i < slices; i++) {
            double x = 0.1 + 2.9 * (i + 0.5) / slices;
            double p = Math.exp(-x) * rate.density(x) * 2.9 / slices;
            for (int n = 0; n < average.length; n++) {
                average[n] += p;
                p *= x / (n + 1);
            }
        }
        double[] table = mixed.probabilities(1e-17);
        for (int n = 0; n < average.length; n++) {
            assertThat(table[n] / average[n]).isBetween(1 - 1e-6, 1 + 1e-6);
        }
    }
}
