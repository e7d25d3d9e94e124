package org.declic.campaign.merge;

import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.stream.Stream;
import org.declic.campaign.CampaignDraft;
import org.jspecify.annotations.Nullable;

/** Brings together what two people made of one draft, field by field. */
public final class DraftMerge {

    private DraftMerge() {}

    /**
     * What only one of them changed is as that one wants it; what both changed is as {@code mine} has it.
     *
     * @param base what both began with
     */
    public static CampaignDraft of(CampaignDraft base, CampaignDraft mine, CampaignDraft theirs) {
        return (CampaignDraft) Objects.requireNonNull(merged(base, mine, theirs));
    }

    /** A draft is records down to its fields, so that none that it gets later is forgotten here. */
    private static @Nullable Object merged(@Nullable Object base, @Nullable Object mine, @Nullable Object theirs) {
        if (Objects.equals(mine, base)) {
            return theirs;
        }
        boolean bothChanged = !Objects.equals(theirs, base);
        if (bothChanged
                && base instanceof Record before
                && mine instanceof Record here
                && theirs instanceof Record there
                && before.getClass() == here.getClass()
                && before.getClass() == there.getClass()) {
            return components(before, here, there);
        }
        return mine;
    }

    private static Object components(Record base, Record mine, Record theirs) {
        RecordComponent[] components = base.getClass().getRecordComponents();
        Object[] values = Stream.of(components)
                .map(each -> merged(value(each, base), value(each, mine), value(each, theirs)))
                .toArray();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return base.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record that cannot be made: " + base.getClass(), e);
        }
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record that cannot be read: " + component, e);
        }
    }
}
