package org.declic.web.audience;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declic.access.Right;
import org.declic.audience.Audience;
import org.declic.audience.Audiences;
import org.declic.audience.InvalidAudienceException;
import org.declic.audience.condition.Conditions;
import org.declic.audience.condition.EventCondition;
import org.declic.audience.condition.Match;
import org.declic.channel.Channel;
import org.declic.shared.NotFoundException;
import org.declic.web.shell.Links;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The builder of an audience by conditions, new or existing. */
@Named
@ViewScoped
public class ConditionsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "org.declic.web.audience.Conditions";
    private static final Pattern PLACE = Pattern.compile("/conditions/groups/(\\d+)/conditions/(\\d+)/(\\w+)");
    private static final int SAMPLE = 5;

    private final Audiences audiences;
    private final SignedIn signedIn;
    private final AudienceNames names;
    private final Texts texts;

    private final ArrayList<GroupForm> groups = new ArrayList<>();
    private Match match = Match.ALL;
    private String id = "";
    private String title = "";
    private String name = "";
    private String problem = "";
    private @Nullable Long people;
    private final ArrayList<String> sample = new ArrayList<>();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ConditionsView() {
        this(null, null, null, null);
    }

    @Inject
    public ConditionsView(Audiences audiences, SignedIn signedIn, AudienceNames names, Texts texts) {
        this.audiences = audiences;
        this.signedIn = signedIn;
        this.names = names;
        this.texts = texts;
    }

    /**
     * Fills the builder.
     *
     * @throws NotFoundException if the sandbox has no such audience of conditions
     */
    public void load() {
        signedIn.actor().require(Right.EDIT_PROFILES);
        if (isNew()) {
            addGroup();
            return;
        }
        Audience audience = audiences.get(signedIn.getSandboxId(), id);
        Conditions conditions = audience.conditions().orElseThrow(() -> new NotFoundException("conditions", id));
        title = audience.name();
        name = title;
        match = conditions.match();
        conditions.groups().forEach(group -> groups.add(GroupForm.of(group)));
        count();
    }

    /** A new group, with a line to begin with. */
    public void addGroup() {
        GroupForm group = new GroupForm();
        group.getConditions().add(new ConditionForm(ConditionForm.Kind.ATTRIBUTE));
        groups.add(group);
        forgetCount();
    }

    /** Takes a group away. */
    public void remove(GroupForm group) {
        groups.remove(group);
        count();
    }

    /** A new line. */
    public void add(GroupForm group, String kind) {
        group.getConditions().add(new ConditionForm(ConditionForm.Kind.valueOf(kind)));
        forgetCount();
    }

    /** Takes a line away. */
    public void remove(GroupForm group, ConditionForm condition) {
        group.getConditions().remove(condition);
        count();
    }

    /** Counts the people of whom the conditions are true; says nothing while they are not complete. */
    public void count() {
        forgetCount();
        try {
            Conditions conditions = conditions();
            people = audiences.count(signedIn.getSandboxId(), conditions);
            sample.addAll(audiences.sample(signedIn.getSandboxId(), conditions, Channel.EMAIL.namespace(), SAMPLE));
        } catch (InvalidAudienceException e) {
            people = null;
        }
    }

    private void forgetCount() {
        people = null;
        sample.clear();
    }

    /** Stores the audience and shows it; what is wrong is said where it is, and nothing is stored. */
    public @Nullable String save() {
        problem = "";
        groups.forEach(group -> group.getConditions().forEach(condition -> condition.setProblem("")));
        Optional<Audience> saved = names.attempt(() -> {
            try {
                return store();
            } catch (InvalidAudienceException e) {
                e.report().messages().forEach((place, message) -> tell(place));
                throw e;
            }
        });
        saved.ifPresent(audience -> texts.tell(BUNDLE, "done.saved", audience.name()));
        return saved.map(audience -> Links.redirect(AudienceView.PAGE, audience.id()))
                .orElse(null);
    }

    private Audience store() {
        return isNew()
                ? audiences.create(signedIn.actor(), signedIn.getSandboxId(), name, conditions())
                : audiences.change(
                        signedIn.actor(), signedIn.getSandboxId(), id, Optional.of(name), Optional.of(conditions()));
    }

    private void tell(String place) {
        Matcher line = PLACE.matcher(place);
        if (line.matches()) {
            ConditionForm condition =
                    groups.get(Integer.parseInt(line.group(1))).getConditions().get(Integer.parseInt(line.group(2)));
            condition.setProblem(problem(condition, line.group(3)));
        } else if (place.equals("/conditions")) {
            problem = texts.get(BUNDLE, "problem.circle");
        } else if (place.startsWith("/conditions")) {
            problem = texts.get(BUNDLE, "problem.empty");
        }
    }

    private String problem(ConditionForm condition, String field) {
        String key = "problem." + field;
        if (field.equals("value") && !condition.getValue().isBlank()) {
            if (condition.getComparison().isNumeric()) {
                key = "problem.number";
            } else if (condition.getComparison().isDate()) {
                key = "problem.date";
            }
        }
        return texts.get(BUNDLE, key, EventCondition.MOST_DAYS);
    }

    private Conditions conditions() {
        return new Conditions(match, groups.stream().map(GroupForm::group).toList());
    }

    /** Whether it makes a new audience. */
    public boolean isNew() {
        return id.isEmpty();
    }

    /** The name of the audience before it is changed. */
    public String getTitle() {
        return title;
    }

    /** What is wrong with the conditions as a whole; empty if nothing is. */
    public String getProblem() {
        return problem;
    }

    /** How many people were counted last, in words; a request for more while the conditions are not complete. */
    public String getCounted() {
        return people == null ? texts.get(BUNDLE, "count.unknown") : texts.get(BUNDLE, "count.people", people);
    }

    /** Some of them. */
    public List<String> getSample() {
        return sample;
    }

    public List<GroupForm> getGroups() {
        return groups;
    }

    /** Whether no group fits any more. */
    public boolean isFull() {
        return groups.size() >= Conditions.MOST_GROUPS;
    }

    /** How many of the groups must fit. */
    public Match getMatch() {
        return match;
    }

    public void setMatch(Match match) {
        this.match = match;
    }

    /** All ways to decide together. */
    public List<Match> getMatches() {
        return List.of(Match.values());
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = Objects.requireNonNullElse(id, "");
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }
}
