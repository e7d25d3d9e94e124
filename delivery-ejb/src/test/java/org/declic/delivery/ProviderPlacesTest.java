package org.declic.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.declic.delivery.ProviderPlaces.Share;
import org.junit.jupiter.api.Test;

class ProviderPlacesTest {

    private static final long PATIENCE = 20_000;

    private final ProviderPlaces places = new ProviderPlaces(32);
    private final Share first = places.share();

    @Test
    void leavesHalfToTheOthers() {
        assertThat(fill(first)).isEqualTo(16);
    }

    @Test
    void leavesAPlaceToAnotherHoweverManyTakeTheirs() {
        fill(first);

        assertThat(IntStream.range(0, 4).map(i -> fill(places.share()))).containsExactly(8, 4, 2, 1);
        assertThat(fill(places.share())).isEqualTo(1);
    }

    @Test
    void givesAPlaceThatBecomesFreeToOneThatWaits() {
        fill(first);

        CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(() -> take(first, PATIENCE));
        first.giveBack();

        assertThat(next).succeedsWithin(PATIENCE, TimeUnit.MILLISECONDS).isEqualTo(true);
        assertThat(take(first, 0)).isFalse();
    }

    /** Eight of the first leave as many free as the second must leave. */
    @Test
    void givesAPlaceOfOneConfigurationToAnotherThatWaits() {
        Share second = places.share();
        fill(first);
        fill(second);

        CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(() -> take(second, PATIENCE));
        first.giveBack();

        assertThat(next).succeedsWithin(PATIENCE, TimeUnit.MILLISECONDS).isEqualTo(true);
    }

    /** How many a share gets, without waiting. */
    private static int fill(Share share) {
        int taken = 0;
        while (take(share, 0)) {
            taken++;
        }
        return taken;
    }

    private static boolean take(Share share, long millis) {
        try {
            return share.take(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
