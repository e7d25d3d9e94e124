package org.declic.system.server;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link DeclicServer} (demo data, outbox), a {@link MailingServer} or a {@link TamperedServer} that all test
 * classes share. Each is started when a test first asks for it and stopped after the last one.
 */
public final class SharedServers implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedServers.class);
    private static final Map<Class<?>, Supplier<AutoCloseable>> KINDS = Map.of(
            DeclicServer.class, () -> new DeclicServer(ServerOptions.demo("shared-demo")).start(),
            MailingServer.class, () -> new MailingServer("shared-mailing").start(),
            TamperedServer.class, () -> new TamperedServer("shared-tampered").start());

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return KINDS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> kind = parameter.getParameter().getType();
        return store(context)
                .getOrComputeIfAbsent(
                        kind, key -> Objects.requireNonNull(KINDS.get(key)).get(), AutoCloseable.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }
}
