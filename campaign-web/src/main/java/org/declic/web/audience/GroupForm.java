package org.declic.web.audience;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.declic.audience.condition.Conditions;
import org.declic.audience.condition.Match;

/** A group of the builder as it is typed. */
public class GroupForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<ConditionForm> conditions = new ArrayList<>();
    private Match match = Match.ALL;

    static GroupForm of(Conditions.Group group) {
        GroupForm form = new GroupForm();
        form.match = group.match();
        group.conditions().forEach(condition -> form.conditions.add(ConditionForm.of(condition)));
        return form;
    }

    Conditions.Group group() {
        return new Conditions.Group(
                match, conditions.stream().map(ConditionForm::condition).toList());
    }

    /** Its lines. */
    public List<ConditionForm> getConditions() {
        return conditions;
    }

    /** How many of them must be true. */
    public Match getMatch() {
        return match;
    }

    public void setMatch(Match match) {
        this.match = match;
    }

    /** Whether no line fits any more. */
    public boolean isFull() {
        return conditions.size() >= Conditions.MOST_IN_A_GROUP;
    }
}
