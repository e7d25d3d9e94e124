package org.declic.web.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.declic.report.CampaignReport.Slot;

/**
 * A curve without axes, as bars of a picture that is {@link #HEIGHT} high.
 *
 * @param total how many messages were sent in all its hours
 * @param busiest the hour with most of them
 */
public record Sparkline(List<Bar> bars, long total, Slot busiest) {

    private static final int HEIGHT = 40;
    private static final int STEP = 10;
    private static final int WIDTH = 8;

    public Sparkline {
        bars = List.copyOf(bars);
    }

    /** One hour; an hour in which anything was sent can be seen. */
    public record Bar(int x, int y, int width, int height) {}

    /** The picture of a curve that has at least one part. */
    static Sparkline of(List<Slot> curve) {
        Slot busiest = curve.stream().max(Comparator.comparingLong(Slot::sent)).orElseThrow();
        List<Bar> bars = IntStream.range(0, curve.size())
                .mapToObj(i -> bar(i * STEP, curve.get(i).sent(), busiest.sent()))
                .toList();
        return new Sparkline(bars, curve.stream().mapToLong(Slot::sent).sum(), busiest);
    }

    private static Bar bar(int x, long sent, long most) {
        int height = sent == 0 ? 0 : (int) Math.max(2, HEIGHT * sent / most);
        return new Bar(x, HEIGHT - height, WIDTH, height);
    }

    /** Of the picture: {@code 0 0 248 40}. */
    public String viewBox() {
        return "0 0 " + (bars.size() * STEP - (STEP - WIDTH)) + " " + HEIGHT;
    }
}
