package org.declic.web.campaign.list;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declic.campaign.CampaignList.CampaignType;
import org.declic.campaign.CampaignList.Dates;
import org.declic.campaign.CampaignList.Dates.What;
import org.declic.campaign.CampaignList.Filter;
import org.declic.campaign.CampaignStatus;
import org.declic.channel.Channel;
import org.jspecify.annotations.Nullable;

/** To what the list is narrowed, as it stands in its address; what an address cannot mean narrows nothing. */
public class ListFilters implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private String search = "";
    private String channel = "";
    private String type = "";
    private String tag = "";
    private String by = "";
    private What what = What.CHANGED;
    private String from = "";
    private String until = "";

    /** With days as they begin and end in {@code zone}. */
    Filter filter(Set<CampaignStatus> statuses, ZoneId zone) {
        return new Filter(
                search,
                statuses,
                named(Channel.values(), channel).map(Set::of).orElse(Set.of()),
                named(CampaignType.values(), type).orElse(null),
                tag,
                by,
                new Dates(
                        what,
                        day(from).map(day -> day.atStartOfDay(zone).toInstant()).orElse(null),
                        day(until)
                                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                                .orElse(null)));
    }

    /** What stands in the address, without what narrows nothing. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", search);
        parameters.put("channel", channel);
        parameters.put("type", type);
        parameters.put("tag", tag);
        parameters.put("by", by);
        parameters.put("dates", isDated() && what == What.RUNNING ? getDates() : "");
        parameters.put("from", from);
        parameters.put("until", until);
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /** How many narrow the list of those that a phone folds away. */
    public long getFolded() {
        return Stream.of(channel, type, tag, by, from + until)
                .filter(each -> !each.isEmpty())
                .count();
    }

    /** Whether any narrows the list. */
    public boolean isNarrow() {
        return !search.isEmpty() || getFolded() > 0;
    }

    private boolean isDated() {
        return !from.isEmpty() || !until.isEmpty();
    }

    /** Whether the last day comes before the first, so that there is nothing to show. */
    public boolean isBackwards() {
        return day(from)
                .flatMap(first -> day(until).map(last -> last.isBefore(first)))
                .orElse(false);
    }

    /** The words of the types that campaigns can have. */
    public List<String> getTypes() {
        return Arrays.stream(CampaignType.values()).map(ListFilters::word).toList();
    }

    /** The words of what happens to campaigns at some time. */
    public List<String> getEvents() {
        return Arrays.stream(What.values()).map(ListFilters::word).toList();
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = text(search);
    }

    /** The channel whose campaigns are shown; empty for all. */
    public String getChannel() {
        return channel;
    }

    public void setChannel(@Nullable String channel) {
        this.channel = named(Channel.values(), text(channel)).map(Channel::name).orElse("");
    }

    /** The type of the campaigns that are shown; empty for all. */
    public String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type =
                named(CampaignType.values(), text(type)).map(ListFilters::word).orElse("");
    }

    /** The tag that they have; empty for any. */
    public String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = text(tag);
    }

    /** A part of the name of who created them or changed them last; empty for anybody. */
    public String getBy() {
        return by;
    }

    public void setBy(@Nullable String by) {
        this.by = text(by);
    }

    /** What happens to them at that time. */
    public String getDates() {
        return word(what);
    }

    public void setDates(@Nullable String dates) {
        what = named(What.values(), text(dates)).orElse(What.CHANGED);
    }

    /** The first day, ISO 8601; empty for any. */
    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = day(text(from)).map(LocalDate::toString).orElse("");
    }

    /** The last day, ISO 8601; empty for any. */
    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = day(text(until)).map(LocalDate::toString).orElse("");
    }

    private static String text(@Nullable String given) {
        String text = given == null ? "" : given.strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String word) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(word) || word(each).equals(word))
                .findFirst();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
