package org.declic.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class PushTokensTest {

    private static final Identity JANE = new Identity("ecid", "e-1");
    private static final Identity BOB = new Identity("ecid", "e-2");
    private static final PushAddress PHONE = device("phone");
    private static final PushAddress TABLET = device("tablet");

    private final DomainFixture domain;
    private final PushTokens tokens;
    private final SandboxId sandbox;

    PushTokensTest(Database database) {
        domain = new DomainFixture(database);
        tokens = new PushTokens(domain.profiles);
        sandbox = domain.sandbox("prod").id();
    }

    private static PushAddress device(String name) {
        return new PushAddress("com.example.shop", "fcm", "token:of-the-very-" + name);
    }

    private void register(PushAddress device) {
        tokens.register(DomainFixture.MANAGER, sandbox, JANE, device);
    }

    private void write(Identity identity, PushAddress... devices) {
        domain.upserts.upsert(DomainFixture.MANAGER, sandbox, draft(identity, devices));
    }

    private static ProfileDraft draft(Identity identity, PushAddress... devices) {
        List<Map<String, Object>> details =
                Stream.of(devices).map(PushAddress::json).toList();
        return new ProfileDraft(List.of(identity), Map.of(PushAddress.DETAILS, details));
    }

    private List<PushAddress> devices() {
        return devices(JANE);
    }

    private List<PushAddress> devices(Identity identity) {
        return Profile.pushAddresses(
                domain.profiles.find(sandbox, identity).orElseThrow().attributes());
    }

    @Test
    void addsDevicesOnceAndCreatesTheProfile() {
        register(PHONE);
        register(TABLET);
        register(PHONE);

        assertThat(devices()).containsExactly(PHONE, TABLET);
    }

    @Test
    void takesADeviceFromItsProfileAndKeepsAllElse() {
        register(PHONE);
        domain.upserts.upsert(
                DomainFixture.MANAGER,
                sandbox,
                new ProfileDraft(
                        List.of(JANE),
                        Map.of("points", 7, PushAddress.DETAILS, List.of(PHONE.json(), TABLET.json(), "odd"))));

        assertThat(tokens.unregister(DomainFixture.MANAGER, sandbox, JANE, PHONE))
                .isTrue();

        assertThat(devices()).containsExactly(TABLET);
        assertThat(domain.profiles.find(sandbox, JANE).orElseThrow().attributes())
                .containsEntry("points", 7)
                .containsEntry(PushAddress.DETAILS, List.of(TABLET.json(), "odd"));
        assertThat(tokens.forget(sandbox, JANE, PHONE)).isTrue(); // has not had it for a while
        assertThat(tokens.forget(sandbox, new Identity("ecid", "nobody"), PHONE))
                .isFalse();
    }

    @Test
    void aDeviceIsWithWhoeverRegisteredItLast() {
        Identity john = new Identity("ecid", "e-2");
        register(PHONE);
        register(TABLET);

        tokens.register(DomainFixture.MANAGER, sandbox, john, PHONE);
        assertThat(devices()).containsExactly(TABLET);
        assertThat(Profile.pushAddresses(
                        domain.profiles.find(sandbox, john).orElseThrow().attributes()))
                .containsExactly(PHONE);

        tokens.unregister(DomainFixture.MANAGER, sandbox, JANE, PHONE);
        register(PHONE);
        tokens.forget(sandbox, JANE, PHONE);
        register(PHONE);
        assertThat(devices()).containsExactly(TABLET, PHONE);
        assertThat(Profile.pushAddresses(
                        domain.profiles.find(sandbox, john).orElseThrow().attributes()))
                .isEmpty();
    }

    @Test
    void aDeviceIsWithWhoeverWasWrittenWithItLast() {
        write(JANE, PHONE, TABLET);
        write(BOB, PHONE);

        assertThat(devices()).containsExactly(TABLET);
        assertThat(devices(BOB)).containsExactly(PHONE);

        register(PHONE);
        write(BOB, TABLET);

        assertThat(devices()).containsExactly(PHONE);
        assertThat(devices(BOB)).containsExactly(TABLET);
    }

    @Test
    void ofManyWrittenAtOnceTheLastHasTheDevice() {
        domain.upserts.upsertAll(DomainFixture.MANAGER, sandbox, List.of(draft(JANE, PHONE), draft(BOB, PHONE)));

        assertThat(devices()).isEmpty();
        assertThat(devices(BOB)).containsExactly(PHONE);
    }

    @Test
    void theSameTokenInAnotherSandboxIsAnotherDevice() {
        SandboxId dev = domain.sandbox("dev").id();
        register(PHONE);
        tokens.register(DomainFixture.MANAGER, dev, new Identity("ecid", "e-2"), PHONE);

        assertThat(devices()).containsExactly(PHONE);
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        IntStream.rangeClosed(0, PushTokens.MOST_DEVICES).forEach(i -> register(device("number-" + i)));

        assertThat(devices()).hasSize(PushTokens.MOST_DEVICES).doesNotContain(device("number-0"));
    }

    @Test
    void losesNoneOfThoseThatComeAtTheSameTime() {
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> register(device("number-" + i))))
                        .toArray(CompletableFuture<?>[]::new))
                .join();

        assertThat(devices()).hasSize(4);
    }

    @Test
    void refusesWhatCannotBe() {
        PushAddress odd = new PushAddress("com.example.shop", "apns", "nothexadecimal!!");

        assertThatThrownBy(() -> register(odd)).isInstanceOf(InvalidProfileException.class);
        assertThatThrownBy(() -> tokens.register(DomainFixture.MANAGER, sandbox, new Identity("a b", "x"), PHONE))
                .isInstanceOf(InvalidProfileException.class);
        assertThatThrownBy(() -> tokens.register(DomainFixture.VIEWER, sandbox, JANE, PHONE))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> tokens.unregister(DomainFixture.VIEWER, sandbox, JANE, PHONE))
                .isInstanceOf(MissingRightException.class);
        assertThat(domain.profiles.find(sandbox, JANE)).isEmpty();
    }
}
