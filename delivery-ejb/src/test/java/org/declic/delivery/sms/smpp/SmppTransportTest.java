package org.declic.delivery.sms.smpp;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.declic.channel.SmppServer;
import org.declic.channel.SmppServer.LongText;
import org.declic.content.GsmAlphabet;
import org.declic.content.SmsText;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.delivery.sms.message.OutgoingSms;
import org.declic.shared.MessageId;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.NegativeResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SmppTransportTest {

    private static final String PASSWORD = "s3cret";
    private static final int WINDOW = 2;
    private static final int RECEIPT = 4;
    private static final String LONG = "Votre colis {4711} est arrivé, à demain. ".repeat(10);

    private final ScriptedSmsCentre centre = new ScriptedSmsCentre();
    private final RememberingInbox inbox = new RememberingInbox();
    private final SmppTransport transport = transport(PASSWORD, Duration.ofSeconds(20));

    SmppTransportTest() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        transport.close();
        centre.close();
    }

    @Test
    void bindsAsTransceiverOnceForAllMessages() {
        assertThat(send("Hello")).isEqualTo(new Accepted("1"));
        assertThat(send("Hello again")).isEqualTo(new Accepted("2"));

        assertThat(centre.binds()).singleElement().satisfies(bind -> {
            assertThat(bind.getBindType()).isEqualTo(BindType.BIND_TRX);
            assertThat(bind.getSystemId()).isEqualTo("declic");
            assertThat(bind.getPassword()).isEqualTo(PASSWORD);
            assertThat(bind.getSystemType()).isEqualTo("VMA");
            assertThat(bind.getInterfaceVersion()).isEqualTo(InterfaceVersion.IF_34);
        });
    }

    @Test
    void sendsATextInTheGsmAlphabet() {
        String text = "Prix : 5 € [ok] à é ~";

        assertThat(send(text)).isInstanceOf(Accepted.class);

        SubmitSm message = centre.messages().get(0);
        assertThat(message.getDataCoding()).isZero();
        assertThat(message.getEsmClass()).isZero();
        assertThat(message.getShortMessage()).isEqualTo(GsmAlphabet.encode(text));
        assertThat(message.getRegisteredDelivery()).isEqualTo((byte) 1);
        assertThat(message.getDestAddress()).isEqualTo("33612345678");
        assertThat(message.getDestAddrTon()).isEqualTo(SMPPConstant.TON_INTERNATIONAL);
        assertThat(message.getDestAddrNpi()).isEqualTo(SMPPConstant.NPI_ISDN);
    }

    @Test
    void sendsAnyOtherTextInUcs2() {
        String text = "Привет 👋";

        assertThat(send(text)).isInstanceOf(Accepted.class);

        SubmitSm message = centre.messages().get(0);
        assertThat(message.getDataCoding()).isEqualTo((byte) 8);
        assertThat(message.getShortMessage()).isEqualTo(text.getBytes(StandardCharsets.UTF_16BE));
    }

    @ParameterizedTest
    @CsvSource({"+33700000001, 33700000001, 1, 1", "36500, 36500, 3, 0", "La Boutique, La Boutique, 5, 0"})
    void tellsWhatKindOfSenderItIs(String from, String address, byte kind, byte plan) {
        OutgoingSms sms = new OutgoingSms(new MessageId("m"), from, "+33612345678", new SmsText("Hello"));

        assertThat(transport.send(sms)).isInstanceOf(Accepted.class);

        SubmitSm message = centre.messages().get(0);
        assertThat(message.getSourceAddr()).isEqualTo(address);
        assertThat(message.getSourceAddrTon()).isEqualTo(kind);
        assertThat(message.getSourceAddrNpi()).isEqualTo(plan);
    }

    @Test
    void sendsALongTextInPartsThatBelongTogether() throws IOException {
        assertThat(send(LONG)).isEqualTo(new Accepted("1 2 3"));

        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int number = 0;
        byte reference = centre.messages().get(0).getShortMessage()[3];
        for (SubmitSm part : centre.messages()) {
            byte[] content = part.getShortMessage();
            number++;
            assertThat(part.isUdhi()).isTrue();
            assertThat(content).startsWith(5, 0, 3, reference, 3, number).hasSizeLessThanOrEqualTo(6 + 153);
            whole.write(content, 6, content.length - 6);
        }
        assertThat(whole.toByteArray()).isEqualTo(GsmAlphabet.encode(LONG));
        assertThat(send(LONG)).isInstanceOf(Accepted.class);
        assertThat(centre.messages().get(3).getShortMessage()[3])
                .as("the same in a repetition")
                .isEqualTo(reference);
    }

    @Test
    void sendsALongTextBeyondTheGsmAlphabetInPartsOfItsOwn() throws IOException {
        String text = "é".repeat(60) + "ê".repeat(6) + "👋".repeat(4);
        assertThat(send(text)).isEqualTo(new Accepted("1 2"));

        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (SubmitSm part : centre.messages()) {
            byte[] content = part.getShortMessage();
            assertThat(part.isUdhi()).isTrue();
            assertThat(part.getDataCoding()).isEqualTo((byte) 8);
            assertThat(content).hasSizeLessThanOrEqualTo(6 + 2 * 67);
            assertThat(new String(content, 6, content.length - 6, UTF_16BE))
                    .as("no character is cut in two")
                    .doesNotContain("\ufffd")
                    .matches(piece -> !Character.isLowSurrogate(piece.charAt(0)));
            whole.write(content, 6, content.length - 6);
        }
        assertThat(whole.toString(UTF_16BE)).isEqualTo(text);
    }

    private static List<String> longTexts() {
        return List.of(LONG, "Привет 👋 ".repeat(20));
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void sendsALongTextInOnePieceToACentreThatSplitsItItself(String text) {
        try (SmppTransport whole = transport(PASSWORD, Duration.ofSeconds(20), LongText.PAYLOAD)) {
            assertThat(whole.send(sms(text))).isEqualTo(new Accepted("1"));
            assertThat(whole.send(sms("Hello"))).isEqualTo(new Accepted("2"));
        }

        SubmitSm message = centre.messages().get(0);
        byte[] expected =
                message.getDataCoding() == 0 ? GsmAlphabet.encode(text) : text.getBytes(StandardCharsets.UTF_16BE);
        assertThat(message.isUdhi()).isFalse();
        assertThat(message.getShortMessage()).isNullOrEmpty();
        assertThat(message.getOptionalParameter(OptionalParameter.Message_payload.class)
                        .getValue())
                .isEqualTo(expected);
        assertThat(centre.messages().get(1).getShortMessage()).isEqualTo(GsmAlphabet.encode("Hello"));
    }

    @Test
    void refusesATextOfMorePartsThanCanBeCounted() {
        assertThat(send("x".repeat(153 * 256))).isInstanceOf(Refused.class);
        assertThat(centre.messages()).isEmpty();
    }

    /** Two at once have to meet before they are answered. */
    @Test
    void keepsTheWindow() {
        AtomicInteger present = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier pairs = new CyclicBarrier(WINDOW);
        centre.meet(message -> {
            most.accumulateAndGet(present.incrementAndGet(), Math::max);
            meet(pairs);
            present.decrementAndGet();
            return 0;
        });

        List<CompletableFuture<Outcome>> outcomes = IntStream.range(0, 8)
                .mapToObj(i -> later(() -> send("Hello " + i)))
                .toList();

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.join()).isInstanceOf(Accepted.class));
        assertThat(most).hasValue(WINDOW);
        assertThat(centre.binds()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0x58, throttled",
        "0x14, queue full",
        "0x08, system error",
        "0x45, submit failed",
        "0x64, temporary",
        "0x4A1, status"
    })
    void defersWhatTheCentreDoesNotTakeNow(String status, String words) {
        centre.answerNext(Integer.decode(status));

        assertThat(send("Hello")).isInstanceOfSatisfying(Deferred.class, deferred -> {
            assertThat(deferred.code()).isEqualTo("smpp-" + status);
            assertThat(deferred.reason()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource({"0x0B, destination", "0x0A, source", "0x01, length", "0x65, permanent", "0x66, rejected"})
    void isRefusedWhatTheCentreWillNeverTake(String status, String words) {
        centre.answerNext(Integer.decode(status));

        assertThat(send("Hello")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("smpp-" + status);
            assertThat(refused.reason()).contains(words);
        });
    }

    @Test
    void defersALongTextWhoseFirstPartIsDeclined() {
        centre.answerNext(SMPPConstant.STAT_ESME_RTHROTTLED);

        assertThat(send(LONG)).isInstanceOf(Deferred.class);
        assertThat(centre.messages()).hasSize(1);
    }

    @Test
    void doesNotKnowWhatTheRecipientHasWhenALaterPartIsDeclinedForNow() {
        centre.answerNext(0).answerNext(SMPPConstant.STAT_ESME_RTHROTTLED);

        assertThat(send(LONG))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).contains("took 1 part"));
        assertThat(centre.messages()).hasSize(2);
    }

    @Test
    void isRefusedWhenALaterPartWillNeverPass() {
        centre.answerNext(0).answerNext(SMPPConstant.STAT_ESME_RX_P_APPN);

        assertThat(send(LONG)).isInstanceOf(Refused.class);
        assertThat(centre.messages()).hasSize(2);
    }

    @Test
    void doesNotKnowWhenTheConnectionIsCutAfterTheMessageWasRead() throws IOException {
        centre.cutAfterNext();

        assertThat(impatiently("Hello")).isInstanceOf(Unknown.class);
        assertThat(centre.messages()).hasSize(1);
    }

    @Test
    void doesNotKnowWhenTheConnectionIsCutBetweenTwoParts() throws IOException {
        centre.answerNext(0).cutAfterNext();

        assertThat(impatiently(LONG)).isInstanceOf(Unknown.class);
        assertThat(centre.messages()).hasSize(2);
    }

    @Test
    void doesNotKnowWhenNoAnswerComesInTime() {
        centre.neverAnswer();

        assertThat(impatiently("Hello")).isInstanceOf(Unknown.class);
    }

    @Test
    void isUnreachableWhenNobodyListens() throws Exception {
        centre.stopListening();

        assertUnreachable(send("Hello"), "smpp-bind", "refused");
    }

    @Test
    void isUnreachableWhenTheConnectionIsCutBeforeAMessage() throws Exception {
        assertThat(send("Hello")).isInstanceOf(Accepted.class);
        centre.stopListening();
        centre.hangUp();

        assertUnreachable(send("Hello again"), "smpp-bind", "refused");
        assertThat(centre.messages()).hasSize(1);
    }

    @Test
    void bindsAgainAfterTheConnectionBroke() throws IOException {
        assertThat(send("Hello")).isInstanceOf(Accepted.class);
        centre.hangUp();

        assertThat(send("Hello again")).isInstanceOf(Accepted.class);

        assertThat(centre.binds()).hasSize(2);
    }

    @Test
    void bindsAgainWhenTheCentreIsBack() throws Exception {
        centre.stopListening();
        assertThat(send("Hello")).isInstanceOf(Unreachable.class);
        centre.listenAgain();

        assertThat(send("Hello")).isInstanceOf(Accepted.class);
    }

    @Test
    void isUnreachableWhenTheCentreNeverAnswersABind() {
        centre.beMute();

        assertUnreachable(impatiently("Hello"), "smpp-bind", "response");
    }

    /** Else each of them would take its time, one after the other. */
    @Test
    void letsThoseWhoWaitForTheSameBindShareItsFailure() {
        centre.beMute();

        try (SmppTransport impatient = transport(PASSWORD, Duration.ofSeconds(2))) {
            List<CompletableFuture<Outcome>> outcomes = IntStream.range(0, WINDOW)
                    .mapToObj(i -> later(() -> impatient.send(sms("Hello"))))
                    .toList();
            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.join()).isInstanceOf(Unreachable.class));
        }

        assertThat(centre.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0x0E, invalid password", "0x0F, invalid system id", "0x0D, bind failed"})
    void isUnreachableWhenTheBindIsDeclined(String status, String words) {
        centre.answerBinds(Integer.decode(status));

        assertUnreachable(send("Hello"), "smpp-" + status, words);
    }

    @Test
    void neverTellsAPasswordThatSmppCannotCarry() {
        try (SmppTransport other = transport("a-long-one", Duration.ofSeconds(20))) {
            Outcome outcome = other.send(sms("Hello"));

            assertUnreachable(outcome, "smpp-password", "8 characters");
            assertThat(outcome.toString()).doesNotContain("a-long-one");
        }
        SmppConfig config = new SmppConfig(SmppServer.NONE, PASSWORD, Duration.ofSeconds(1));
        assertThat(config.toString()).doesNotContain(PASSWORD);
    }

    /** The configuration has changed: what is under way still gets its answer, what comes later is for the next transport. */
    @Test
    void letsAMessageUnderWayGetItsAnswerBeforeItCloses() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        centre.meet(message -> {
            read.countDown();
            await(answer);
            return 0;
        });
        CompletableFuture<Outcome> outcome = later(() -> send("Hello"));
        assertThat(read.await(20, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Boolean> closed = later(() -> {
            transport.close();
            return true;
        });
        CompletableFuture<Outcome> late = later(() -> send("Too late"));
        answer.countDown();

        assertThat(outcome.join()).isInstanceOf(Accepted.class);
        assertThat(closed.join()).isTrue();
        late.join();
        assertUnreachable(send("Too late"), "smpp-closed", "changed");
    }

    @Test
    void takesReceipts() throws Exception {
        send("Hello");

        centre.deliver(
                RECEIPT,
                "id:0123456789 sub:001 dlvrd:001 submit date:2603021200 done date:2603021201 stat:DELIVRD err:000"
                        + " text:Hello");
        centre.deliver(RECEIPT, "ID:4f-11 stat:undeliv ERR:34");
        centre.deliver(RECEIPT, "id:9 stat:ENROUTE err:000");
        centre.deliver(
                RECEIPT,
                "",
                new OptionalParameter.Receipted_message_id("4711"),
                new OptionalParameter.Message_state((byte) 3));

        assertThat(inbox.receipts)
                .containsExactly(
                        new SmppReceipt("0123456789", "DELIVRD", "000"),
                        new SmppReceipt("4f-11", "UNDELIV", "34"),
                        new SmppReceipt("9", "ENROUTE", "000"),
                        new SmppReceipt("4711", "EXPIRED", ""));
    }

    @Test
    void letsTheCentreKeepAReceiptThatCannotBeKeptHere() {
        send("Hello");
        inbox.keeps = false;

        assertThatThrownBy(() -> centre.deliver(RECEIPT, "id:1 stat:DELIVRD err:000"))
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        e -> assertThat(e.getCommandStatus()).isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN));
    }

    @Test
    void takesWhatPeopleWrite() throws Exception {
        send("Hello");

        centre.deliver(0, "STOP");
        centre.deliver(0, "id:1 stat:DELIVRD");

        assertThat(inbox.texts)
                .containsExactly(
                        new SmppText("+33612345678", "STOP"), new SmppText("+33612345678", "id:1 stat:DELIVRD"));
        assertThat(inbox.receipts).isEmpty();
    }

    @Test
    void letsTheCentreKeepATextThatCannotBeKeptHere() throws Exception {
        send("Hello");
        inbox.keeps = false;

        assertThatThrownBy(() -> centre.deliver(0, "STOP"))
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        e -> assertThat(e.getCommandStatus()).isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN));
        inbox.keeps = true;
        centre.deliver(0, "STOP");
        assertThat(inbox.texts).hasSize(2);
    }

    @Test
    void acknowledgesWhatIsNeitherReceiptNorText() throws Exception {
        send("Hello");

        centre.deliver(RECEIPT, "nonsense");
        centre.deliver(RECEIPT * 2, "STOP");

        assertThat(inbox.receipts).isEmpty();
        assertThat(inbox.texts).isEmpty();
    }

    private SmppTransport transport(String password, Duration patience) {
        return transport(password, patience, LongText.PARTS);
    }

    private SmppTransport transport(String password, Duration patience, LongText longText) {
        SmppServer server = new SmppServer("127.0.0.1", centre.port(), false, "declic", "VMA", WINDOW, longText);
        return new SmppTransport(new SmppConfig(server, password, patience), inbox);
    }

    private Outcome send(String text) {
        Outcome outcome = transport.send(sms(text));
        assertThat(outcome.toString()).doesNotContain(PASSWORD);
        return outcome;
    }

    private Outcome impatiently(String text) {
        try (SmppTransport impatient = transport(PASSWORD, Duration.ofSeconds(2))) {
            return impatient.send(sms(text));
        }
    }

    private static OutgoingSms sms(String text) {
        return new OutgoingSms(new MessageId("message"), "Shop", "+33612345678", new SmsText(text));
    }

    private static <T> CompletableFuture<T> later(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        result.complete(work.get());
                    } catch (RuntimeException | Error e) {
                        result.completeExceptionally(e);
                    }
                },
                "sender");
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertUnreachable(Outcome outcome, String code, String reason) {
        assertThat(outcome).isInstanceOfSatisfying(Unreachable.class, unreachable -> {
            assertThat(unreachable.code()).isEqualTo(code);
            assertThat(unreachable.reason()).containsIgnoringCase(reason);
        });
    }
}
