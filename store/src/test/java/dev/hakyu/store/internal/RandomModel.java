package dev.hakyu.store.internal;

import dev.hakyu.model.Money;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Any record of the model, filled from a seed. Nullable components are null now and then, sealed
/// types give each of their kinds.
final class RandomModel {
    private static final List<String> PIECES =
            List.of(
                    "約74万件",
                    "Kariya plant",
                    "髙﨑①㈱",
                    "\"引用\" \\ / ",
                    "\u0000\u001f\t\r\n",
                    "\u2028\u2029",
                    "😀𠮷",
                    "\ud83d",
                    "\udc00x",
                    "</script>",
                    "ﾊﾝｶｸ",
                    "ü ñ ß");

    private final SplittableRandom random;

    RandomModel(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Object next(Type type) throws ReflectiveOperationException {
        return next(type, Map.of());
    }

    private Object next(Type type, Map<String, Type> variables)
            throws ReflectiveOperationException {
        return switch (type) {
            case TypeVariable<?> variable -> next(variables.get(variable.getName()), variables);
            case WildcardType wildcard -> next(wildcard.getUpperBounds()[0], variables);
            case ParameterizedType generic -> generic(generic, variables);
            case Class<?> plain -> plain(plain, variables);
            default -> throw new IllegalArgumentException("cannot make " + type);
        };
    }

    private Object generic(ParameterizedType type, Map<String, Type> variables)
            throws ReflectiveOperationException {
        Type[] arguments = type.getActualTypeArguments();
        Class<?> raw = (Class<?>) type.getRawType();
        int size = random.nextInt(3);
        if (raw == List.class) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < Math.max(size, 1); i++) {
                list.add(next(arguments[0], variables));
            }
            return list;
        }
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(next(arguments[0], variables), next(arguments[1], variables));
            }
            return map;
        }
        Map<String, Type> bound = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            Type argument = arguments[i];
            bound.put(
                    raw.getTypeParameters()[i].getName(),
                    argument instanceof TypeVariable<?> variable
                            ? variables.get(variable.getName())
                            : argument);
        }
        return record(raw, bound);
    }

    private Object plain(Class<?> type, Map<String, Type> variables)
            throws ReflectiveOperationException {
        if (type.isEnum()) {
            return pick(List.of(type.getEnumConstants()));
        }
        if (type.isSealed()) {
            return next(pick(List.of(type.getPermittedSubclasses())), variables);
        }
        if (type == String.class) {
            return text();
        } else if (type == int.class || type == Integer.class) {
            return random.nextInt(1000);
        } else if (type == long.class) {
            return random.nextLong();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == Double.class) {
            return random.nextInt(1, 100) / 100.0; // shares are all of them
        } else if (type == BigDecimal.class) {
            return number();
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        } else if (type == ZoneOffset.class) {
            return ZoneOffset.ofTotalSeconds(900 * random.nextInt(-48, 49));
        } else if (type == PartialDate.class) {
            return date();
        } else if (type == Money.class) {
            return Money.of(number().toString(), pick(List.of("JPY", "USD", "EUR")));
        } else if (type == Text.class) {
            return new Text(text(), text());
        } else if (type == Quote.class) {
            String words = text();
            int start = random.nextInt(5000);
            return new Quote(
                    new ReportId("r" + random.nextInt(99)), start, start + words.length(), words);
        } else if (type == Report.Block.class) {
            return new Report.Block(
                    (dev.hakyu.model.incident.BlockKind)
                            plain(dev.hakyu.model.incident.BlockKind.class, variables),
                    0,
                    0);
        } else if (type == Assertion.Country.class) {
            return new Assertion.Country(pick(List.of("JP", "US", "VN")));
        }
        return record(type, variables);
    }

    private Object record(Class<?> type, Map<String, Type> variables)
            throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] =
                    nullable && random.nextInt(3) == 0
                            ? null
                            : next(components[i].getGenericType(), variables);
        }
        if (type == dev.hakyu.model.incident.Account.class) {
            values[2] = (int) values[1] + 7;
        }
        Constructor<?> constructor =
                type.getDeclaredConstructor(
                        Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new));
        return constructor.newInstance(values);
    }

    private String text() {
        StringBuilder text = new StringBuilder("語");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(pick(PIECES));
        }
        return text.toString();
    }

    private BigDecimal number() {
        return new BigDecimal(
                BigInteger.valueOf(1 + random.nextLong(1L << 55)), random.nextInt(-6, 20));
    }

    private PartialDate date() {
        LocalDate day = LocalDate.ofEpochDay(random.nextInt(30_000));
        return switch (random.nextInt(4)) {
            case 0 -> PartialDate.ofYear(day.getYear());
            case 1 -> PartialDate.ofMonth(day.getYear(), day.getMonthValue());
            case 2 -> PartialDate.of(day);
            default -> PartialDate.of(day.atTime(random.nextInt(24), random.nextInt(60)));
        };
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
