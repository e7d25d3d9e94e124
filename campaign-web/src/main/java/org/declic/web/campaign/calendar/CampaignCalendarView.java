package org.declic.web.campaign.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.declic.access.Right;
import org.declic.execution.calendar.CalendarEntry;
import org.declic.execution.calendar.CampaignCalendar;
import org.declic.web.shell.Preferences;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;
import org.declic.web.shell.Times;
import org.jspecify.annotations.Nullable;

/** A month of campaigns that answer calls or write to audiences, in the user's zone; the month stands in the address. */
@Named
@RequestScoped
public class CampaignCalendarView {

    private static final String BUNDLE = "org.declic.web.campaign.CampaignCalendar";
    private static final String CAMPAIGN = "org.declic.web.campaign.Campaign";
    private static final String SHELL = "org.declic.web.shell.Shell";

    /** Of the years that a calendar is good for. */
    private static final Pattern MONTH = Pattern.compile("(19[7-9]|2[0-9]{2})[0-9]-[0-9]{2}");

    private final CampaignCalendar calendar;
    private final SignedIn signedIn;
    private final Preferences preferences;
    private final Texts texts;
    private final Times times;

    private String month = "";
    private CalendarMonth shown = CalendarMonth.of(YearMonth.of(1970, 1), DayOfWeek.MONDAY);
    private List<Bar> throughout = List.of();
    private List<List<CalendarDay>> weeks = List.of();
    private boolean cut;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CampaignCalendarView() {
        this(null, null, null, null, null);
    }

    @Inject
    public CampaignCalendarView(
            CampaignCalendar calendar, SignedIn signedIn, Preferences preferences, Texts texts, Times times) {
        this.calendar = calendar;
        this.signedIn = signedIn;
        this.preferences = preferences;
        this.texts = texts;
        this.times = times;
    }

    /** Reads the month that the address asks for; the present one where it names none. */
    public void load() {
        signedIn.actor().require(Right.VIEW);
        ZoneId zone = signedIn.getZone();
        LocalDate today = times.today();
        shown = CalendarMonth.of(asked(YearMonth.from(today)), preferences.getFirstDayOfWeek());
        List<CalendarEntry> entries = calendar.between(
                signedIn.getSandboxId(),
                shown.from().atStartOfDay(zone).toInstant(),
                shown.until().plusDays(1).atStartOfDay(zone).toInstant());
        List<Bar> bars = entries.stream().map(entry -> Bar.of(entry, zone)).toList();
        throughout = shown.throughout(bars);
        weeks = shown.weeks(bars, today);
        cut = entries.size() == CampaignCalendar.MOST;
    }

    private YearMonth asked(YearMonth present) {
        try {
            return MONTH.matcher(month).matches() ? YearMonth.parse(month) : present;
        } catch (DateTimeException e) {
            return present;
        }
    }

    /** What runs before, after and all through the month: the first of it. */
    public List<Bar> getThroughout() {
        return throughout.subList(0, Math.min(throughout.size(), CalendarMonth.PLACES));
    }

    /** The rest of that. */
    public List<Bar> getMoreThroughout() {
        return throughout.subList(getThroughout().size(), throughout.size());
    }

    /** The weeks, each of seven days. */
    public List<List<CalendarDay>> getWeeks() {
        return weeks;
    }

    /** Whether there may be more than is shown. */
    public boolean isCut() {
        return cut;
    }

    /** Whether nothing runs on any day of it. */
    public boolean isNothing() {
        return throughout.isEmpty()
                && weeks.stream().flatMap(List::stream).allMatch(day -> day.outside() || day.isEmpty());
    }

    /** The month and its year, in words. */
    public String getTitle() {
        return formatted("pattern.month", shown.month().atDay(1));
    }

    /** The address of the month before or after. */
    public String beside(int months) {
        return "?month=" + shown.month().plusMonths(months);
    }

    /** The name of the day of the week, short or whole. */
    public String weekday(CalendarDay day, boolean whole) {
        return day.date()
                .getDayOfWeek()
                .getDisplayName(whole ? TextStyle.FULL : TextStyle.SHORT, preferences.getLocale());
    }

    /** A day as a list of days names it. */
    public String name(CalendarDay day) {
        return formatted("pattern.day", day.date());
    }

    /** How many are folded. */
    public String count(List<Bar> folded) {
        return texts.get(BUNDLE, "more", folded.size());
    }

    /** That there is more than so many. */
    public String getCutText() {
        return texts.get(BUNDLE, "cut", CampaignCalendar.MOST);
    }

    /** Its status and its times, in words. */
    public String tell(Bar bar) {
        CalendarEntry entry = bar.entry();
        String start = times.plain(entry.start());
        if (entry.run() != null) {
            String state = texts.get(CAMPAIGN, "execution.state." + entry.run());
            return texts.get(BUNDLE, "tell.run", state, start);
        }
        String status = texts.get(SHELL, "status." + times.lower(entry.status()));
        return entry.end() == null
                ? texts.get(BUNDLE, "tell.campaign", status, start)
                : texts.get(BUNDLE, "tell.window", status, start, times.plain(entry.end()));
    }

    private String formatted(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.get(BUNDLE, key), preferences.getLocale())
                .format(day);
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(@Nullable String month) {
        this.month = Objects.requireNonNullElse(month, "");
    }
}
