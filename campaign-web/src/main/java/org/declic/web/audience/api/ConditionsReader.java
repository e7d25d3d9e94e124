package org.declic.web.audience.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.declic.audience.condition.AttributeCondition;
import org.declic.audience.condition.Comparison;
import org.declic.audience.condition.Condition;
import org.declic.audience.condition.Conditions;
import org.declic.audience.condition.ConsentCondition;
import org.declic.audience.condition.ConsentState;
import org.declic.audience.condition.EventCondition;
import org.declic.audience.condition.EventCondition.Event;
import org.declic.audience.condition.Match;
import org.declic.audience.condition.MembershipCondition;
import org.declic.channel.Channel;
import org.declic.web.http.JsonObject;

/** Reads {@link Conditions} from a request; what has the wrong type is noted where it stands. */
final class ConditionsReader {

    private static final int LONGEST_TEXT = 1000; // the domain says how long each may be
    private static final int DAYS = 30;

    private ConditionsReader() {}

    /** The field {@code conditions} of a body, if it is there. */
    static Optional<Conditions> read(JsonObject body) {
        return body.object("conditions").map(conditions -> {
            conditions.only("match", "groups");
            return new Conditions(match(conditions), elements(conditions, "groups", group -> {
                group.only("match", "conditions");
                return new Conditions.Group(match(group), elements(group, "conditions", ConditionsReader::condition));
            }));
        });
    }

    private static Match match(JsonObject object) {
        return object.one("match", Match.values(), Match.ALL);
    }

    private static <T> List<T> elements(JsonObject parent, String name, Function<JsonObject, T> reader) {
        List<T> read = new ArrayList<>();
        List<?> list = parent.list(name).orElse(List.of());
        for (int i = 0; i < list.size(); i++) {
            parent.element(name, i, list.get(i)).map(reader).ifPresent(read::add);
        }
        return read;
    }

    private static Condition condition(JsonObject object) {
        if (object.has("consent")) {
            object.only("consent", "is");
            return new ConsentCondition(
                    object.one("consent", Channel.values(), Channel.EMAIL),
                    object.one("is", ConsentState.values(), ConsentState.YES));
        } else if (object.has("audience")) {
            object.only("audience", "member");
            return new MembershipCondition(
                    object.required("audience", LONGEST_TEXT), !object.has("member") || object.flag("member"));
        } else if (object.has("event")) {
            object.only("event", "happened", "days", "campaign");
            return new EventCondition(
                    object.one("event", Event.values(), Event.SENT),
                    !object.has("happened") || object.flag("happened"),
                    object.number("days").orElse(DAYS),
                    object.text("campaign", LONGEST_TEXT).orElse(""));
        }
        object.only("attribute", "is", "value");
        return new AttributeCondition(
                object.required("attribute", LONGEST_TEXT),
                object.one("is", Comparison.values(), Comparison.EQUALS),
                object.text("value", LONGEST_TEXT).orElse(""));
    }
}
