package org.declic.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.channel.Channel;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.profile.Identity;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ConsentsTest {

    private static final String JANE = "jane@example.com";

    private final DomainFixture domain;
    private final Consents consents;
    private final SandboxId prod;

    ConsentsTest(Database database) {
        domain = new DomainFixture(database);
        consents = domain.consents;
        prod = domain.sandbox("prod").id();
    }

    private static Consent said(Choice choice, long secondsAgo) {
        return new Consent(choice, ConsentSource.PAGE, TestClock.START.minusSeconds(secondsAgo));
    }

    private ConsentSubject address(String address) {
        return ConsentSubject.address(prod, Channel.EMAIL, address).orElseThrow();
    }

    private void add(ConsentSubject subject, Consent consent) {
        consents.add(DomainFixture.MANAGER, List.of(new ConsentChange(subject, consent, "")));
    }

    private ConsentDecision decision(String address) {
        return consents.decide(prod, Channel.EMAIL, address, Optional.empty());
    }

    @Test
    void whoeverNeverChoseIsDecidedOnByTheSandbox() {
        assertThat(decision(JANE)).isEqualTo(new ConsentDecision(true, Optional.empty()));

        consents.change(DomainFixture.ADMINISTRATOR, prod, ConsentPolicy.REQUIRED);

        assertThat(decision(JANE)).isEqualTo(new ConsentDecision(false, Optional.empty()));
        SandboxId dev = domain.sandbox("dev").id();
        assertThat(consents.decide(dev, Channel.EMAIL, JANE, Optional.empty()).permitted())
                .isTrue();
        add(address(JANE), said(Choice.YES, 1));
        assertThat(decision(JANE).permitted()).isTrue();
    }

    @Test
    void aNoCountsForItsAddressHoweverItIsWrittenAndItsChannelAlone() {
        add(address("Jane@EXAMPLE.com"), said(Choice.NO, 5));

        assertThat(decision("jANE@example.COM")).isEqualTo(new ConsentDecision(false, Optional.of(said(Choice.NO, 5))));
        assertThat(decision("john@example.com").permitted()).isTrue();
        assertThat(consents.decide(prod, Channel.SMS, "+33612345678", Optional.empty())
                        .permitted())
                .isTrue();
    }

    @Test
    void aPersonsNoCountsForAllOfTheirAddresses() {
        String id = domain.profiles
                .create(prod, List.of(new Identity("crm", "7")), Map.of(), Map.of())
                .id();
        add(ConsentSubject.person(prod, Channel.EMAIL, id), said(Choice.NO, 5));
        add(address(JANE), said(Choice.YES, 1));

        assertThat(consents.decide(prod, Channel.EMAIL, JANE, Optional.of(id)).permitted())
                .isFalse();
        assertThat(decision(JANE).permitted()).isTrue();
        assertThat(consents.decide(prod, Channel.PUSH, "token", Optional.of(id)).permitted())
                .isTrue();
    }

    /** In whatever order choices arrive, the latest made counts; of several at one instant a no. */
    @Test
    void theOrderOfArrivalChangesNothing() {
        Random random = new Random(20261126);
        for (int round = 0; round < 30; round++) {
            List<Consent> choices = new ArrayList<>(IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(i -> said(random.nextBoolean() ? Choice.YES : Choice.NO, random.nextInt(4)))
                    .toList());
            Consent latest = choices.stream()
                    .max(Comparator.comparing(Consent::decidedAt)
                            .thenComparing(consent -> consent.choice() == Choice.NO))
                    .orElseThrow();
            Collections.shuffle(choices, random);
            ConsentSubject subject = address("round" + round + "@example.com");

            choices.forEach(choice -> add(subject, choice));

            assertThat(consents.current(subject)).as("%s", choices).contains(latest);
            assertThat(consents.history(subject)).hasSameSizeAs(choices);
        }
    }

    @Test
    void keepsWhoRecordedAChoiceAndWhen() {
        ConsentSubject subject = address(JANE);
        consents.add(DomainFixture.MANAGER, List.of(new ConsentChange(subject, said(Choice.YES, 20), "by phone")));
        domain.clock.advance(Duration.ofMinutes(1));
        add(subject, said(Choice.NO, 10));

        Instant now = TestClock.START;
        assertThat(consents.history(subject))
                .containsExactly(
                        new RecordedConsent(said(Choice.NO, 10), now.plusSeconds(60), "mia", ""),
                        new RecordedConsent(said(Choice.YES, 20), now, "mia", "by phone"));
    }

    @Test
    void choicesMadeAtTheSameMomentAreAllKept() {
        ConsentSubject subject = address(JANE);
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.runAsync(
                                () -> add(subject, said(i == 2 ? Choice.NO : Choice.YES, 10 - i % 3))))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(consents.history(subject)).hasSize(4);
        assertThat(consents.current(subject)).contains(said(Choice.NO, 8));
    }

    @Test
    void whoMayNotEditProfilesChangesNothing() {
        assertThatThrownBy(() -> consents.add(
                        DomainFixture.VIEWER, List.of(new ConsentChange(address(JANE), said(Choice.NO, 1), ""))))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> consents.change(DomainFixture.MANAGER, prod, ConsentPolicy.REQUIRED))
                .isInstanceOf(MissingRightException.class);
        assertThat(decision(JANE).permitted()).isTrue();
    }

    @Test
    void whatIsNoAddressIsNobody() {
        assertThat(ConsentSubject.address(prod, Channel.EMAIL, "jane")).isEmpty();
        assertThat(ConsentSubject.address(prod, Channel.SMS, "0612345678")).isEmpty();
        assertThat(ConsentSubject.address(prod, Channel.SMS, "+33 6 12 34 56 78"))
                .map(ConsentSubject::value)
                .contains("+33612345678");
    }
}
