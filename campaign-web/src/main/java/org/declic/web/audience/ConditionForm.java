package org.declic.web.audience;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.declic.audience.condition.AttributeCondition;
import org.declic.audience.condition.Comparison;
import org.declic.audience.condition.Condition;
import org.declic.audience.condition.ConsentCondition;
import org.declic.audience.condition.ConsentState;
import org.declic.audience.condition.EventCondition;
import org.declic.audience.condition.EventCondition.Event;
import org.declic.audience.condition.MembershipCondition;
import org.declic.channel.Channel;
import org.jspecify.annotations.Nullable;

/** A line of the builder: one condition as it is typed. */
public class ConditionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String USUAL_DAYS = "30";

    /** What a condition is about. */
    public enum Kind {
        ATTRIBUTE,
        CONSENT,
        EVENT,
        AUDIENCE
    }

    private final Kind kind;
    private String attribute = "";
    private Comparison comparison = Comparison.EQUALS;
    private String value = "";
    private Channel channel = Channel.EMAIL;
    private ConsentState state = ConsentState.YES;
    private Event event = Event.OPENED;
    private boolean positive = true;
    private String days = USUAL_DAYS;
    private String campaign = "";
    private String audience = "";
    private String problem = "";

    /** Nothing typed yet. */
    ConditionForm(Kind kind) {
        this.kind = kind;
    }

    static ConditionForm of(Condition condition) {
        ConditionForm form = new ConditionForm(kind(condition));
        if (condition instanceof AttributeCondition about) {
            form.attribute = about.attribute();
            form.comparison = about.is();
            form.value = about.value();
        } else if (condition instanceof ConsentCondition about) {
            form.channel = about.consent();
            form.state = about.is();
        } else if (condition instanceof EventCondition about) {
            form.event = about.event();
            form.positive = about.happened();
            form.days = Integer.toString(about.days());
            form.campaign = about.campaign();
        } else if (condition instanceof MembershipCondition about) {
            form.audience = about.audience();
            form.positive = about.member();
        }
        return form;
    }

    private static Kind kind(Condition condition) {
        if (condition instanceof AttributeCondition) {
            return Kind.ATTRIBUTE;
        } else if (condition instanceof ConsentCondition) {
            return Kind.CONSENT;
        }
        return condition instanceof EventCondition ? Kind.EVENT : Kind.AUDIENCE;
    }

    Condition condition() {
        return switch (kind) {
            case ATTRIBUTE ->
                new AttributeCondition(attribute.strip(), comparison, comparison.hasValue() ? value.strip() : "");
            case CONSENT -> new ConsentCondition(channel, state);
            case EVENT -> new EventCondition(event, positive, number(days), campaign);
            case AUDIENCE -> new MembershipCondition(audience, positive);
        };
    }

    /** What is no number is outside the bounds. */
    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** What it is about. */
    public Kind getKind() {
        return kind;
    }

    public String getAttribute() {
        return attribute;
    }

    public void setAttribute(@Nullable String attribute) {
        this.attribute = Objects.requireNonNullElse(attribute, "");
    }

    public Comparison getComparison() {
        return comparison;
    }

    public void setComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    /** All ways to compare. */
    public List<Comparison> getComparisons() {
        return List.of(Comparison.values());
    }

    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = Objects.requireNonNullElse(value, "");
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    /** All channels. */
    public List<Channel> getChannels() {
        return List.of(Channel.values());
    }

    public ConsentState getState() {
        return state;
    }

    public void setState(ConsentState state) {
        this.state = state;
    }

    /** All that may have been said. */
    public List<ConsentState> getStates() {
        return List.of(ConsentState.values());
    }

    public Event getEvent() {
        return event;
    }

    public void setEvent(Event event) {
        this.event = event;
    }

    /** All that may have become of a message. */
    public List<Event> getEvents() {
        return List.of(Event.values());
    }

    /** Whether it must have happened, or must be a member. */
    public boolean isPositive() {
        return positive;
    }

    public void setPositive(boolean positive) {
        this.positive = positive;
    }

    /** Both. */
    public List<Boolean> getAnswers() {
        return Stream.of(true, false).toList();
    }

    public String getDays() {
        return days;
    }

    public void setDays(@Nullable String days) {
        this.days = Objects.requireNonNullElse(days, "");
    }

    /** The id of a campaign; empty for any. */
    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(@Nullable String campaign) {
        this.campaign = Objects.requireNonNullElse(campaign, "");
    }

    /** The id of an audience. */
    public String getAudience() {
        return audience;
    }

    public void setAudience(@Nullable String audience) {
        this.audience = Objects.requireNonNullElse(audience, "");
    }

    /** What is wrong with it, in words; empty if nothing is. */
    public String getProblem() {
        return problem;
    }

    void setProblem(String problem) {
        this.problem = problem;
    }
}
