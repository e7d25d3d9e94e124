package org.declic.template.velocity;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.AbstractContext;
import org.apache.velocity.context.Context;
import org.apache.velocity.context.InternalContextAdapter;
import org.declic.template.Limits;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;
import org.declic.template.html.SafeText;
import org.declic.template.tool.BoundedText;
import org.declic.template.tool.ToolCaller;
import org.declic.template.tool.Toolbox;
import org.jspecify.annotations.Nullable;

/** One rendering of one field: its variables, its budget and what it found missing. Nothing of it outlives it. */
@SuppressWarnings("NullAway") // Velocity's interface is not annotated.
final class Rendering extends AbstractContext implements ToolCaller {

    private final VelocityTemplate template;
    private final Set<String> missing;
    private final Map<String, Object> variables = new HashMap<>();
    private final Clock clock;
    private @Nullable Instant now;
    private int characters;
    private int turns;
    private int steps;

    Rendering(VelocityTemplate template, RenderData data, Set<String> missing) {
        this.template = template;
        this.missing = missing;
        clock = data.clock();
        Toolbox.tools().forEach(name -> variables.put(name, new Tool(name, this)));
        variables.put("profile", new ReadOnlyMap(data.profile()));
        variables.put("context", new ReadOnlyMap(data.context()));
        variables.put("links", new ReadOnlyMap(data.links()));
    }

    static Rendering of(Context context) {
        return (Rendering) ((InternalContextAdapter) context).getInternalUserContext();
    }

    static RenderingException tooLongText() {
        return BoundedText.tooLong();
    }

    /** Asked for once, so that it is the same wherever it is shown. */
    @Override
    public Instant now() {
        Instant known = now;
        if (known == null) {
            known = clock.instant();
            now = known;
        }
        return known;
    }

    @Override
    public void spendCharacters(int count) {
        characters += count;
        if (characters > Limits.ALL_TEXTS) {
            throw new RenderingException("The template puts together texts of more than " + Limits.ALL_TEXTS
                    + " characters in all, or searches as much.");
        }
    }

    void spendTurn(int stepsPerTurn) {
        turns++;
        if (turns > Limits.LOOP_TURNS) {
            throw new RenderingException("The loops take more than " + Limits.LOOP_TURNS + " turns in all.");
        }
        steps += stepsPerTurn;
        if (steps > Limits.LOOP_STEPS) {
            throw new RenderingException("The loops run more than " + Limits.LOOP_STEPS + " steps in all.");
        }
    }

    /** Takes note of what is about to be shown. What has no text is missing, and shown as nothing. */
    private Object show(String literal, @Nullable Object value) {
        String text = Values.text(value);
        if (text == null) {
            String path = template.pathOf(literal);
            if (path != null) {
                missing.add(path);
            }
            return "";
        }
        spendCharacters(text.length());
        return value instanceof SafeText ? value : text;
    }

    /** Sees every value on its way into an output or into a text in quotes. */
    static final class Insertion implements ReferenceInsertionEventHandler {

        @Override
        public Object referenceInsert(Context context, String literal, @Nullable Object value) {
            return of(context).show(literal, value);
        }
    }

    @Override
    public @Nullable Object internalGet(String key) {
        return variables.get(key);
    }

    @Override
    public @Nullable Object internalPut(String key, @Nullable Object value) {
        return variables.put(key, value);
    }

    @Override
    public boolean internalContainsKey(String key) {
        return variables.containsKey(key);
    }

    @Override
    public String[] internalGetKeys() {
        return variables.keySet().toArray(new String[0]);
    }

    @Override
    public @Nullable Object internalRemove(String key) {
        return variables.remove(key);
    }
}
