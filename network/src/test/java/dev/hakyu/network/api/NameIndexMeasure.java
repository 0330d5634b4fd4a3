package dev.hakyu.network.api;

import dev.hakyu.model.network.Organisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Measures the index over a million invented names; run by hand, for docs/performance.
final class NameIndexMeasure {
    private static final String HEADS = "山川田中本東西南北港湊和光洋新大小高松竹梅桜富士三井住友日立明昭栄誠信協共立";
    private static final String KANA = "アイウエオカキクケコサシスセソタチテトナニネノハヒフホマミムメモラリルレロワン";
    private static final String[] TAILS = {
        "製作所", "工業", "精工", "電機", "化学", "物流", "商事", "食品", "システム", "建設", "精密", "鉄工所"
    };

    private NameIndexMeasure() {}

    public static void main(String[] arguments) {
        SplittableRandom random = new SplittableRandom(1);
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        List<Organisation> organisations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            organisations.add(Orgs.named("o" + i, name(random), null, null));
        }
        long start = System.nanoTime();
        NameIndex index = NameIndex.of(organisations);
        System.out.printf("build %.1f s%n", (System.nanoTime() - start) / 1e9);
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                "memory with the organisations %.0f MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
        measure("names of the list", index, random, organisations, true);
        measure("names that are not", index, random, organisations, false);
    }

    private static void measure(
            String what,
            NameIndex index,
            SplittableRandom random,
            List<Organisation> organisations,
            boolean known) {
        double[] micros = new double[20_000];
        int found = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < micros.length; i++) {
                String text =
                        known
                                ? organisations.get(random.nextInt(organisations.size())).name()
                                : name(random) + KANA.charAt(random.nextInt(KANA.length()));
                long start = System.nanoTime();
                found += index.find(text).size();
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                "%s: median %.0f us, p95 %.0f us, p99 %.0f us, max %.0f us, %d found%n",
                what,
                micros[micros.length / 2],
                micros[micros.length * 95 / 100],
                micros[micros.length * 99 / 100],
                micros[micros.length - 1],
                found);
    }

    private static String name(SplittableRandom random) {
        StringBuilder name = new StringBuilder(random.nextInt(3) == 0 ? "株式会社" : "");
        boolean kana = random.nextBoolean();
        String letters = kana ? KANA : HEADS;
        int length = (kana ? 3 : 2) + random.nextInt(kana ? 5 : 4);
        for (int i = 0; i < length; i++) {
            name.append(letters.charAt(random.nextInt(letters.length())));
        }
        return name.append(TAILS[random.nextInt(TAILS.length)]).toString();
    }
}
