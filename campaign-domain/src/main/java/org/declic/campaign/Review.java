package org.declic.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.declic.audience.Audience;
import org.declic.campaign.CampaignDraft.Writing;
import org.declic.campaign.context.DeclaredContext;
import org.declic.campaign.context.DeclaredContext.Undeclared;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.content.CompiledContent;
import org.declic.content.Content;
import org.declic.content.ContentAlert;
import org.declic.content.EmailContent;
import org.declic.content.EmailField;
import org.declic.content.design.DesignPlace;
import org.declic.content.design.DesignPlaces;
import org.declic.settings.Settings;
import org.declic.template.Reference;
import org.declic.template.RenderData;
import org.declic.template.TemplateException;
import org.declic.template.TemplateField;
import org.declic.template.TemplateProblem;

/** What stands between a draft and its activation (reference: AJO, review and activate; email alerts). */
final class Review {

    private static final String TEMPLATE_PROBLEM = "template-problem";
    private static final String OPT_OUT = "links." + RenderData.UNSUBSCRIBE;
    private static final String MIRROR = "links." + RenderData.MIRROR;

    private final List<Finding> findings = new ArrayList<>();
    private final Optional<DesignPlaces> places;
    private final boolean textOfBlocks;

    private Review(Content content) {
        Optional<EmailContent> email = content.match(Optional::of, sms -> Optional.empty(), push -> Optional.empty());
        places = email.flatMap(each -> Optional.ofNullable(each.design())).map(DesignPlaces::new);
        textOfBlocks = email.filter(EmailContent::hasTextOfBlocks).isPresent();
    }

    /**
     * What is found.
     *
     * @param audience the one that the draft names, if there is one
     */
    static List<Finding> of(
            CampaignDraft draft,
            CampaignKind kind,
            Optional<ChannelConfiguration> configuration,
            Optional<Audience> audience,
            Instant now) {
        Review review = new Review(draft.content());
        if (kind.category() == Category.MARKETING) {
            review.checkMarketing(kind, audience);
        }
        review.checkAction(draft, kind, configuration);
        review.checkContent(draft.content());
        review.checkTemplate(draft.writing(), kind);
        review.checkWindow(draft.window(), now);
        return List.copyOf(review.findings);
    }

    /** Whom it goes to; and links in email need the address under which this server is reached. */
    private void checkMarketing(CampaignKind kind, Optional<Audience> audience) {
        if (audience.isEmpty()) {
            findings.add(Finding.error("audience-missing"));
        } else if (audience.get().conditions().isEmpty() && audience.get().members() == 0) {
            findings.add(Finding.warning("audience-empty", audience.get().name()));
        }
        if (kind.channel() == Channel.EMAIL && Settings.linkUrl().isEmpty()) {
            findings.add(Finding.error("configuration-public-url"));
        }
    }

    private void checkAction(CampaignDraft draft, CampaignKind kind, Optional<ChannelConfiguration> configuration) {
        if (draft.configurationId().isEmpty() || configuration.isEmpty()) {
            findings.add(Finding.error("configuration-missing"));
            return;
        }

        ChannelConfiguration chosen = configuration.get();
        if (!chosen.active()) {
            findings.add(Finding.error("configuration-inactive", chosen.name()));
        }
        if (chosen.channel() != kind.channel()) {
            findings.add(Finding.error("configuration-channel", chosen.name()));
        }
        if (chosen.category() != kind.category()) {
            findings.add(Finding.error("configuration-category", chosen.name()));
        }
    }

    private void checkContent(Content content) {
        for (ContentAlert alert : content.alerts()) {
            String[] details = alert.details().toArray(String[]::new);
            Finding finding =
                    alert.blocking() ? Finding.error(alert.code(), details) : Finding.warning(alert.code(), details);
            findings.add(finding.at(alert.place()));
        }
    }

    private void checkTemplate(Writing writing, CampaignKind kind) {
        try {
            CompiledContent compiled = writing.content().compile();
            Set<Reference> references = written(compiled.references());
            if (kind.highThroughput()) {
                references.stream()
                        .filter(Reference::isOfProfile)
                        .map(reference -> placed("profile-reference", reference))
                        .distinct()
                        .forEach(findings::add);
            }
            checkLinks(references, kind, writing.content());
            checkContext(compiled, writing.context());
            Set<String> told = new HashSet<>();
            references.stream()
                    .filter(reference -> !reference.hasDefault() && !reference.isLink())
                    .filter(reference -> told.add(reference.path()))
                    .map(reference ->
                            Finding.warning("default-missing", reference.path()).at(place(reference)))
                    .forEach(findings::add);
        } catch (TemplateException e) {
            List<TemplateProblem> problems = e.problems();
            boolean inBlocks = problems.stream().anyMatch(problem -> problem.field() == EmailField.HTML);
            problems.stream()
                    .filter(problem -> !inBlocks || isWritten(problem.field()))
                    .forEach(problem -> findings.add(finding(problem)));
        }
    }

