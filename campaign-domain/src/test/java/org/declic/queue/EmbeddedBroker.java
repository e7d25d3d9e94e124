package org.declic.queue;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;
import org.jspecify.annotations.Nullable;

/** A broker of its own in the test's process, in memory, as strict about repetitions as the real one. */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger(EmbeddedBroker.class.getName());

    /** After so many failures a message is a dead letter. */
    public static final int MOST_DELIVERIES = 5;

    private static final int ACCEPTED_IDS = 1_000;
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final ActiveMQConnectionFactory connections;
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final List<Runnable> beforeSending = new ArrayList<>();
    private final List<GroupCommit> commitsOfGroups = new ArrayList<>();

    /** Starts it. */
    public EmbeddedBroker() throws Exception {
        String url = "vm://" + NUMBERS.incrementAndGet();
        Configuration configuration = new ConfigurationImpl()
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setPersistenceEnabled(false)
                .addAcceptorConfiguration("in-vm", url)
                .addAddressSetting(
                        "#",
                        new AddressSettings()
                                .setDeadLetterAddress(SimpleString.of(Queues.address(Queues.DEAD_LETTERS)))
                                .setMaxDeliveryAttempts(MOST_DELIVERIES)
                                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                                .setAutoDeleteQueues(false)
                                .setAutoDeleteAddresses(false));
        broker.setConfiguration(configuration);
        broker.start();
        connections = new ActiveMQConnectionFactory(url);
        connections.setReconnectAttempts(0);
    }

    /** Sessions on this broker. */
    public QueueSessions sessions() {
        return new QueueSessions(this::counting, this::queue);
    }

    /** A group commit on this broker, with accepted ids of its own; it ends with it. */
    public GroupCommit groupCommit() throws IOException {
        return groupCommit(temporaryFile());
    }

    /** A group commit on this broker that keeps accepted ids in {@code file}; it ends with it. */
    public GroupCommit groupCommit(Path file) {
        return groupCommit(file, () -> Long.MAX_VALUE);
    }

    /** A group commit on this broker that may use {@code freeBytes} of a disk; it ends with it. */
    GroupCommit groupCommit(LongSupplier freeBytes) throws IOException {
        return groupCommit(temporaryFile(), freeBytes);
    }

    private GroupCommit groupCommit(Path file, LongSupplier freeBytes) {
        DiskRoom room = new DiskRoom(1, freeBytes, System::nanoTime);
        GroupCommit group = new GroupCommit(sessions(), new AcceptedIds(file, ACCEPTED_IDS), room);
        group.start(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        commitsOfGroups.add(group);
        return group;
    }

    private static Path temporaryFile() throws IOException {
        Path file = Files.createTempFile("accepted-ids", null);
        file.toFile().deleteOnExit();
        return file;
    }

    /** Makes everything fail until told otherwise by null. */
    public void failWith(@Nullable RuntimeException exception) {
        failure.set(exception);
    }

    /** Does {@code action} whenever a queue is used for the first time. */
    void beforeSending(Runnable action) {
        beforeSending.add(action);
    }

    /** How many transactions were committed. */
    int commits() {
        return commits.get();
    }

    /** Takes what is in a queue. */
    public List<Envelope> drain(String queue) throws JMSException {
        return drain(queue, Envelope::of);
    }

    /** Takes what is in the dead letters. */
    public List<FailedMessage> failed() throws JMSException {
        return drain(Queues.DEAD_LETTERS, FailedMessage::of);
    }

    /** Lets whoever takes the next message of a queue fail until it is a dead letter. */
    public void failEveryDelivery(String queue) throws JMSException {
        drain(Queues.DEAD_LETTERS); // makes it: else the broker drops what it would put there
        for (int i = 0; i < MOST_DELIVERIES; i++) {
            try (QueueSession session = sessions().open()) {
                session.inTransaction(transaction -> {
                    if (transaction.receive(queue, Duration.ofSeconds(5)) != null) {
                        throw new JMSException("as planned");
                    }
                });
            } catch (BrokerUnavailableException e) {
                LOGGER.log(Level.DEBUG, "As planned", e);
            }
        }
    }

    private <T> List<T> drain(String queue, Reading<T> reading) throws JMSException {
        List<T> all = new ArrayList<>();
        try (QueueSession session = sessions().open()) {
            session.inTransaction(transaction -> {
                for (Message next = transaction.receive(queue, Duration.ofMillis(100));
                        next != null;
                        next = transaction.receive(queue, Duration.ofMillis(20))) {
                    all.add(reading.of(next));
                }
            });
        }
        return all;
    }

    private interface Reading<T> {
        T of(Message message) throws JMSException;
    }

    /** Stops it. */
    @Override
    public void close() {
        commitsOfGroups.forEach(GroupCommit::stop);
        connections.close();
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The broker does not stop", e);
        }
    }

    private Queue queue(String name) {
        beforeSending.forEach(Runnable::run);
        RuntimeException planned = failure.get();
        if (planned != null) {
            throw planned;
        }
        return new ActiveMQQueue(name.substring(name.lastIndexOf('/') + 1));
    }

    private ConnectionFactory counting() {
        return counting(ConnectionFactory.class, connections);
    }

    /** The same object, but that commits are counted in whatever it makes. */
    private <T> T counting(Class<T> type, Object inner) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    if (method.getName().equals("commit")) {
                        commits.incrementAndGet();
                    }
                    try {
                        Object result = method.invoke(inner, values);
                        boolean makes = method.getName().equals("createConnection")
                                || method.getName().equals("createSession");
                        return makes ? counting(method.getReturnType(), result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
