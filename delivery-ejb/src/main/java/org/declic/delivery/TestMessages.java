package org.declic.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.consent.list.AddressExclusion;
import org.declic.consent.list.ListedAddresses;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.proof.TestMessage;
import org.declic.proof.TestResult;
import org.declic.proof.TestResult.Kind;
import org.declic.proof.TestSend;

/** Sends messages that try something out, by the transport that its campaigns use. */
@ApplicationScoped
public class TestMessages implements TestSend {

    private final ListedAddresses lists;
    private final Iterable<Transports<?>> transports;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected TestMessages() {
        lists = null;
        transports = null;
    }

    @Inject
    TestMessages(ListedAddresses lists, @Any Instance<Transports<?>> transports) {
        this(lists, (Iterable<Transports<?>>) transports);
    }

    TestMessages(ListedAddresses lists, Iterable<Transports<?>> transports) {
        this.lists = lists;
        this.transports = transports;
    }

    @Override
    public TestResult send(ChannelConfiguration configuration, TestMessage message) {
        return exclusion(configuration, message)
                .map(why -> new TestResult(Kind.EXCLUDED, why.code(), why.reason()))
                .orElseGet(() -> tryOut(configuration, message));
    }

    /** Who gets no email of a campaign gets none that tries something out, either (reference: AJO, allowed list). */
    private Optional<AddressExclusion> exclusion(ChannelConfiguration configuration, TestMessage message) {
        return configuration.channel() == Channel.EMAIL
                ? lists.exclusion(configuration.sandboxId(), message.address())
                : Optional.empty();
    }

    private TestResult tryOut(ChannelConfiguration configuration, TestMessage message) {
        return of(configuration)
                .tryOut(configuration, message)
                .map(TestMessages::result)
                .orElseGet(() -> new TestResult(Kind.NO_ADDRESS, "", ""));
    }

    private Transports<?> of(ChannelConfiguration configuration) {
        for (Transports<?> each : transports) {
            if (each.channel() == configuration.channel()) {
                return each;
            }
        }
        throw new IllegalStateException("Nothing takes messages of " + configuration.channel());
    }

    private static TestResult result(Outcome outcome) {
        if (outcome instanceof Accepted accepted) {
            return new TestResult(Kind.TAKEN, "", accepted.providerId());
        } else if (outcome instanceof Refused refused) {
            return new TestResult(Kind.REFUSED, refused.code(), refused.reason());
        } else if (outcome instanceof Deferred deferred) {
            return new TestResult(Kind.NOT_TAKEN, deferred.code(), deferred.reason());
        } else if (outcome instanceof Unreachable unreachable) {
            return new TestResult(Kind.NOT_TAKEN, unreachable.code(), unreachable.reason());
        }
        return new TestResult(Kind.UNKNOWN, "", ((Unknown) outcome).reason());
    }
}
