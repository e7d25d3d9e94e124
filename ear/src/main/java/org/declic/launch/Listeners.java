package org.declic.launch;

import fish.payara.micro.boot.AdminCommandRunner;
import java.util.ArrayList;
import java.util.List;

/** The HTTP listeners: what the server does by itself with a call before the application sees it. */
final class Listeners {

    private static final String HTTP = "configs.config.server-config.network-config.protocols.protocol.%s.http.%s";

    private final List<String> names = new ArrayList<>(List.of("http-listener"));

    /** @param arguments the options of Payara Micro */
    Listeners(List<String> arguments) {
        if (arguments.stream()
                .anyMatch(List.of("--sslPort", "--sslport", "--autoBindSsl", "--autobindssl")::contains)) {
            names.add("https-listener");
        }
    }

    /** To be called before the server starts. */
    void configure(AdminCommandRunner runner) {
        for (String name : names) {
            runner.run("set", HTTP.formatted(name, "server-header=false"));
            // Otherwise a GET with a body is refused before the application sees it, without a word.
            runner.run("set", HTTP.formatted(name, "allow-payload-for-undefined-http-methods=true"));
        }
    }
}
