package dev.hakyu.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Gives every command its session.
final class CommandFactory implements IFactory {
    private final Session session;
    private final IFactory plain = CommandLine.defaultFactory();

    CommandFactory(Session session) {
        this.session = session;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Class<?>[] wanted = constructor.getParameterTypes();
            if (wanted.length == 1 && wanted[0] == Session.class) {
                return type.cast(constructor.newInstance(session));
            }
        }
        return plain.create(type);
    }
}
