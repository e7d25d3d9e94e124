package org.declic.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.declic.system.bench.floor.FloorListener;
import org.declic.system.bench.floor.FloorServlet;
import org.declic.system.server.MicroServer;
import org.declic.system.server.ServerOptions;
import org.declic.system.server.Target;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What the platform takes for a durable message a call and nothing else: the product's Payara Micro and broker with a servlet
 * that sends and a listener that consumes; no checks, no database, no mail.
 */
final class Floor implements Subject {

    private final MicroServer server =
            new MicroServer(new ServerOptions("floor", Map.of(), Product.OPTIONS.jvmOptions()), war());
    private final Tally tally = new Tally();
    private final Requests requests = Requests.byEmail("order-confirmation");
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest question =
            HttpRequest.newBuilder(server.root().resolve(FloorServlet.PATH)).build();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final LoadGenerator load = new LoadGenerator(this);

    private static Path war() {
        Path file = Target.folder("bench").resolve("floor.war");
        ShrinkWrap.create(WebArchive.class)
                .addClasses(FloorServlet.class, FloorListener.class)
                .addAsWebInfResource("floor/glassfish-ejb-jar.xml", "glassfish-ejb-jar.xml")
                .as(ZipExporter.class)
                .exportTo(file.toFile(), true);
        return file;
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void close() {
        load.close();
        server.close();
    }

    @Override
    public URI root() {
        return server.root();
    }

    @Override
    public long pid() {
        return server.pid();
    }

    @Override
    public Tally tally() {
        return tally;
    }

    @Override
    public LoadGenerator load() {
        return load;
    }

    @Override
    public RequestOptions call() {
        return new RequestOptions().setMethod(HttpMethod.POST).setURI(root().getPath() + FloorServlet.PATH);
    }

    @Override
    public Buffer body(int first, int recipients) {
        return requests.body(first, recipients);
    }

    @Override
    public void hear(String answer) {
        tally.arrived(Integer.parseInt(answer));
    }

    /** One question at a time: the floor is not to be measured by them. */
    @Override
    public void look() {
        if (asking.compareAndSet(false, true)) {
            var unused = client.sendAsync(question, BodyHandlers.ofString()).whenComplete((answer, failure) -> {
                asking.set(false);
                if (failure == null && answer.statusCode() == 200) {
                    hear(answer.body());
                }
            });
        }
    }

    @Override
    public void awaitEnd() {
        new Drain(tally).await(this::look);
        assertThat(tally.refused()).as("calls that the floor refused").isZero();
        assertThat(tally.waiting()).as("sent by the floor, not consumed").isLessThanOrEqualTo(0);
    }
}
