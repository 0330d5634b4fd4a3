package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import dev.hakyu.network.api.InputChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What one moved input does to the first stop.
///
/// @param later hours by which the stop comes later; infinite when it no longer stops, negative
///   when it comes earlier
/// @param inShort what becomes of the stop, in a word or two
/// @param sentence the same, as the end of a sentence that begins with the step
/// @param loss how the mean loss changes, when it does
public record InputEffect(
        InputChange change, double later, Text inShort, Text sentence, Optional<Text> loss) {
    private static final double SHORTEST_SHIFT_HOURS = 1;

    /// Less than an hour is no shift.
    static boolean isShift(double later) {
        return Math.abs(later) >= SHORTEST_SHIFT_HOURS;
    }

    /// `ブラケットの在庫日数: 在庫が1日多ければ、停止は…`.
    Text line() {
        Text input = change.input();
        Text step = change.step();
        return new Text(
                "%s: %s、%s%s。"
                        .formatted(
                                input.ja(),
                                step.ja(),
                                sentence.ja(),
                                loss.map(Text::ja).orElse("")),
                "%s: %s %s%s."
                        .formatted(
                                input.en().substring(0, 1).toUpperCase(Locale.ROOT)
                                        + input.en().substring(1),
                                step.en(),
                                sentence.en(),
                                loss.map(Text::en).orElse("")));
    }

    /// `在庫が1日多ければ11月20日(金)6時ごろ`.
    private Text moved() {
        Text step = change.step();
        return new Text(step.ja() + inShort.ja(), step.en() + " " + inShort.en());
    }

    /// The effects of all inputs behind one stop.
    ///
    /// @param relief in the direction that helps, the strongest first
    /// @param strain of the strongest in the other direction, when it can be moved there
    public record All(List<InputEffect> relief, Optional<InputEffect> strain) {
        static final All NONE = new All(List.of(), Optional.empty());

        public All {
            relief = List.copyOf(relief);
        }

        /// One line per input.
        public List<Text> lines() {
            return relief.stream().map(InputEffect::line).toList();
        }

        /// The input that moves the time of the stop most, if any moves it.
        Optional<InputEffect> strongest() {
            return relief.stream().filter(effect -> isShift(effect.later())).findFirst();
        }

        /// The same as a sentence, with what it does in both directions.
        public Optional<Text> strongestInput() {
            return strongest()
                    .map(best -> {
                        Optional<Text> other = strain.map(InputEffect::moved);
                        return new Text(
                                "停止の時刻に最も効くのは%sです(%s%s)。"
                                        .formatted(
                                                best.change().input().ja(),
                                                best.moved().ja(),
                                                other.map(text -> "、" + text.ja()).orElse("")),
                                "What moves the time of the stop most: %s (%s%s). "
                                        .formatted(
                                                best.change().input().en(),
                                                best.moved().en(),
                                                other.map(text -> "; " + text.en()).orElse("")));
                    });
        }
    }
}
