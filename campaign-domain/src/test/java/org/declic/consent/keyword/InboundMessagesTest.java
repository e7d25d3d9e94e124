package org.declic.consent.keyword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declic.DomainFixture;
import org.declic.access.Actor;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ConfigurationDraft;
import org.declic.channel.ConfigurationFixture;
import org.declic.channel.SmsSettings;
import org.declic.channel.SmsSettings.Keywords;
import org.declic.consent.Choice;
import org.declic.consent.Consent;
import org.declic.consent.ConsentChange;
import org.declic.consent.ConsentSource;
import org.declic.consent.ConsentSubject;
import org.declic.consent.Consents;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class InboundMessagesTest {

    private static final String JANE = "+33612345678";

    private final DomainFixture domain;
    private final SandboxId prod;
    private final ChannelConfiguration configuration;
    private final List<String> replies = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final InboundMessages inbound;

    InboundMessagesTest(Database database) {
        domain = new DomainFixture(database);
        prod = domain.sandbox("prod").id();
        configuration = configuration(Keywords.USUAL);
        inbound = inbound(domain.consents);
    }

    private InboundMessages inbound(Consents consents) {
        return new InboundMessages(
                consents,
                (by, to, text) -> replies.add(by.settings().from() + " to " + to + ": " + text),
                (sandbox, number, choice) -> heard.add(number + " " + choice),
                domain.clock);
    }

    private ChannelConfiguration configuration(Keywords keywords) {
        return ConfigurationFixture.anActiveConfiguration(
                domain, prod, SmsSettings.outbox("+33700000001", "FR").answering(keywords));
    }

    private boolean isPermitted(SandboxId sandboxId) {
        return domain.consents
                .decide(sandboxId, Channel.SMS, JANE, Optional.empty())
                .permitted();
    }

    @Test
    void stopIsANoOfTheNumberInTheSandbox() {
        inbound.take(configuration, new InboundSms("06 12 34 56 78", "Stop!"));

        assertThat(isPermitted(prod)).isFalse();
        assertThat(heard).containsExactly(JANE + " NO");
        assertThat(isPermitted(domain.sandbox("dev").id())).isTrue();
        ConsentSubject jane = ConsentSubject.address(prod, Channel.SMS, JANE).orElseThrow();
        assertThat(domain.consents.history(jane)).singleElement().satisfies(recorded -> {
            assertThat(recorded.consent()).isEqualTo(new Consent(Choice.NO, ConsentSource.KEYWORD, TestClock.START));
            assertThat(recorded.remark()).contains(configuration.name());
        });
        assertThat(replies).containsExactly("+33700000001 to " + JANE + ": " + Keywords.USUAL.stopReply());
    }

    @Test
    void startTakesItBackAndHelpChoosesNothing() {
        inbound.take(configuration, new InboundSms(JANE, "STOP"));
        domain.clock.advance(Duration.ofSeconds(1));
        inbound.take(configuration, new InboundSms(JANE, "HELP"));
        assertThat(isPermitted(prod)).isFalse();

        inbound.take(configuration, new InboundSms(JANE, "START"));

        assertThat(isPermitted(prod)).isTrue();
        assertThat(replies).hasSize(3).last().isEqualTo("+33700000001 to " + JANE + ": " + Keywords.USUAL.startReply());
    }

    @Test
    void aRepeatedTextIsHarmless() {
        inbound.take(configuration, new InboundSms(JANE, "STOP"));
        inbound.take(configuration, new InboundSms(JANE, "STOP"));

        assertThat(isPermitted(prod)).isFalse();
    }

    @Test
    void anyOtherTextDoesNothing() {
        inbound.take(configuration, new InboundSms(JANE, "Please stop"));
        inbound.take(configuration, new InboundSms("36500", "STOP"));
        inbound.take(configuration, new InboundSms("Shop", "STOP"));
        inbound.take(configuration, new InboundSms("", ""));

        assertThat(isPermitted(prod)).isTrue();
        assertThat(replies).isEmpty();
    }

    @Test
    void anEmptyReplyIsNone() {
        ChannelConfiguration silent = domain.configurations.change(
                DomainFixture.ADMINISTRATOR,
                prod,
                configuration.id(),
                new ConfigurationDraft(
                        configuration.name(),
                        "",
                        configuration.category(),
                        configuration.settings().asSms().answering(new Keywords("FIN", "", "", "", "", "")),
                        Optional.empty()),
                configuration.revision());

        inbound.take(silent, new InboundSms(JANE, "fin"));

        assertThat(isPermitted(prod)).isFalse();
        assertThat(replies).isEmpty();
    }

    @Test
    void nothingIsRepliedToWhatIsNotKept() {
        InboundMessages failing = inbound(new Consents() {
            @Override
            public void add(Actor actor, List<ConsentChange> changes) {
                throw new IllegalStateException("the database is away");
            }
        });

        assertThatThrownBy(() -> failing.take(configuration, new InboundSms(JANE, "STOP")))
                .hasMessage("the database is away");
        assertThat(replies).isEmpty();
    }
}
