package org.declic.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptedIdsTest {

    private static final int SIZE = 10;

    @TempDir
    Path data;

    @Test
    void knowsWhatWasAccepted() {
        AcceptedIds ids = open(SIZE);
        add(ids, 0, 3);

        assertThat(known(ids)).containsExactly(0, 1, 2);
    }

    @Test
    void keepsNoEmptyId() {
        AcceptedIds ids = open(SIZE);
        ids.add("");

        assertThat(ids.contains("")).isFalse();
    }

    @Test
    void forgetsTheOldestWhenItIsFull() {
        AcceptedIds ids = open(SIZE);
        add(ids, 0, 25);

        assertThat(known(ids)).containsExactly(15, 16, 17, 18, 19, 20, 21, 22, 23, 24);
    }

    @Test
    void givesARepetitionNoRoom() {
        AcceptedIds ids = open(SIZE);
        add(ids, 0, SIZE);
        add(ids, 5, SIZE);

        assertThat(known(ids)).hasSize(SIZE);
    }

    @Test
    void knowsThemAfterARestart() {
        add(open(SIZE), 0, 7);
        add(open(SIZE), 7, 14);

        AcceptedIds third = open(SIZE);
        assertThat(known(third)).containsExactly(4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        add(third, 14, 15);
        assertThat(known(open(SIZE)))
                .as("still in the order in which they came")
                .containsExactly(5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    }

    @Test
    void knowsThemAfterAKill() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Killed.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader told = process.inputReader()) {
            assertThat(told.readLine()).isEqualTo(Killed.DONE);
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.waitFor()).isEqualTo(Killed.SIGKILL);
        assertThat(known(open(SIZE))).containsExactly(0, 1, 2);
    }

    @Test
    void keepsTheLatestWhenThereIsLessRoom() {
        add(open(SIZE), 0, 13);

        assertThat(known(open(4))).containsExactly(9, 10, 11, 12);
    }

    @Test
    void keepsAllWhenThereIsMoreRoom() {
        add(open(SIZE), 0, 13);

        AcceptedIds larger = open(2 * SIZE);
        add(larger, 13, 24);

        assertThat(known(larger)).hasSize(2 * SIZE).startsWith(4).endsWith(23);
    }

    @Test
    void goesOnWithWhatIsLeftOfADamagedFile() throws IOException {
        add(open(SIZE), 0, 5);
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, 4 * Long.BYTES + 3));

        AcceptedIds ids = open(SIZE);

        assertThat(known(ids)).containsExactly(0, 1, 2);
        add(ids, 5, 20);
        assertThat(known(ids)).hasSize(SIZE).endsWith(19);
    }

    @Test
    void goesOnWithNoiseInstead() throws IOException {
        byte[] noise = new byte[1_001];
        new Random(1).nextBytes(noise);
        Files.write(file(), noise);

        AcceptedIds ids = open(SIZE);

        assertThat(known(ids)).isEmpty();
        add(ids, 0, 20);
        assertThat(known(open(SIZE))).hasSize(SIZE).endsWith(19);
    }

    @Test
    void goesOnWithAnEmptyFile() throws IOException {
        Files.createFile(file());

        AcceptedIds ids = open(SIZE);
        add(ids, 0, 1);

        assertThat(known(open(SIZE))).containsExactly(0);
    }

    @Test
    void doesNotStartWithoutAFile() throws IOException {
        Files.createDirectories(file().resolve("in-the-way"));

        assertThatThrownBy(() -> open(SIZE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("accepted-ids");
    }

    @Test
    void holdsAMillion() {
        AcceptedIds ids = open(1_000_000);
        IntStream.range(0, 1_000_001).forEach(i -> ids.add(id(i)));

        assertThat(IntStream.rangeClosed(1, 1_000).map(i -> i * 1_000)).allMatch(i -> ids.contains(id(i)));
        assertThat(ids.contains(id(1))).isTrue();
        assertThat(ids.contains(id(0))).isFalse();
    }

    private AcceptedIds open(int size) {
        return new AcceptedIds(file(), size);
    }

    private Path file() {
        return data.resolve("accepted-ids");
    }

    private static void add(AcceptedIds ids, int from, int to) {
        IntStream.range(from, to).forEach(i -> ids.add(id(i)));
    }

    private static List<Integer> known(AcceptedIds ids) {
        return IntStream.range(0, 100).filter(i -> ids.contains(id(i))).boxed().toList();
    }

    private static String id(int number) {
        return "UMA-" + number;
    }

    /** A process that keeps three ids and then waits for its end. */
    static final class Killed {

        private static final String DONE = "done";
        private static final int SIGKILL = 128 + 9;

        private Killed() {}

        public static void main(String[] arguments) throws IOException {
            add(new AcceptedIds(Path.of(arguments[0]), SIZE), 0, 3);
            System.out.println(DONE); // by which the test, another process, knows when to kill this one
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
