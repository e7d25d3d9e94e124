package org.declic.web.helper;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.declic.content.EmailField;
import org.declic.template.tool.ExampleData;
import org.declic.template.tool.ToolFunction;
import org.declic.template.tool.Toolbox;
import org.declic.template.velocity.TemplateEngine;
import org.declic.web.shell.Texts;

/** The functions that contents can use, each with an example and what the engine makes of it. */
@Named
@RequestScoped
public class HelpersView {

    private static final String BUNDLE = "org.declic.web.helper.Helpers";

    private final Texts texts;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected HelpersView() {
        this(null);
    }

    @Inject
    public HelpersView(Texts texts) {
        this.texts = texts;
    }

    /** One function, as the page shows it. */
    public record Row(String call, String signature, String sentence, String example, String result) {

        /** What the filter of the page looks through. */
        public String searched() {
            return signature + ' ' + sentence;
        }
    }

    /** All functions, tool by tool. */
    public List<Row> getRows() {
        return Toolbox.ALL.stream().map(this::row).toList();
    }

    /** How each function is called, such as {@code $text.titleCase(text)}, for whoever types it. */
    public List<String> getSignatures() {
        return Toolbox.ALL.stream().map(ToolFunction::signature).toList();
    }

    private Row row(ToolFunction function) {
        return new Row(
                function.call(),
                function.signature(),
                texts.get(BUNDLE, "function." + function.call()),
                function.example().template(),
                Results.ALL.get(Toolbox.ALL.indexOf(function)));
    }

    /** Computed once, when the page is first asked for. */
    private static final class Results {

        static final List<String> ALL = Toolbox.ALL.stream().map(Results::of).toList();

        private static String of(ToolFunction function) {
            return TemplateEngine.compile(EmailField.TEXT, function.example().template())
                    .render(ExampleData.DATA)
                    .text();
        }
    }
}
