package org.declic.system.server;

import java.util.List;
import java.util.regex.Pattern;

/** {@code declic.jar} as a process of its own, on a free port of 127.0.0.1 and with data of its own. */
public final class DeclicServer extends ServerProcess {

    /** The name's accent depends on the terminal's character set. */
    private static final Pattern READY = Pattern.compile("^D\\S{1,3}clic is ready: (http://\\S+)$");

    private ServerOptions options;

    /** Not started yet; new data. */
    public DeclicServer(ServerOptions options) {
        super(options.name(), Target.packaged("declic.jar"), READY);
        this.options = options;
    }

    /** Returns once the server has said that it is ready. */
    public DeclicServer start() {
        start(options, List.of());
        return this;
    }

    /** Starts again after {@link #kill} or {@link #stop}, with the same data on the same port. */
    public DeclicServer restart() {
        return start();
    }

    /** {@link #restart} with one more setting, or another value of it. */
    public DeclicServer restartWith(String setting, Object value) {
        options = options.with(setting, value);
        return restart();
    }

    /** Empties the queues of a server that is not running, and with them what the broker remembers. */
    public void forgetQueues() {
        Target.emptyFolder("servers/" + options.name() + "/data/broker");
    }

    /** The address of a page or resource, given without a leading slash. */
    public String url(String path) {
        return root().resolve(path).toString();
    }
}
