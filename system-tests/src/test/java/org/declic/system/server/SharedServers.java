package org.declic.system.server;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link DeclicServer} (demo data, outbox) or a {@link MailingServer} that all test classes share. Each is
 * started when a test first asks for it and stopped after the last one.
 */
public final class SharedServers implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedServers.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == DeclicServer.class || type == MailingServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == DeclicServer.class ? demo(context) : mailing(context);
    }

    private static DeclicServer demo(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(
                        "demo", key -> new DeclicServer(ServerOptions.demo("shared-demo")).start(), DeclicServer.class);
    }

    private static MailingServer mailing(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(
                        "mailing", key -> new MailingServer("shared-mailing").start(), MailingServer.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }
}
