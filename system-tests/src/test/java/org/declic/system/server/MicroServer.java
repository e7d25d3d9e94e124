package org.declic.system.server;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The same Payara Micro and the same broker as in {@code declic.jar}, with another application. */
public final class MicroServer extends ServerProcess {

    private static final Pattern READY = Pattern.compile("Payara Micro .* ready in ([\\d,.]+)");

    private final ServerOptions options;
    private final Path war;

    /** Not started yet; new data. */
    public MicroServer(ServerOptions options, Path war) {
        super(options.name(), Target.packaged("micro/payara-micro.jar"), READY);
        this.options = options;
        this.war = war;
    }

    /** Returns once the application is deployed, at the root. */
    public void start() {
        String broker = Target.packaged("micro/broker.rar").toString();
        start(options, List.of("--nohazelcast", "--disablephonehome", "--deploy", broker, "--deploy", war + ":/"));
    }
}