    /** What the blocks say twice, in the HTML and in the text, is told of the HTML. */
    private boolean isWritten(TemplateField field) {
        return !textOfBlocks || field != EmailField.TEXT;
    }

    private Set<Reference> written(Set<Reference> references) {
        return references.stream()
                .filter(reference -> isWritten(reference.field()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<DesignPlace> place(Reference reference) {
        return reference.field() == EmailField.HTML ? places.flatMap(all -> all.of(reference)) : Optional.empty();
    }

    /** An error about a reference: its field, its line, its path and what else is to be told. */
    private Finding placed(String code, Reference reference, String... more) {
        List<String> details = new ArrayList<>(
                List.of(reference.field().name(), Integer.toString(reference.line()), reference.path()));
        details.addAll(List.of(more));
        return Finding.error(code, details.toArray(String[]::new)).at(place(reference));
    }

    /** Of what a loop takes of an element nobody knows where it stands. */
    private void checkContext(CompiledContent compiled, DeclaredContext context) {
        Map<String, Reference> first = new LinkedHashMap<>();
        compiled.references().forEach(reference -> first.putIfAbsent(reference.path(), reference));
        for (Undeclared undeclared : context.undeclared(List.copyOf(first.keySet()))) {
            Reference reference = Objects.requireNonNull(first.get(undeclared.path()));
            findings.add(undeclared
                    .nearest()
                    .map(nearest -> placed("context-misspelt", reference, nearest))
                    .orElseGet(() -> placed("context-undeclared", reference)));
        }
        List<String> elements = compiled.lists().entrySet().stream()
                .filter(list -> context.undeclared(List.of(list.getKey())).isEmpty())
                .flatMap(list -> list.getValue().stream().map(name -> list.getKey() + "." + name))
                .toList();
        context.undeclared(elements)
                .forEach(undeclared -> findings.add(undeclared
                        .nearest()
                        .map(nearest -> Finding.error("element-misspelt", undeclared.path(), nearest))
                        .orElseGet(() -> Finding.error("element-undeclared", undeclared.path()))));
    }

    /** Marketing email brings a way out with it, in its text or beside it. */
    private void checkLinks(Set<Reference> references, CampaignKind kind, Content content) {
        references.stream()
                .filter(reference -> reference.isLink() && !isKnown(reference.path(), kind.channel()))
                .map(reference -> placed("link-unknown", reference))
                .distinct()
                .forEach(findings::add);
        if (kind.category() == Category.MARKETING
                && !content.match(email -> optsOut(email, references), sms -> true, push -> true)) {
            findings.add(Finding.error("opt-out-missing").at(places.flatMap(DesignPlaces::footer)));
        }
    }

    /** In the part that people see. */
    private static boolean optsOut(EmailContent email, Set<Reference> references) {
        EmailField seen = email.html().isBlank() ? EmailField.TEXT : EmailField.HTML;
        return references.stream().anyMatch(reference -> reference.path().equals(OPT_OUT) && reference.field() == seen);
    }

    private static boolean isKnown(String link, Channel channel) {
        return link.equals(OPT_OUT) || (link.equals(MIRROR) && channel == Channel.EMAIL);
    }

    /** Its details: field, line, column, the message in English, the fault and what it is about. */
    private Finding finding(TemplateProblem problem) {
        List<String> details = new ArrayList<>(List.of(
                problem.field().name(),
                Integer.toString(problem.line()),
                Integer.toString(problem.column()),
                problem.message(),
                problem.fault().word()));
        details.addAll(problem.details());
        Optional<DesignPlace> place =
                problem.field() == EmailField.HTML ? places.flatMap(all -> all.of(problem)) : Optional.empty();
        return Finding.error(TEMPLATE_PROBLEM, details.toArray(String[]::new)).at(place);
    }

    private void checkWindow(Window window, Instant now) {
        if (!window.ordered()) {
            findings.add(Finding.error("window-order"));
        } else if (window.over(now)) {
            findings.add(Finding.error("window-past"));
        }
    }
}
