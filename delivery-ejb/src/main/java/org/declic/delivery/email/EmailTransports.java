package org.declic.delivery.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.channel.Provider;
import org.declic.channel.SmtpServer;
import org.declic.consent.list.AddressLists;
import org.declic.content.RenderedEmail;
import org.declic.delivery.Outcome;
import org.declic.delivery.Transport;
import org.declic.delivery.Transports;
import org.declic.delivery.email.mime.Mailbox;
import org.declic.delivery.email.mime.OutgoingEmail;
import org.declic.delivery.email.mime.OutgoingEmail.Body;
import org.declic.delivery.email.smtp.SmtpConfig;
import org.declic.delivery.email.smtp.SmtpTransport;
import org.declic.execution.AcceptedMessage;
import org.declic.feedback.FeedbackEvent;
import org.declic.outbox.Outbox;
import org.declic.proof.TestMessage;
import org.declic.shared.EmailAddress;

/** Captures emails in the outbox or sends them by SMTP, as their configuration says. */
@ApplicationScoped
public class EmailTransports extends Transports<OutgoingEmail> {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

    private final ChannelConfigurations configurations;
    private final Outbox outbox;
    private final AddressLists lists;
    private final BounceNotes bounces;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected EmailTransports() {
        this(null, null, null, null, null);
    }

    @Inject
    EmailTransports(
            ChannelConfigurations configurations, Outbox outbox, AddressLists lists, BounceNotes bounces, Clock clock) {
        this.configurations = configurations;
        this.outbox = outbox;
        this.lists = lists;
        this.bounces = bounces;
        this.clock = clock;
    }

    @Override
    protected Transport<OutgoingEmail> create(ChannelConfiguration configuration) {
        return configuration.settings().provider() == Provider.OUTBOX
                ? new EmailOutboxTransport(configuration.sandboxId(), outbox, clock)
                : new SuppressingTransport(
                        new SmtpTransport(smtp(configuration), clock), configuration.sandboxId(), lists);
    }

    @Override
    protected Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    protected Optional<OutgoingEmail> trial(ChannelConfiguration configuration, TestMessage message) {
        if (!EmailAddress.isValid(message.address())) {
            return Optional.empty();
        }
        RenderedEmail content = message.content().asEmail();
        return Optional.of(new OutgoingEmail(
                message.id(),
                EmailPreparation.of(configuration.settings().asEmail().sender()),
                Mailbox.of(message.address()),
                content.subject(),
                new Body(content.html(), content.text()),
                clock.instant(),
                null));
    }

    @Override
    protected FeedbackEvent ended(AcceptedMessage message, Outcome outcome, FeedbackEvent event) {
        return bounces.noted(message, outcome, event);
    }

    private SmtpConfig smtp(ChannelConfiguration configuration) {
        SmtpServer server = configuration.settings().asEmail().server();
        boolean signsIn = !server.user().isEmpty();
        String password = configurations
                .secret(configuration.sandboxId(), configuration.id())
                .orElse("");
        return new SmtpConfig(
                server.host(),
                server.port(),
                server.tls(),
                signsIn ? server.user() : null,
                signsIn ? password : null,
                server.connections(),
                CONNECT_TIMEOUT,
                READ_TIMEOUT);
    }
}
