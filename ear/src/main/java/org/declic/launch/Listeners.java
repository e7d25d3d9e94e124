package org.declic.launch;

import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.boot.AdminCommandRunner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP listeners. They stay closed until the application answers: Payara Micro would answer 404 while it deploys, which
 * callers take for an answer of the application. A closed port they try again.
 */
final class Listeners {

    private static final String SERVER = "configs.config.server-config.";
    private static final String SINGLE_SIGN_ON = SERVER + "http-service.virtual-server.server.sso-enabled=false";
    private static final String NETWORK = SERVER + "network-config.";
    private static final String ENABLED = NETWORK + "network-listeners.network-listener.%s.enabled=%s";
    private static final String HTTP = NETWORK + "protocols.protocol.%s.http.%s";

    private final List<String> names = new ArrayList<>(List.of("http-listener"));
    private @Nullable AdminCommandRunner commands;

    /** @param arguments the options of Payara Micro */
    Listeners(List<String> arguments) {
        if (arguments.stream()
                .anyMatch(List.of("--sslPort", "--sslport", "--autoBindSsl", "--autobindssl")::contains)) {
            names.add("https-listener");
        }
    }

    /** To be called before the server starts. */
    void prepare(AdminCommandRunner runner) {
        commands = runner;
        // Opening a listener makes the server configure its host anew, and then with single sign-on unless told
        // otherwise.
        runner.run("set", SINGLE_SIGN_ON);
        close();
        for (String name : names) {
            runner.run("set", HTTP.formatted(name, "server-header=false"));
            // Otherwise a GET with a body is refused before the application sees it, without a word.
            runner.run("set", HTTP.formatted(name, "allow-payload-for-undefined-http-methods=true"));
        }
    }

    /** To be called once the application is deployed. Returns false if a listener cannot be opened. */
    boolean open() {
        return enable(true);
    }

    /** Breaks off what is still connected. */
    void close() {
        enable(false);
    }

    private boolean enable(boolean enabled) {
        AdminCommandRunner runner = commands;
        if (runner == null) {
            throw new IllegalStateException("The server has not started");
        }
        return names.stream()
                .map(name -> runner.run("set", ENABLED.formatted(name, enabled)))
                .allMatch(result -> result.getExitStatus() == ExitStatus.SUCCESS);
    }
}
