package dev.hakyu.store.internal;

import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/// Texts as PostgreSQL takes them: it holds neither U+0000 nor half of a surrogate pair, and what a
/// stranger's page says may have both. They become U+FFFD, when they are kept as when they are
/// looked for.
public final class PostgresText implements ArgumentFactory.Preparable {
    @Override
    public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
        return prepare(type, config).map(bind -> bind.apply(value));
    }

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return type == String.class ? Optional.of(PostgresText::bind) : Optional.empty();
    }

    private static Argument bind(@Nullable Object value) {
        String text = value == null ? null : clean((String) value);
        return (position, statement, _) -> statement.setString(position, text);
    }

    /// The text with what PostgreSQL does not hold replaced by U+FFFD.
    public static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || isHalf(c) ? 0xfffd : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c == 0 || isHalf(c));
    }

    private static boolean isHalf(int unit) {
        return unit >= Character.MIN_SURROGATE && unit <= Character.MAX_SURROGATE;
    }
}
