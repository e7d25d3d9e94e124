package org.declic.launch;

import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Main class of {@code declic.jar}: starts Payara Micro with what is inside, and says when it is ready and where. */
public final class Launcher {

    private static final String PORT = "--port";
    private static final String DEFAULT_PORT = "8080";
    private static final String APPLICATION = "declic-micro";

    private static final String SERVER = "fish.payara.micro.impl.PayaraMicroImpl";
    private static final String BOOT_JAR = "fish.payara.micro.BootJar";

    /**
     * Java's HTTP client keeps an idle connection for twenty minutes, unless told otherwise. Providers close it sooner, and a
     * message that goes out at that moment may or may not have arrived.
     */
    private static final String IDLE_SECONDS = "jdk.httpclient.keepalive.timeout";

    private static final String SHORTER_THAN_PROVIDERS = "20";

    /** Services that Payara starts side by side get in each other's way now and then, and then it does not start (payara/Payara#6101). */
    private static final String STARTUP_THREADS = "org.glassfish.maxStartupThreads";

    private static final String ONE = "1";

    private Launcher() {}

    /** Takes the options of Payara Micro, of which {@code --port} is the one most needed. */
    public static void main(String[] arguments) throws Exception {
        List<String> options = Arrays.asList(arguments);
        System.getProperties().putIfAbsent(IDLE_SECONDS, SHORTER_THAN_PROVIDERS);
        System.getProperties().putIfAbsent(STARTUP_THREADS, ONE);
        requireFree(options);
        Listeners listeners = new Listeners(options);
        boolean open = isRunning(boot(listeners, arguments)) && listeners.open();
        if (open) {
            Stop.onSignal(listeners);
            say("Déclic is ready: http://localhost:" + port(options));
        } else {
            fail("the log above tells why");
        }
    }

    /** Says at once what would only be seen at the end of the start, when the port is opened, and then in the log alone. */
    private static void requireFree(List<String> options) {
        String port = port(options);
        if (!options.contains("--autoBindHttp")) {
            // Bound, but not listening: a caller that comes at this moment is refused, as before and after it.
            try (Socket probe = new Socket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(Integer.parseInt(port)));
            } catch (IOException e) {
                fail("port " + port + ": " + e.getMessage());
            }
        }
    }

    private static void fail(String reason) {
        say("Déclic could not start, " + reason);
        System.exit(1);
    }

    private static void say(String line) {
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).println(line);
    }

    /** What Payara Micro's own main method does, which leaves no room to say something before the server starts. */
    private static PayaraMicroBoot boot(Listeners listeners, String... arguments) throws Exception {
        URL jar = Launcher.class.getProtectionDomain().getCodeSource().getLocation();
        System.setProperty(BOOT_JAR, jar.toString());
        ServerFolder folder = ServerFolder.create();
        ClassLoader classes = folder.unpack();
        Thread.currentThread().setContextClassLoader(classes);
        Class<?> type = classes.loadClass(SERVER);
        PayaraMicroBoot server = (PayaraMicroBoot) type.getMethod("getInstance").invoke(null);
        PayaraMicroLauncher.registerLaunchedInstance(server);
        server.setPreBootHandler(listeners::prepare);
        type.getMethod("create", String[].class).invoke(null, (Object) arguments);
        folder.removeOnExit();
        return server;
    }

    /** Payara Micro goes on without an application that failed to deploy, or that was deployed and failed to start. */
    private static boolean isRunning(PayaraMicroBoot server) {
        return server.getRuntime().getLocalDescriptor().getDeployedApplications().stream()
                .anyMatch(application -> application.getName().equals(APPLICATION));
    }

    private static String port(List<String> arguments) {
        int option = arguments.indexOf(PORT);
        return option >= 0 && option + 1 < arguments.size() ? arguments.get(option + 1) : DEFAULT_PORT;
    }
}
