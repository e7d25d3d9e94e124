package org.declic.audience.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.declic.shared.Violations;

/** Something that is true of a person or not. Its JSON is told apart by the first field of each kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(AttributeCondition.class),
    @JsonSubTypes.Type(ConsentCondition.class),
    @JsonSubTypes.Type(EventCondition.class),
    @JsonSubTypes.Type(MembershipCondition.class)
})
public sealed interface Condition permits AttributeCondition, ConsentCondition, EventCondition, MembershipCondition {

    /** Notes what is wrong with it, at {@code pointer} and a field. */
    void check(String pointer, Violations violations);

    /** Writes it as an SQL condition about the profile {@code p}. */
    void write(Sql sql);
}
