package org.declic.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Main class of {@code declic.jar}: starts Payara Micro with what is inside, and says when it is ready and where. */
public final class Launcher {

    private static final String PORT = "--port";
    private static final String DEFAULT_PORT = "8080";
    private static final String APPLICATION = "declic-micro";

    private Launcher() {}

    /** Takes the options of Payara Micro, of which {@code --port} is the one most needed. */
    public static void main(String[] arguments) throws Exception {
        PayaraMicro.main(arguments);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (isDeployed()) {
            out.println("Déclic is ready: http://localhost:" + port(Arrays.asList(arguments)));
        } else {
            out.println("Déclic could not start, the log above tells why");
            System.exit(1);
        }
    }

    /** Payara Micro goes on without an application that failed to deploy. */
    private static boolean isDeployed() throws BootstrapException {
        return PayaraMicro.getInstance()
                .getRuntime()
                .getDeployedApplicationNames()
                .contains(APPLICATION);
    }

    private static String port(List<String> arguments) {
        int option = arguments.indexOf(PORT);
        return option >= 0 && option + 1 < arguments.size() ? arguments.get(option + 1) : DEFAULT_PORT;
    }
}
